// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Evidence Profile (Lewin and others 2018, doi:10.1186/s13012-017-0689-2): {@code evidence-profile.html},
 * {@code evidence-profile.csv} (a row for each finding) and {@code evidence-profile.json}.
 */
public final class EvidenceProfileReport {
    private static final String NOT_REPORTED = "not reported";

    private EvidenceProfileReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ConfidenceView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "evidence-profile.html", templates.render("evidence-profile.html.ftlh", Map.of("view", view)),
                "evidence-profile.csv", csv(view),
                "evidence-profile.json", Json.write(view))));
    }

    private static String csv(ConfidenceView view) {
        List<String> headings = new ArrayList<>(List.of("#", "category", "summarised review finding"));
        for (String component : List.of("methodological limitations", "coherence", "adequacy of data", "relevance")) {
            headings.add(component);
            headings.add("explanation of " + component);
        }
        headings.addAll(List.of(
                "GRADE-CERQual assessment of confidence", "explanation of the assessment", "studies", "references"));
        List<List<String>> rows = new ArrayList<>();
        for (ConfidenceView.Row row : view.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.id(), row.category(), row.statement()));
            row.parts().forEach(part -> {
                cells.add(orNot(part.level()));
                cells.add(part.explanation());
            });
            cells.add(orNot(row.overall().level()));
            cells.add(row.overall().explanation());
            cells.add(String.valueOf(row.references().size()));
            cells.add(String.join("; ", row.references()));
            rows.add(cells);
        }
        return Csv.write(headings, rows);
    }

    /** A level, or that none is reported. */
    static String orNot(String level) {
        return level.isEmpty() ? NOT_REPORTED : level;
    }
}
