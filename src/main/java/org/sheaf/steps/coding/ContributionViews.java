// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.reporting.ThemeMatrixView;

/** What publications state that reports contribute to themes, beside what was coded. */
public final class ContributionViews {
    private ContributionViews() {}

    /** A line for each report of which something is stated or coded, by report, then in the order of the form. */
    public static List<ThemeMatrixView.Contribution> of(CodingState state, CodedMatrix coded) {
        List<ThemeMatrixView.Contribution> lines = new ArrayList<>();
        for (ReportId report : state.studies().reports()) {
            for (Contexts.Contribution one : coded.contexts().contributions()) {
                Optional<Code> theme = state.tree().codes().stream()
                        .filter(code -> code.id().name().equals(one.theme()))
                        .findFirst();
                theme.flatMap(code -> line(state, coded.matrix(), report, code, one.stated()))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<ThemeMatrixView.Contribution> line(
            CodingState state, ThemeMatrix matrix, ReportId report, Code theme, Map<ReportId, List<String>> stated) {
        Optional<List<String>> said = Optional.ofNullable(stated.get(report));
        Evidence evidence = matrix.whole(theme.id(), List.of(report));
        if (said.isEmpty() && evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ThemeMatrixView.Contribution(
                state.studies().name(report),
                theme.id().name(),
                theme.name(),
                said.map(words -> words.isEmpty() ? "nothing" : String.join("; ", words))
                        .orElse(""),
                evidence.passages().size(),
                evidence.themes().size(),
                said.map(words -> difference(words.isEmpty(), evidence)).orElse("")));
    }

    /** Passages say what was found; an author's theme alone was perhaps taken from the same table that states it. */
    private static String difference(boolean nothingStated, Evidence evidence) {
        if (nothingStated && !evidence.passages().isEmpty()) {
            return "coded, not stated";
        }
        if (nothingStated && !evidence.themes().isEmpty()) {
            return "author's theme only, not stated";
        }
        return !nothingStated && evidence.isEmpty() ? "stated, not coded" : "";
    }
}
