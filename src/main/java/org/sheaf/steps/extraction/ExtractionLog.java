// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.CheckDraw;
import org.sheaf.extraction.Entry;
import org.sheaf.extraction.Settlement;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;

/** What people decided about extraction, in the order of time. A line that makes no sense is passed over. */
final class ExtractionLog {
    private final Function<RecordId, Optional<ReportId>> now;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<CheckDraw> draws = new ArrayList<>();

    /**
     * @param now the report to which a record belongs now, so that what was said of reports joined since is said of one
     * @param decisions in the order in which they were taken
     */
    ExtractionLog(List<Decision> decisions, Function<RecordId, Optional<ReportId>> now) {
        this.now = now;
        decisions.forEach(this::take);
    }

    private void take(Decision decision) {
        Optional<ReviewerId> who = ReviewerId.parse(decision.actor());
        if (who.isEmpty()) {
            return;
        }
        if (decision.kind().equals(DecisionKind.EXTRACT.key())) {
            entry(decision, who.get());
        } else if (decision.kind().equals(DecisionKind.SETTLE_EXTRACTION.key())) {
            settlement(decision, who.get());
        } else if (decision.kind().equals(DecisionKind.CHECK_EXTRACTION.key())) {
            draw(decision);
        }
    }

    private Optional<ReportId> report(String id) {
        return ReportId.parse(id).flatMap(report -> now.apply(report.anchor()));
    }

    private void entry(Decision decision, ReviewerId who) {
        Map<String, String> about = decision.about();
        report(about.getOrDefault(ExtractionFields.REPORT, ""))
                .ifPresent(report -> entries.add(new Entry(
                        report,
                        about.getOrDefault(ExtractionFields.FIELD, ""),
                        who,
                        ExtractionFields.value(about),
                        decision.at(),
                        ExtractionFields.place(about),
                        about.getOrDefault(ExtractionFields.ACCEPTED, ""),
                        number(about, ExtractionFields.ROUND))));
    }

    private void settlement(Decision decision, ReviewerId who) {
        Map<String, String> about = decision.about();
        report(about.getOrDefault(ExtractionFields.REPORT, ""))
                .ifPresent(report -> ExtractionFields.value(about)
                        .ifPresent(value -> settlements.add(new Settlement(
                                report,
                                about.getOrDefault(ExtractionFields.FIELD, ""),
                                who,
                                value,
                                decision.at(),
                                decision.why()))));
    }

    private void draw(Decision decision) {
        Map<String, String> about = decision.about();
        SortedSet<ReportId> reports = new TreeSet<>();
        for (String id : about.getOrDefault("reports", "").split(" ")) {
            report(id).ifPresent(reports::add);
        }
        ReviewerId.parse(about.getOrDefault("who", ""))
                .ifPresent(by -> draws.add(new CheckDraw(
                        number(about, ExtractionFields.ROUND),
                        by,
                        reports,
                        about.getOrDefault("sample", ""),
                        about.getOrDefault("seed", ""),
                        number(about, "of"),
                        about.getOrDefault("blind", "").equals("yes"),
                        decision.at())));
    }

    /** A number; 0 where there is none. */
    private static int number(Map<String, String> about, String key) {
        String digits = about.getOrDefault(key, "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Settlement> settlements() {
        return settlements;
    }

    List<CheckDraw> draws() {
        return draws;
    }
}
