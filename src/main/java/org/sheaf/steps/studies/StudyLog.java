// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.studies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Memos;

/**
 * Which reports people said tell of one study: each saying is taken on top of those before it; and what they noted on
 * studies.
 */
final class StudyLog {
    private final Map<ReportId, SortedSet<ReportId>> groups = new HashMap<>();
    private final Memos memos = new Memos();
    private final Function<RecordId, Optional<ReportId>> now;

    /**
     * @param now the report to which a record belongs now, so that reports joined since are one here too
     * @param decisions in the order in which they were taken
     */
    StudyLog(List<Decision> decisions, Function<RecordId, Optional<ReportId>> now) {
        this.now = now;
        decisions.forEach(this::take);
    }

    private void take(Decision decision) {
        memos.take(decision);
        if (decision.kind().equals(DecisionKind.SAME_STUDY.key())) {
            join(reports(decision.about().getOrDefault("reports", "")));
        } else if (decision.kind().equals(DecisionKind.OWN_STUDY.key())) {
            reports(decision.about().getOrDefault("report", "")).forEach(this::part);
        }
    }

    private List<ReportId> reports(String ids) {
        return Stream.of(ids.split(" "))
                .flatMap(id -> ReportId.parse(id).stream())
                .flatMap(id -> now.apply(id.anchor()).stream())
                .distinct()
                .toList();
    }

    private void join(List<ReportId> reports) {
        SortedSet<ReportId> all = new TreeSet<>();
        new ArrayList<>(reports).forEach(report -> all.addAll(of(report)));
        all.forEach(report -> groups.put(report, all));
    }

    private void part(ReportId report) {
        of(report).remove(report);
        groups.put(report, new TreeSet<>(List.of(report)));
    }

    /** What was noted on a study by the name of any of its reports, the oldest first. */
    List<Decision> memos(Study study) {
        return memos.on("study").stream()
                .filter(memo -> reports(Memos.id(memo)).stream().anyMatch(study.reports()::contains))
                .toList();
    }

    /** The reports of the study that a report tells of, itself among them. */
    SortedSet<ReportId> of(ReportId report) {
        return groups.getOrDefault(report, new TreeSet<>(List.of(report)));
    }
}
