// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of studies known beforehand: {@code known-studies.html}, {@code known-studies.csv}, {@code known-studies.json}. */
public final class KnownStudiesReport {
    private KnownStudiesReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, KnownStudiesView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "known-studies.html",
                templates.render("known-studies.html.ftlh", Map.of("view", view)),
                "known-studies.csv",
                csv(view),
                "known-studies.json",
                Json.write(view))));
    }

    private static String csv(KnownStudiesView view) {
        List<String> header = new ArrayList<>(List.of("study", "known", "report", "title"));
        view.stages().forEach(stage -> header.add(Csv.guarded(stage)));
        List<List<String>> rows = new ArrayList<>();
        for (KnownStudiesView.Known study : view.studies()) {
            List<String> row = new ArrayList<>(List.of(
                    study.name(),
                    "yes",
                    String.join(" ", study.reports().stream().map(ItemView::id).toList()),
                    study.reports().isEmpty()
                            ? "not found by the searches"
                            : study.reports().get(0).label().title()));
            row.addAll(study.outcomes());
            rows.add(row);
        }
        for (ItemView other : view.others()) {
            List<String> row =
                    new ArrayList<>(List.of("", "no", other.id(), other.label().title()));
            view.stages().forEach(stage -> row.add("included"));
            rows.add(row);
        }
        return Csv.write(header, rows);
    }
}
