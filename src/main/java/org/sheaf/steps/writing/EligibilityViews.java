// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.audit.Decision;
import org.sheaf.protocol.Eligibility;
import org.sheaf.reporting.EligibilityView;
import org.sheaf.steps.ledger.DecisionKind;

/** The criteria of eligibility as the page shows them. */
public final class EligibilityViews {
    private final Eligibility eligibility;
    private final WritingFacts facts;

    private EligibilityViews(WritingFacts facts) {
        this.facts = facts;
        this.eligibility = facts.eligibility();
    }

    /** Nothing where neither a criterion nor a reason is written down. */
    public static Optional<EligibilityView> of(WritingFacts facts) {
        Eligibility agreed = facts.eligibility();
        return agreed.criteria().isEmpty() && agreed.reasons().isEmpty()
                ? Optional.empty()
                : Optional.of(new EligibilityViews(facts).view());
    }

    /** What the page says, in one line. */
    public static String summary(EligibilityView view) {
        return Words.amount(view.criteria().size(), "criterion", "criteria") + ", "
                + Words.amount(view.reasons().size(), "reason") + " for exclusion";
    }

    private EligibilityView view() {
        List<EligibilityView.Criterion> criteria = new ArrayList<>();
        for (Eligibility.Criterion criterion : eligibility.criteria()) {
            List<EligibilityView.Line> lines = new ArrayList<>();
            add(lines, EligibilityView.Line.ELIGIBLE, criterion.eligible());
            add(lines, EligibilityView.Line.RULE, criterion.rule());
            add(lines, EligibilityView.Line.NOTE, criterion.note());
            criteria.add(new EligibilityView.Criterion(criterion.element(), lines));
        }
        List<EligibilityView.Reason> reasons = new ArrayList<>();
        for (Eligibility.Reason reason : eligibility.reasons()) {
            reasons.add(new EligibilityView.Reason(
                    reasons.size() + 1,
                    reason.id(),
                    reason.name(),
                    eligibility
                            .criterion(reason.criterion())
                            .map(Eligibility.Criterion::element)
                            .orElse("")));
        }
        List<EligibilityView.Change> changes = facts.session().decisions().all().stream()
                .filter(decision -> decision.kind().equals(DecisionKind.MERGE_REASON.key()))
                .sorted()
                .map(this::change)
                .toList();
        return new EligibilityView(facts.frame(), criteria, reasons, changes);
    }

    private static void add(List<EligibilityView.Line> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add(new EligibilityView.Line(what, text));
        }
    }

    private EligibilityView.Change change(Decision merged) {
        return new EligibilityView.Change(
                Words.day(merged.at()),
                merged.actor(),
                merged.about().getOrDefault("reason", ""),
                name(merged.about().getOrDefault("into", "")),
                merged.why());
    }

    private String name(String reason) {
        return eligibility.reason(reason).map(Eligibility.Reason::name).orElse(reason);
    }
}
