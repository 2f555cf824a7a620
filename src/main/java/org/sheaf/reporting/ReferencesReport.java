// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The references: {@code references.html}, {@code references.csv} (a row for each) and {@code references.json}. */
public final class ReferencesReport {
    private ReferencesReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ReferencesView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "references.html", templates.render("references.html.ftlh", Map.of("view", view)),
                "references.csv", csv(view),
                "references.json", Json.write(view))));
    }

    private static String csv(ReferencesView view) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "included", view.included());
        add(rows, "excluded at full text", view.excluded());
        return Csv.write(List.of("list", "number", "name", "report", "reference"), rows);
    }

    private static void add(List<List<String>> rows, String list, List<Cited> cited) {
        int number = 0;
        for (Cited one : cited) {
            rows.add(List.of(list, String.valueOf(++number), one.name(), one.id(), one.text()));
        }
    }
}
