// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.Map;
import java.util.TreeMap;

/** The page from which every report of a review is reached: {@code index.html}, and {@code index.json}. */
public final class IndexReport {
    private IndexReport() {}

    /** Renders the contents. */
    public static RenderedReport render(Templates templates, IndexView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "index.html", templates.render("index.html.ftlh", Map.of("view", view)),
                "index.json", Json.write(view))));
    }
}
