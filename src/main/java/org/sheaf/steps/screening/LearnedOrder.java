// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sheaf.citation.ReportId;
import org.sheaf.ranking.Ranking;

/**
 * Learns in the background while a person reads: whoever asks for the order gets the newest there is and never waits longer
 * than wanted. Of labels that come faster than it learns only the newest are learned from.
 */
final class LearnedOrder implements AutoCloseable {
    /** An order of all reports. */
    record Made(Ranking ranking, List<ReportId> order, OrderMark mark) {}

    private final long seed;
    private final Thread thread;
    private Optional<SortedMap<ReportId, Boolean>> wanted = Optional.empty();
    private Optional<OrderedRecords> records = Optional.empty();
    private Optional<Made> made = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean busy = true;
    private boolean closed;

    /** @param read gives the records; called in the background */
    LearnedOrder(Supplier<OrderedRecords> read, long seed, SortedMap<ReportId, Boolean> labels) {
        this.seed = seed;
        this.wanted = Optional.of(labels);
        this.thread = new Thread(() -> work(read), "sheaf-order");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((in, thrown) -> fail(thrown));
        thread.start();
    }

    private void work(Supplier<OrderedRecords> read) {
        OrderedRecords all = read.get();
        synchronized (this) {
            records = Optional.of(all);
        }
        for (Optional<SortedMap<ReportId, Boolean>> labels = next(); labels.isPresent(); labels = next()) {
            Made now = make(all, labels.get(), seed);
            synchronized (this) {
                made = Optional.of(now);
            }
        }
    }

    static Made make(OrderedRecords records, SortedMap<ReportId, Boolean> labels, long seed) {
        Ranking ranking = records.learn(labels, seed);
        List<ReportId> order = records.inOrder(ranking);
        return new Made(
                ranking,
                order,
                new OrderMark(
                        ranking.model().name(),
                        ranking.model().version(),
                        seed,
                        labels.size(),
                        OrderMark.digest(labels),
                        records.digest(),
                        OrderMark.digest(order)));
    }

    /** The labels to learn from next; waits for them. Nothing when it is over. */
    private synchronized Optional<SortedMap<ReportId, Boolean>> next() {
        busy = wanted.isPresent();
        notifyAll();
        try {
            while (wanted.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        Optional<SortedMap<ReportId, Boolean>> labels = closed ? Optional.empty() : wanted;
        wanted = Optional.empty();
        busy = labels.isPresent();
        return labels;
    }

    private synchronized void fail(Throwable thrown) {
        failure = Optional.of(thrown);
        busy = false;
        notifyAll();
    }

    /** Learns from these labels instead of the ones before. */
    synchronized void learn(SortedMap<ReportId, Boolean> labels) {
        if (failure.isEmpty()) {
            wanted = Optional.of(labels);
            busy = true;
            notifyAll();
        }
    }

    /**
     * The newest order; one of the labels given last if it is ready within a time. Nothing if there is none yet.
     *
     * @throws IllegalStateException if learning failed
     */
    synchronized Optional<Made> newest(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = end - System.nanoTime(); busy && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failure.ifPresent(thrown -> {
            throw new IllegalStateException("the order could not be learned", thrown);
        });
        return made;
    }

    /** The records that are put in order, if they were read. */
    synchronized Optional<OrderedRecords> records() {
        return records;
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
        notifyAll();
    }
}
