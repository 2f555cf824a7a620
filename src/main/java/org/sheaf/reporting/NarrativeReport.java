// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The skeleton of a narrative: {@code narrative.html}, {@code narrative.csv} (a row for each theme), {@code narrative.json}. */
public final class NarrativeReport {
    private NarrativeReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, NarrativeView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "narrative.html", templates.render("narrative.html.ftlh", Map.of("view", view)),
                "narrative.csv", csv(view),
                "narrative.json", Json.write(view))));
    }

    private static String csv(NarrativeView view) {
        List<List<String>> rows = new ArrayList<>();
        for (NarrativeView.Theme theme : view.themes()) {
            rows.add(List.of(
                    theme.number(),
                    theme.id(),
                    theme.name(),
                    theme.column(),
                    theme.definition(),
                    theme.memos().stream()
                            .map(memo -> memo.who() + ", " + memo.when() + ": " + memo.text())
                            .collect(Collectors.joining("; ")),
                    String.valueOf(theme.studies()),
                    theme.reports().stream().map(NarrativeView.Citation::words).collect(Collectors.joining("; ")),
                    theme.thin()));
        }
        return Csv.write(
                List.of(
                        "number",
                        "code",
                        "theme",
                        "logic model",
                        "definition",
                        "memos",
                        "studies",
                        "cited",
                        "support is thin"),
                rows);
    }
}
