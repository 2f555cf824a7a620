// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Drawings as texts of their own. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /** A drawing that stands on a page, as it would stand in a file. */
    static String standalone(Element svg) {
        Element copy = svg.clone();
        if (copy.attr("xmlns").isEmpty()) {
            copy.attr("xmlns", NAMESPACE);
        }
        Document whole = new Document("");
        whole.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        whole.appendChild(copy);
        return whole.outerHtml();
    }
}
