// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.steps.Review;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.coding.CodedMatrix;

/**
 * A rule of the protocol under which some studies are left out of a table, with what it leaves out now.
 *
 * @param undecided names of those of which it cannot be told yet
 */
record MatrixRule(String name, List<String> leftOut, Set<ReportId> reports, List<String> undecided) {
    /** The rule that is named; nothing where what is named is no rule. */
    static Optional<MatrixRule> of(Review review, List<String> named) {
        AppraisalPlan plan = review.protocol().appraisal();
        Optional<AppraisalPlan.Rule> rule =
                named.stream().flatMap(name -> plan.rule(name).stream()).findFirst();
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        if (named.size() > 1) {
            throw ReviewException.usage(
                    "\"" + rule.get().name() + "\" is a rule, and a rule stands alone.",
                    "Name one rule, or one or more reports.");
        }
        try (AppraisalDesk desk = review.appraisal()) {
            AppraisalBasis.Rule agreed = desk.basis().rules().stream()
                    .filter(one -> one.name().equals(rule.get().name()))
                    .findFirst()
                    .orElseThrow(() -> ReviewException.usage(
                            "The rule \"" + rule.get().name() + "\" does not fit its instrument.",
                            "`sheaf appraise status` says what is wrong with it."));
            return Optional.of(desk.read(state -> new MatrixRule(
                    agreed.name(),
                    state.leftOut(agreed).stream()
                            .map(AppraisalState.Unit::name)
                            .toList(),
                    state.reportsLeftOut(agreed),
                    state.undecided(agreed).stream()
                            .map(AppraisalState.Unit::name)
                            .toList())));
        }
    }

    void sayTo(Context context) {
        context.console()
                .say("note     Without \"" + name + "\": "
                        + (leftOut.isEmpty() ? "nothing is left out" : String.join(", ", leftOut)) + "."
                        + (undecided.isEmpty()
                                ? ""
                                : " Not known yet, and left in: " + String.join(", ", undecided) + "."));
    }

    CodedMatrix.Table table(CodedMatrix matrix) {
        List<CodedMatrix.Support> themes = matrix.supportWithout(reports);
        return new CodedMatrix.Table(
                List.of("code", "theme", "studies", "without", "rests on nothing then"),
                themes.stream()
                        .map(theme -> List.of(
                                theme.code().id().name(),
                                theme.code().name(),
                                String.valueOf(theme.before()),
                                String.valueOf(theme.after()),
                                theme.before() > 0 && theme.after() == 0 ? "yes" : ""))
                        .toList(),
                themes.stream().map(CodedMatrix.Support::depth).toList());
    }
}
