// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Summary of Qualitative Findings (Lewin and others 2018, doi:10.1186/s13012-017-0689-2): {@code soqf.html},
 * {@code soqf.csv} (a row for each finding) and {@code soqf.json}.
 */
public final class SoqfReport {
    private SoqfReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ConfidenceView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "soqf.html", templates.render("soqf.html.ftlh", Map.of("view", view)),
                "soqf.csv", csv(view),
                "soqf.json", Json.write(view))));
    }

    private static String csv(ConfidenceView view) {
        return Csv.write(
                List.of(
                        "#",
                        "category",
                        "summarised review finding",
                        "GRADE-CERQual assessment of confidence",
                        "explanation of the assessment",
                        "concerns",
                        "references"),
                view.rows().stream()
                        .map(row -> List.of(
                                row.id(),
                                row.category(),
                                row.statement(),
                                EvidenceProfileReport.orNot(row.overall().level()),
                                row.overall().explanation(),
                                String.join("; ", row.concerns()),
                                String.join("; ", row.references())))
                        .toList());
    }
}
