// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.protocol.SearchAccount;

/**
 * The search report in the items of PRISMA-S: {@code search-report.html}, {@code search-report.csv} (one row for each
 * item of the review and of each search) and {@code search-report.json}.
 */
public final class SearchReport {
    private SearchReport() {}

    /**
     * Renders the searches of a review.
     *
     * @param frame head and foot
     * @param runs the searches, in the order to be shown
     * @param review what is recorded about the searching as a whole
     * @param concerns publications that a source marks as retracted or otherwise of concern
     */
    public static RenderedReport render(
            Templates templates,
            PageFrame frame,
            List<SearchAccount> runs,
            ReviewSearching review,
            List<SearchReportView.Concern> concerns) {
        SearchReportView view = SearchReportViews.of(frame, runs, review, concerns);
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "search-report.html", templates.render("search-report.html.ftlh", Map.of("view", view)),
                "search-report.csv", csv(view),
                "search-report.json", Json.write(view))));
    }

    private static String csv(SearchReportView view) {
        List<List<String>> rows = new ArrayList<>();
        view.items().forEach(item -> rows.add(row("", item)));
        for (SearchReportView.SearchCard search : view.searches()) {
            search.items().forEach(item -> rows.add(row(search.id(), item)));
            rows.add(row(search.id(), new SearchReportView.Item(15, "Hits stated", search.stated(), false)));
            rows.add(row(search.id(), new SearchReportView.Item(15, "Records read", search.read(), false)));
            rows.add(row(search.id(), new SearchReportView.Item(15, "Comparison", search.comparison(), false)));
        }
        return Csv.write(List.of("item", "name", "search", "recorded", "text"), rows);
    }

    private static List<String> row(String search, SearchReportView.Item item) {
        return List.of(
                Integer.toString(item.number()), item.name(), search, item.gap() ? "not recorded" : "yes", item.text());
    }
}
