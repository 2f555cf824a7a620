// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.citation.ReportId;
import org.sheaf.flow.SearchedSource;
import org.sheaf.flow.SourceOverlap;

/**
 * Which sources found which reports: {@code sources.svg} (an UpSet plot), {@code sources.html}, {@code sources.csv} (one
 * row for each combination, so that the sources' own numbers can be added up from it) and {@code sources.json}.
 */
public final class SourcesReport {
    private SourcesReport() {}

    /** Renders the overlap between sources. */
    public static RenderedReport render(Templates templates, PageFrame frame, SourceOverlap overlap) {
        SourcesView view = view(frame, overlap);
        String drawing = templates.render("sources.svg.ftlx", Map.of("d", UpSetLayout.of(view)));
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "sources.svg", drawing,
                "sources.html", templates.render("sources.html.ftlh", Map.of("view", view, "drawing", drawing)),
                "sources.csv", csv(view),
                "sources.json", Json.write(view))));
    }

    private static SourcesView view(PageFrame frame, SourceOverlap overlap) {
        List<SearchedSource> order =
                overlap.sources().stream().map(SourceOverlap.Row::source).toList();
        return new SourcesView(
                frame,
                overlap.reports(),
                overlap.sources().stream()
                        .map(row -> new SourcesView.Row(
                                row.source().name(),
                                row.source().kind().label(),
                                row.records(),
                                row.found().size(),
                                row.alone().size(),
                                share(row.alone().size(), row.found().size()),
                                order.stream()
                                        .map(other -> overlap.shared(row.source(), other))
                                        .toList()))
                        .toList(),
                overlap.intersections().stream()
                        .map(combination -> new SourcesView.Combination(
                                combination.sources().stream()
                                        .map(SearchedSource::name)
                                        .toList(),
                                combination.sources().stream()
                                        .map(order::indexOf)
                                        .toList(),
                                combination.reports().size(),
                                combination.reports().stream()
                                        .map(ReportId::toString)
                                        .toList()))
                        .toList());
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + "%";
    }

    private static String csv(SourcesView view) {
        List<String> header = new ArrayList<>(List.of("reports"));
        view.sources().forEach(row -> header.add(Csv.guarded(row.name())));
        header.add("ids");
        List<List<String>> rows = new ArrayList<>();
        for (SourcesView.Combination combination : view.combinations()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(combination.count())));
            for (int i = 0; i < view.sources().size(); i++) {
                cells.add(combination.indices().contains(i) ? "1" : "0");
            }
            cells.add(String.join(" ", combination.ids()));
            rows.add(cells);
        }
        return Csv.write(header, rows);
    }
}
