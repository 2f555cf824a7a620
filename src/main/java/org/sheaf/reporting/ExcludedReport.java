// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reports excluded at full text, with their reasons: {@code excluded-full-texts.html}, {@code excluded-full-texts.csv} (a row
 * for each report, also of those not retrieved or set aside) and {@code excluded-full-texts.json}.
 */
public final class ExcludedReport {
    private ExcludedReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ExcludedView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "excluded-full-texts.html", templates.render("excluded-full-texts.html.ftlh", Map.of("view", view)),
                "excluded-full-texts.csv", csv(view),
                "excluded-full-texts.json", Json.write(view))));
    }

    private static String csv(ExcludedView view) {
        List<List<String>> rows = new ArrayList<>();
        view.excluded()
                .forEach(one -> rows.add(List.of(
                        "excluded",
                        one.report().id(),
                        one.report().text(),
                        one.reason(),
                        one.how(),
                        String.join("; ", one.who()),
                        one.when(),
                        String.join("; ", one.words()))));
        for (ExcludedView.Asides asides : view.asides()) {
            asides.reports()
                    .forEach(one -> rows.add(List.of(
                            asides.title(),
                            one.report().id(),
                            one.report().text(),
                            "",
                            "",
                            one.who(),
                            one.when(),
                            one.why())));
        }
        return Csv.write(List.of("what", "report", "reference", "reason", "how", "who", "when", "words"), rows);
    }
}
