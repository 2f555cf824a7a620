// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The framework chart: {@code framework-chart.html} and {@code framework-chart.csv}, a row for each study. */
public final class FrameworkChartReport {
    private FrameworkChartReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, FrameworkChartView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "framework-chart.html",
                templates.render("framework-chart.html.ftlh", Map.of("view", view)),
                "framework-chart.csv",
                csv(view))));
    }

    private static String csv(FrameworkChartView view) {
        List<String> header = new ArrayList<>(List.of("study", "memos"));
        view.themes().forEach(theme -> header.add(Csv.guarded(theme)));
        List<List<String>> rows = new ArrayList<>();
        for (FrameworkChartView.Row study : view.rows()) {
            List<String> row = new ArrayList<>(List.of(study.study(), String.join("; ", study.memos())));
            study.cells().forEach(cell -> row.add(cell.words()));
            rows.add(row);
        }
        return Csv.write(header, rows);
    }
}
