// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.ScreeningDecision;

/** An exclusion at full text has a reason, and a reason is one of the list. */
public final class ReasonRule {
    private final Stage stage;
    private final List<String> reasons;

    public ReasonRule(Stage stage, Eligibility eligibility) {
        this.stage = stage;
        this.reasons =
                eligibility.reasons().stream().map(Eligibility.Reason::id).toList();
    }

    /** @throws ReviewException if the decision lacks its reason, or has one that is not in the list */
    public void require(ScreeningDecision decision) {
        String reason = decision.reasonId();
        boolean needed = decision instanceof ScreeningDecision.Exclude && stage.kind() == Stage.Kind.FULL_TEXT;
        if (needed && reason.isEmpty()) {
            throw ReviewException.usage(
                    "At full text an exclusion has its reason.",
                    reasons.isEmpty()
                            ? "List the reasons in eligibility.yml, in the order in which they are looked at."
                            : "One of " + String.join(", ", reasons) + "; the first that applies.");
        }
        if (!reason.isEmpty() && !reasons.contains(reason)) {
            throw ReviewException.usage(
                    "There is no reason \"" + reason + "\" in eligibility.yml.",
                    reasons.isEmpty() ? "It lists none yet." : "It lists " + String.join(", ", reasons) + ".");
        }
    }
}
