// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.manuscript.Marked;

/** The work list for a manuscript: {@code manuscript.html}, {@code manuscript.csv} (a row an item), {@code manuscript.json}. */
public final class ManuscriptReport {
    private ManuscriptReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ManuscriptView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "manuscript.html",
                templates.render("manuscript.html.ftlh", Map.of("view", view)),
                "manuscript.csv",
                csv(view),
                "manuscript.json",
                Json.write(view))));
    }

    private static String csv(ManuscriptView view) {
        List<List<String>> rows = new ArrayList<>();
        for (ManuscriptView.Group group : view.groups()) {
            for (ManuscriptView.Item item : group.items()) {
                rows.add(List.of(
                        String.valueOf(item.number()),
                        group.status(),
                        item.what(),
                        item.change(),
                        item.place(),
                        item.heading(),
                        counted(item.paragraph()),
                        counted(item.table()),
                        item.row(),
                        item.column(),
                        text(item.before()),
                        text(item.after()),
                        item.yours()));
            }
        }
        return Csv.write(
                List.of(
                        "number",
                        "status",
                        "what",
                        "change",
                        "place",
                        "heading",
                        "paragraph",
                        "table",
                        "row",
                        "column",
                        "then",
                        "now",
                        "your_text"),
                rows);
    }

    private static String counted(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static String text(List<Marked> marked) {
        return marked.stream().map(Marked::text).collect(Collectors.joining());
    }
}
