// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Themes by studies: {@code theme-matrix.svg} (a dot matrix), {@code theme-matrix.html}, {@code theme-matrix.csv} (a row for
 * each theme), {@code code-matrix.csv} (codes by codes), {@code theme-matrix.json}, and {@code theme-contributions.csv} where publications state contributions.
 */
public final class ThemeMatrixReport {
    private ThemeMatrixReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ThemeMatrixView view) {
        String drawing = templates.render("theme-matrix.svg.ftlx", Map.of("d", DotMatrixLayout.of(view)));
        TreeMap<String, String> files = new TreeMap<>(Map.of(
                "theme-matrix.svg",
                drawing,
                "theme-matrix.html",
                templates.render("theme-matrix.html.ftlh", Map.of("view", view, "drawing", drawing)),
                "theme-matrix.csv",
                themes(view),
                "code-matrix.csv",
                codes(view),
                "theme-matrix.json",
                Json.write(view)));
        if (!view.contributions().isEmpty()) {
            files.put("theme-contributions.csv", contributions(view));
        }
        return RenderedReport.ofTexts(files);
    }

    private static String contributions(ThemeMatrixView view) {
        return Csv.write(
                List.of("report", "code", "theme", "stated", "passages", "authors_themes", "difference"),
                view.contributions().stream()
                        .map(one -> List.of(
                                one.report(),
                                one.id(),
                                one.theme(),
                                one.stated(),
                                String.valueOf(one.passages()),
                                String.valueOf(one.themes()),
                                one.difference()))
                        .toList());
    }

    private static String themes(ThemeMatrixView view) {
        List<String> header = new ArrayList<>(List.of(
                "code",
                "theme",
                "depth",
                "studies",
                "reports",
                "passages",
                "authors' themes",
                "retained",
                "contexts",
                "rests on one study"));
        for (ThemeMatrixView.Column study : view.studies()) {
            header.add(Csv.guarded(study.name() + ": passages"));
            header.add(Csv.guarded(study.name() + ": authors' themes"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (ThemeMatrixView.Row theme : view.themes()) {
            ThemeMatrixView.Support support = theme.support();
            List<String> row = new ArrayList<>(List.of(
                    theme.id(),
                    theme.name(),
                    String.valueOf(theme.depth()),
                    String.valueOf(support.studies()),
                    String.valueOf(support.reports()),
                    String.valueOf(support.passages()),
                    String.valueOf(support.themes()),
                    String.valueOf(support.retained()),
                    String.join("; ", support.contexts()),
                    support.single()));
            for (ThemeMatrixView.Cell cell : theme.cells()) {
                row.add(String.valueOf(cell.passages()));
                row.add(String.valueOf(cell.themes()));
            }
            rows.add(row);
        }
        return Csv.write(header, rows);
    }

    private static String codes(ThemeMatrixView view) {
        List<String> header = new ArrayList<>(List.of("code", "name"));
        view.codes().forEach(code -> header.add(code.id()));
        List<List<String>> rows = new ArrayList<>();
        for (ThemeMatrixView.CodeRow code : view.codes()) {
            List<String> row = new ArrayList<>(List.of(code.id(), code.name()));
            code.overlaps().forEach(number -> row.add(String.valueOf(number)));
            rows.add(row);
        }
        return Csv.write(header, rows);
    }
}
