// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.manuscript.Origin;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.FactsFingerprint;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;

/** Finds the state of a review in which a manuscript was made: by a name, by a number, or by what the manuscript says. */
final class Moments {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    /** So many states are tried where a file holds the digest alone: working out each takes a moment. */
    private static final int MOST_TRIED = 500;

    private final Session session;
    private final List<LedgerEntry> entries;

    Moments(Session session) {
        this.session = session;
        this.entries = session.entries().all();
    }

    /**
     * A state.
     *
     * @param entry number of its newest ledger entry
     * @param words what it is called, such as {@code the snapshot "as submitted"}
     */
    record Moment(long entry, String words) {}

    /** @throws ReviewException if there is no snapshot of this name and no ledger entry of this number */
    Moment named(String name) {
        Optional<Snapshot> snapshot = session.snapshots().all().stream()
                .filter(one -> one.name().equals(name.strip()))
                .findFirst();
        if (snapshot.isPresent()) {
            return of(snapshot.get());
        }
        if (NUMBER.matcher(name).matches() && entries.stream().anyMatch(entry -> entry.id() == Long.parseLong(name))) {
            return after(Long.parseLong(name));
        }
        List<String> names =
                session.snapshots().all().stream().map(Snapshot::name).toList();
        throw ReviewException.usage(
                "There is no state \"" + name + "\".",
                "Name a ledger entry (`sheaf audit` lists them) or a snapshot"
                        + (names.isEmpty() ? "; there is none yet." : ": " + String.join(", ", names) + "."));
    }

    private static Moment of(Snapshot snapshot) {
        return new Moment(
                snapshot.lastEntry(), "the snapshot \"" + snapshot.name() + "\" (entry " + snapshot.lastEntry() + ")");
    }

    private static Moment after(long entry) {
        return new Moment(entry, "the state after entry " + entry);
    }

    /** The newest state whose facts had the digest that a manuscript bears. */
    Optional<Moment> of(Origin origin, Progress progress) {
        for (Snapshot snapshot : session.snapshots().all()) {
            if (snapshot.factsDigest().equals(origin.facts())) {
                return Optional.of(of(snapshot));
            }
        }
        int newest =
                origin.decisions().isPresent() ? newestWith(origin.decisions().getAsLong()) : entries.size() - 1;
        for (int i = newest, tried = 0; i >= 0 && tried < MOST_TRIED; i--, tried++) {
            Session then = session.asOf(entries.get(i).id());
            if (origin.decisions().isPresent()
                    && then.decisions().all().size() != origin.decisions().getAsLong()) {
                break;
            }
            progress.at("looking for the state", tried, Math.min(MOST_TRIED, newest + 1));
            if (FactsFingerprint.of(then, Library.of(then)).hex().equals(origin.facts())) {
                return Optional.of(after(entries.get(i).id()));
            }
        }
        return Optional.empty();
    }

    /** The newest state with so many decisions; there are never fewer later on. Negative if there is none. */
    private int newestWith(long decisions) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (session.asOf(entries.get(middle).id()).decisions().all().size() <= decisions) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** What to advise where no state has the digest: the newest state with as many decisions, if the file says how many. */
    String guess(Origin origin) {
        int newest =
                origin.decisions().isPresent() ? newestWith(origin.decisions().getAsLong()) : -1;
        return newest < 0
                ? ""
                : " By the number of decisions it may have been entry "
                        + entries.get(newest).id() + ".";
    }
}
