// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The study table: {@code study-table.html}, {@code study-table.csv} (a row for each report) and {@code study-table.json}. */
public final class StudyTableReport {
    private StudyTableReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, StudyTableView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "study-table.html", templates.render("study-table.html.ftlh", Map.of("view", view)),
                "study-table.csv", csv(view),
                "study-table.json", Json.write(view))));
    }

    private static String csv(StudyTableView view) {
        List<String> header = new ArrayList<>(List.of("study", "study name", "report", "id", "title"));
        view.fields().forEach(field -> header.add(Csv.guarded(field)));
        header.add("memos on the study");
        List<List<String>> rows = new ArrayList<>();
        for (StudyTableView.Study study : view.studies()) {
            for (StudyTableView.Row report : study.reports()) {
                List<String> row = new ArrayList<>(List.of(
                        String.valueOf(study.number()), study.name(), report.name(), report.id(), report.title()));
                report.cells().forEach(cell -> row.add(cell.words()));
                row.add(String.join(
                        "; ",
                        study.memos().stream().map(StudyTableView.Memo::words).toList()));
                rows.add(row);
            }
        }
        return Csv.write(header, rows);
    }
}
