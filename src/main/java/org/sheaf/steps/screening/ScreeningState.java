// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Screening;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.Session;

/** Screening as it stands at one ledger entry: which reports are at which stage, and what was said of them. */
final class ScreeningState {
    private final Protocol protocol;
    private final SortedMap<ReportId, List<RecordId>> reports;
    private final ScreeningLog log;
    private long entry;

    private ScreeningState(
            Protocol protocol, SortedMap<ReportId, List<RecordId>> reports, ScreeningLog log, long entry) {
        this.protocol = protocol;
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
        return new ScreeningState(
                protocol,
                reports,
                log,
                session.entries().last().map(last -> last.id()).orElse(0L));
    }

    ScreeningLog log() {
        return log;
    }

    /** Whether nothing was added to the ledger since. */
    boolean isOf(Session session) {
        return session.entries().last().map(last -> last.id()).orElse(0L) == entry;
    }

    /** Takes note of what was just added under an entry. */
    void take(List<Decision> decisions, long under) {
        decisions.forEach(log::take);
        entry = under;
    }

    /** What becomes of each report that comes to a stage, by id. */
    SortedMap<ReportId, Outcome> outcomes(Stage stage) {
        return outcomes(stage, stage);
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
            Outcome outcome = new Screening(earlier).decide(log.ballot(earlier, report));
            if (earlier.id().equals(stage.id())) {
                return Optional.of(outcome);
            }
            if (!(outcome instanceof Outcome.Included)) {
                return Optional.empty();
            }
        }
        throw new IllegalArgumentException("not a stage of this review: " + stage.id());
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
            Screening screening = new Screening(earlier);
            List<ReportId> on = new ArrayList<>();
            for (ReportId report : pool) {
                if (screening.decide(log.ballot(earlier, report)) instanceof Outcome.Included) {
                    on.add(report);
                }
            }
            pool = on;
        }
        throw new IllegalArgumentException("not a stage of this review: " + stage.id());
    }
}
