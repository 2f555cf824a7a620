// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed since a snapshot: {@code changes-since-NAME.html}, a row for each change as {@code .csv}, and everything as
 * {@code .json}.
 */
public final class ChangesReport {
    private ChangesReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ChangesView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                view.file() + ".html", templates.render("changes.html.ftlh", Map.of("view", view)),
                view.file() + ".csv", csv(view),
                view.file() + ".json", Json.write(view))));
    }

    private static String csv(ChangesView view) {
        List<List<String>> rows = new ArrayList<>();
        view.sections()
                .forEach(section -> section.rows()
                        .forEach(row -> rows.add(List.of(
                                section.key(),
                                row.id(),
                                row.name(),
                                row.change(),
                                row.was(),
                                row.is(),
                                String.join(" | ", row.details())))));
        return Csv.write(List.of("about", "id", "name", "change", "then", "now", "details"), rows);
    }
}
