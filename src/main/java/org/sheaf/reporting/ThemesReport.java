// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The themes with the way back: {@code themes.html}, {@code themes.csv} (a row for each author's theme and each passage of
 * each theme) and {@code themes.json}.
 */
public final class ThemesReport {
    private ThemesReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ThemesView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "themes.html", templates.render("themes.html.ftlh", Map.of("view", view)),
                "themes.csv", csv(view),
                "themes.json", Json.write(view))));
    }

    private static String csv(ThemesView view) {
        List<List<String>> rows = new ArrayList<>();
        for (ThemesView.Theme theme : view.themes()) {
            for (ThemesView.FromTheme from : theme.authors()) {
                rows.add(List.of(
                        theme.id(),
                        theme.name(),
                        "author's theme",
                        from.report(),
                        from.place(),
                        "",
                        from.words(),
                        from.taken(),
                        from.who() + ", " + from.when(),
                        from.why()));
            }
            for (ThemesView.Passage passage : theme.passages()) {
                rows.add(List.of(
                        theme.id(),
                        theme.name(),
                        "passage",
                        passage.report(),
                        String.valueOf(passage.page()),
                        passage.printed(),
                        passage.quote(),
                        "",
                        passage.codings().stream()
                                .map(coding -> coding.who() + ", " + coding.when())
                                .collect(Collectors.joining("; ")),
                        passage.codings().stream()
                                .map(ThemesView.Coding::memo)
                                .filter(memo -> !memo.isEmpty())
                                .collect(Collectors.joining("; "))));
            }
        }
        return Csv.write(
                List.of(
                        "code",
                        "theme",
                        "what",
                        "report",
                        "page",
                        "printed page",
                        "words",
                        "taken",
                        "who and when",
                        "why or memo"),
                rows);
    }
}
