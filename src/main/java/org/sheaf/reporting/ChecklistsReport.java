// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The reporting checklists: {@code checklists.html}, {@code checklists.csv} (a row for each item, whose last columns an author
 * can fill in) and {@code checklists.json}.
 */
public final class ChecklistsReport {
    private static final List<String> HEADER = List.of(
            "checklist",
            "item",
            "section",
            "topic",
            "asked",
            "state",
            "facts show",
            "missing",
            "mend",
            "for the author",
            "reports",
            "chapter",
            "where",
            "does-not-apply",
            "by",
            "on");

    private ChecklistsReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ChecklistsView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "checklists.html", templates.render("checklists.html.ftlh", Map.of("view", view)),
                "checklists.csv", csv(view),
                "checklists.json", Json.write(view))));
    }

    private static String csv(ChecklistsView view) {
        List<List<String>> rows = new ArrayList<>();
        for (ChecklistsView.Checklist checklist : view.checklists()) {
            for (ChecklistsView.Section section : checklist.sections()) {
                section.rows().forEach(row -> rows.add(row(checklist, section, row)));
            }
        }
        return Csv.write(HEADER, rows);
    }

    private static List<String> row(
            ChecklistsView.Checklist checklist, ChecklistsView.Section section, ChecklistsView.Row row) {
        return List.of(
                checklist.id(),
                row.number(),
                section.title(),
                row.topic(),
                row.asked(),
                row.label(),
                String.join("; ", row.shows()),
                row.gaps().stream().map(ChecklistsView.Gap::what).collect(Collectors.joining(" ")),
                row.gaps().stream().map(ChecklistsView.Gap::mend).distinct().collect(Collectors.joining("; ")),
                row.author(),
                row.places().stream().map(ChecklistsView.Place::name).collect(Collectors.joining("; ")),
                row.places().stream()
                        .map(ChecklistsView.Place::chapter)
                        .filter(chapter -> !chapter.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                row.said().where(),
                row.said().doesNotApply(),
                row.said().by(),
                row.said().on());
    }
}
