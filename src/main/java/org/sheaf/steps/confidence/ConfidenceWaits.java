// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.confidence.Remark;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.store.Session;

/** What waits of findings: confidence that nobody has judged, and what departs from the guidance. */
public final class ConfidenceWaits {
    private ConfidenceWaits() {}

    /**
     * Counts it.
     *
     * @param option what a command needs behind it to mean this review
     */
    public static List<Waiting> of(Session session, ConfidenceBasis basis, String option) {
        List<Waiting> waits = new ArrayList<>();
        ConfidenceState state = ConfidenceState.of(session, basis);
        long open = 0;
        long amiss = 0;
        for (ReviewFinding finding : state.findings()) {
            boolean whole = state.assessment(finding.id()).isWhole();
            open += whole ? 0 : 1;
            amiss += whole && state.remarks(finding).stream().anyMatch(remark -> remark.weight() == Remark.Weight.MEND)
                    ? 1
                    : 0;
        }
        if (open > 0) {
            waits.add(Waiting.forAnybody(
                    Waiting.amount(open, "finding") + " whose confidence is not judged whole",
                    "sheaf confidence" + option));
        }
        if (amiss > 0) {
            waits.add(Waiting.forAnybody(
                    Waiting.amount(amiss, "finding") + " whose assessment departs from the guidance",
                    "sheaf confidence check" + option));
        }
        return waits;
    }
}
