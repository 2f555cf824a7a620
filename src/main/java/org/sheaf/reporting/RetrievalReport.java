// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of full texts still to get: {@code retrieval.html}, to work through with a browser, and {@code retrieval.csv}. */
public final class RetrievalReport {
    private static final List<String> HEADER = List.of(
            "report", "title", "authors", "year", "source", "doi", "doi_link", "pmid", "pubmed_link", "other_link");

    private RetrievalReport() {}

    /** Renders the list. */
    public static RenderedReport render(Templates templates, RetrievalView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "retrieval.html", templates.render("retrieval.html.ftlh", Map.of("view", view)),
                "retrieval.csv",
                        Csv.write(
                                HEADER,
                                view.wanted().stream().map(RetrievalReport::row).toList()))));
    }

    private static List<String> row(RetrievalView.Wanted wanted) {
        return List.of(
                wanted.id(),
                wanted.title(),
                wanted.authors(),
                wanted.year(),
                wanted.source(),
                wanted.doi(),
                wanted.doiLink(),
                wanted.pmid(),
                wanted.pubMedLink(),
                wanted.otherLink());
    }
}
