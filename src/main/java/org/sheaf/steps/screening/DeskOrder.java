// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.Document;
import org.sheaf.ranking.RankingModel;
import org.sheaf.ranking.Reason;
import org.sheaf.store.Session;

/** The order in which reports come to one person at one desk; learned, if that was decided for the stage. */
final class DeskOrder implements AutoCloseable {
    /** Nobody waits longer for the next report than this, whatever is learned meanwhile. */
    private static final Duration BETWEEN_TWO = Duration.ofMillis(10);
    /** Who sits down can wait a moment; with very many reports the first ones come in the plain order. */
    private static final Duration AT_FIRST = Duration.ofSeconds(5);

    private static final int REASONS = 8;

    private final Protocol protocol;
    private final Stage stage;
    private final Eligibility eligibility;
    private final KnownLabels known;
    private SortedMap<ReportId, Boolean> labels = new TreeMap<>();
    /** From which the labels were read; another one is read anew. */
    private Optional<ScreeningLog> readFrom = Optional.empty();

    private Optional<LearnedOrder> learned = Optional.empty();
    /** What stands at the top of the newest order that was looked at. */
    private Optional<LearnedOrder.Made> shown = Optional.empty();

    DeskOrder(Protocol protocol, Stage stage, Eligibility eligibility, ReviewerId person) {
        this.protocol = protocol;
        this.stage = stage;
        this.eligibility = eligibility;
        this.known = new KnownLabels(stage, person);
    }

    /** Begins to learn, if that was decided and is not going on yet. */
    void begin(Session session, ScreeningState state) {
        Optional<OrderSetting> setting = state.log().order(stage);
        Optional<RankingModel> model = setting.flatMap(OrderSetting::ranking);
        if (learned.isPresent() || model.isEmpty()) {
            return;
        }
        List<ReportId> reports = state.pool(stage);
        List<Document> texts = OrderedRecords.texts(new ReportContent(state.library(session), state), reports);
        Document sought = OrderedRecords.sought(protocol, eligibility);
        learned = Optional.of(new LearnedOrder(
                () -> OrderedRecords.read(model.get(), reports, texts, sought),
                setting.get().seed(),
                labels(state.log())));
    }

    /** Learns from what is known now. */
    void learn(ScreeningState state) {
        learned.ifPresent(order -> order.learn(labels(state.log())));
    }

    /** What is known now: after the first time only what was said since is looked at. */
    private SortedMap<ReportId, Boolean> labels(ScreeningLog log) {
        boolean isSame = readFrom.filter(before -> before == log).isPresent();
        Set<ReportId> since = log.newlySpokenOf(stage);
        if (isSame) {
            since.forEach(report -> known.of(log.ballot(stage, report))
                    .ifPresentOrElse(label -> labels.put(report, label), () -> labels.remove(report)));
        } else {
            labels = known.of(log, log.spokenOf(stage));
            readFrom = Optional.of(log);
        }
        return new TreeMap<>(labels);
    }

    /** Puts reports in order; those of which nothing is learned stay behind in the order in which they are. */
    List<ReportId> sort(List<ReportId> reports, boolean waitForIt) {
        look(waitForIt ? Duration.ofDays(1) : AT_FIRST);
        if (shown.isEmpty()) {
            return reports;
        }
        Set<ReportId> left = new LinkedHashSet<>(reports);
        List<ReportId> sorted = new ArrayList<>(reports.size());
        for (ReportId report : shown.get().order()) {
            if (left.remove(report)) {
                sorted.add(report);
            }
        }
        sorted.addAll(left);
        return sorted;
    }

    private void look(Duration atMost) {
        learned.ifPresent(order -> shown = order.newest(atMost));
    }

    /** The likeliest of the reports for which something holds; nothing where nothing is learned. */
    Optional<ReportId> likeliest(Predicate<ReportId> waiting) {
        look(BETWEEN_TWO);
        return shown.flatMap(made -> made.order().stream().filter(waiting).findFirst());
    }

    /** What a vote says of the order in which its report came. */
    Optional<OrderMark> mark(ReportId report) {
        return learned.flatMap(LearnedOrder::records)
                .filter(records -> records.row(report).isPresent())
                .flatMap(records -> shown.map(LearnedOrder.Made::mark));
    }

    /** Why a report stands where it stands, the heaviest first; empty where nothing is learned. */
    List<Reason> why(ReportId report, Document text) {
        return learned.flatMap(LearnedOrder::records)
                .flatMap(records -> records.row(report))
                .flatMap(row -> shown.map(made -> made.ranking().why(row, text, REASONS)))
                .orElse(List.of());
    }

    @Override
    public void close() {
        learned.ifPresent(LearnedOrder::close);
        learned = Optional.empty();
    }
}
