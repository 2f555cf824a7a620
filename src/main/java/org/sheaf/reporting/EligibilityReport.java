// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The criteria of eligibility: {@code eligibility.html}, {@code eligibility.csv} (a row for each line of a criterion and for
 * each reason) and {@code eligibility.json}.
 */
public final class EligibilityReport {
    private EligibilityReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, EligibilityView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "eligibility.html", templates.render("eligibility.html.ftlh", Map.of("view", view)),
                "eligibility.csv", csv(view),
                "eligibility.json", Json.write(view))));
    }

    private static String csv(EligibilityView view) {
        List<List<String>> rows = new ArrayList<>();
        for (EligibilityView.Criterion criterion : view.criteria()) {
            criterion.lines().forEach(line -> rows.add(List.of(criterion.element(), line.what(), line.text())));
        }
        view.reasons().forEach(reason -> rows.add(List.of(reason.element(), "Reason for exclusion", reason.name())));
        return Csv.write(List.of("element", "what", "criterion"), rows);
    }
}
