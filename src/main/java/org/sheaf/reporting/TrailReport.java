// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The audit trail: {@code audit-trail.html}, {@code audit-trail.csv} (a row for each kind of act and person's share). */
public final class TrailReport {
    private TrailReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, TrailView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "audit-trail.html", templates.render("audit-trail.html.ftlh", Map.of("view", view)),
                "audit-trail.csv", csv(view),
                "audit-trail.json", Json.write(view))));
    }

    private static String csv(TrailView view) {
        return Csv.write(
                List.of("part", "what", "acts", "people", "first", "last"),
                view.kinds().stream()
                        .map(kind -> List.of(
                                kind.part(),
                                kind.what(),
                                String.valueOf(kind.acts()),
                                String.join("; ", kind.people()),
                                kind.first(),
                                kind.last()))
                        .toList());
    }
}
