// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sheaf.appraisal.Answered;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.HandedIn;
import org.sheaf.appraisal.Said;
import org.sheaf.appraisal.Settled;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;

/** What people decided about appraisal, in the order of time. A line that makes no sense is passed over. */
final class AppraisalLog {
    private final Function<RecordId, Optional<ReportId>> now;
    private final List<Said> said = new ArrayList<>();

    /**
     * @param now the report to which a record belongs now, so that what was said of reports joined since is said of one
     * @param decisions in the order in which they were taken
     */
    AppraisalLog(List<Decision> decisions, Function<RecordId, Optional<ReportId>> now) {
        this.now = now;
        decisions.forEach(this::take);
    }

    private void take(Decision decision) {
        Optional<ReviewerId> who = ReviewerId.parse(decision.actor());
        Map<String, String> about = decision.about();
        Optional<ReportId> unit = ReportId.parse(about.getOrDefault(AppraisalFields.UNIT, ""))
                .flatMap(report -> now.apply(report.anchor()));
        if (who.isEmpty() || unit.isEmpty()) {
            return;
        }
        String instrument = about.getOrDefault(AppraisalFields.INSTRUMENT, "");
        String item = about.getOrDefault(AppraisalFields.ITEM, "");
        if (decision.kind().equals(DecisionKind.APPRAISE.key())) {
            Optional<Given> given = AppraisalFields.given(about, decision.why());
            if (given.isPresent() || AppraisalFields.isTakenBack(about)) {
                said.add(new Answered(
                        unit.get(),
                        instrument,
                        about.getOrDefault(AppraisalFields.FORM, ""),
                        item,
                        who.get(),
                        given,
                        decision.at()));
            }
        } else if (decision.kind().equals(DecisionKind.APPRAISAL_DONE.key())) {
            boolean done = !about.getOrDefault(AppraisalFields.ON, "yes").equals("no");
            said.add(new HandedIn(unit.get(), instrument, who.get(), done, decision.at()));
        } else if (decision.kind().equals(DecisionKind.SETTLE_APPRAISAL.key())) {
            AppraisalFields.given(about, "")
                    .ifPresent(given -> said.add(new Settled(
                            unit.get(),
                            instrument,
                            item,
                            who.get(),
                            given,
                            about.getOrDefault(AppraisalFields.HOW, ""),
                            decision.why(),
                            decision.at())));
        }
    }

    List<Said> said() {
        return said;
    }
}
