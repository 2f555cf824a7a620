// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Screening;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.store.Session;

/** Screening as it stands at one ledger entry: which reports are at which stage, and what was said of them. */
final class ScreeningState {
    /** Something was taken note of out of order: everything is read again before the next act. */
    private static final long UNKNOWN = -1;

    private final Protocol protocol;
    private final SortedMap<ReportId, List<RecordId>> reports;
    private final ScreeningLog log;
    private final Standing standing;
    /** By stage and report what became of it, and of which ballot. */
    private final Map<String, Map<ReportId, Judged>> judged = new HashMap<>();

    private long entry;

    private record Judged(Ballot ballot, Outcome outcome) {}

    private ScreeningState(
            Protocol protocol,
            Standing standing,
            SortedMap<ReportId, List<RecordId>> reports,
            ScreeningLog log,
            long entry) {
        this.protocol = protocol;
        this.standing = standing;
        this.reports = reports;
        this.log = log;
        this.entry = entry;
    }

    static ScreeningState of(Session session, Protocol protocol) {
        Library library = Library.of(session);
        SortedMap<ReportId, List<RecordId>> reports = new TreeMap<>();
        for (Report report : library.reports()) {
            reports.put(report.id(), report.records());
        }
        ScreeningLog log = new ScreeningLog(
                session.reports().members(), session.decisions().all());
        return new ScreeningState(protocol, library.standing(), reports, log, last(session));
    }

    private static long last(Session session) {
        return session.entries().last().map(last -> last.id()).orElse(0L);
    }

    ScreeningLog log() {
        return log;
    }

    /** Whether nothing was added to the ledger since. */
    boolean isOf(Session session) {
        return last(session) == entry;
    }

    /** The records as they count; asked only of a state that is up to date. */
    Library library(Session session) {
        return Library.of(session, standing);
    }

    /**
     * Takes note of what was added to the ledger since, if that is nothing but what people said while screening.
     *
     * @return false if more was added, such as records: then everything must be read again
     */
    boolean follow(Session session) {
        if (entry == UNKNOWN) {
            return false;
        }
        List<LedgerEntry> entries = session.entries().after(entry);
        List<Decision> added = session.decisions().after(entry);
        long facts = entries.stream().mapToLong(LedgerEntry::facts).sum();
        if (facts != added.size() || !log.canTake(added)) {
            return false;
        }
        take(added, entries.isEmpty() ? entry : entries.get(entries.size() - 1).id());
        return true;
    }

    /** Takes note of what was just added under an entry. */
    void take(List<Decision> decisions, long under) {
        boolean inOrder = log.canTake(decisions);
        decisions.forEach(log::take);
        entry = inOrder ? under : UNKNOWN;
    }

    /** What becomes of each report that comes to a stage, by id. */
    SortedMap<ReportId, Outcome> outcomes(Stage stage) {
        SortedMap<ReportId, Outcome> outcomes = new TreeMap<>();
        pool(stage).forEach(report -> outcomes.put(report, decide(stage, report)));
        return outcomes;
    }

    private Outcome decide(Stage stage, ReportId report) {
        Map<ReportId, Judged> known = judged.computeIfAbsent(stage.id(), id -> new HashMap<>());
        Ballot ballot = log.ballot(stage, report);
        Judged before = known.get(report);
        if (before == null || before.ballot != ballot) {
            before = new Judged(ballot, new Screening(stage).decide(ballot));
            known.put(report, before);
        }
        return before.outcome;
    }

    /** The same, had the stage other rules. */
    SortedMap<ReportId, Outcome> outcomes(Stage stage, Stage rules) {
        Screening screening = new Screening(rules);
        SortedMap<ReportId, Outcome> outcomes = new TreeMap<>();
        pool(stage).forEach(report -> outcomes.put(report, screening.decide(log.ballot(stage, report))));
        return outcomes;
    }

    /** What becomes of one report; nothing if it does not come to this stage. */
    Optional<Outcome> outcome(Stage stage, ReportId report) {
        if (!reports.containsKey(report)) {
            return Optional.empty();
        }
        for (Stage earlier : protocol.stages()) {
            Outcome outcome = decide(earlier, report);
            if (earlier.id().equals(stage.id())) {
                return Optional.of(outcome);
            }
            if (!(outcome instanceof Outcome.Included)) {
                return Optional.empty();
            }
        }
        throw new IllegalArgumentException("not a stage of this review: " + stage.id());
    }

    /** Every report of the review. */
    SortedSet<ReportId> all() {
        return new TreeSet<>(reports.keySet());
    }

    /** The records of a report that count, sorted. */
    List<RecordId> records(ReportId report) {
        return reports.getOrDefault(report, List.of());
    }

    /** The reports that come to a stage: at the first all, later those that went on from the one before. */
    List<ReportId> pool(Stage stage) {
        List<ReportId> pool = List.copyOf(reports.keySet());
        for (Stage earlier : protocol.stages()) {
            if (earlier.id().equals(stage.id())) {
                return pool;
            }
            List<ReportId> on = new ArrayList<>();
            for (ReportId report : pool) {
                if (decide(earlier, report) instanceof Outcome.Included) {
                    on.add(report);
                }
            }
            pool = on;
        }
        throw new IllegalArgumentException("not a stage of this review: " + stage.id());
    }
}
