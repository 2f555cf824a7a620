// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The drawings of a page, with the files beside it in which they also stand. A drawing on a page may carry links, so that it
 * is not the same text as its file: the two are recognised by their title and measure.
 */
final class Drawings {
    private final SortedMap<String, String> files;
    private final Map<String, String> signs = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    Drawings(SortedMap<String, String> files) {
        this.files = files;
        files.forEach((file, text) -> {
            Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
            if (svg != null) {
                signs.put(file, sign(svg));
            }
        });
    }

    /** A drawing as a block. */
    Block.Drawing of(Element svg, String label, List<Run> caption) {
        String file = fileOf(svg);
        String title = title(svg);
        Element description = svg.selectFirst("> desc");
        return new Block.Drawing(
                file,
                file.isEmpty() ? Svg.standalone(svg) : files.getOrDefault(file, ""),
                CleanText.of(title.isEmpty() ? label : title),
                description == null ? "" : CleanText.of(description.text()),
                caption);
    }

    /** What a drawing is, in a line; empty if it does not say. */
    static String title(Element svg) {
        Element title = svg.selectFirst("> title");
        return title == null ? svg.attr("aria-label") : title.text();
    }

    /** What a drawing is and shows, for those who do not see it. */
    static String inWords(Block.Drawing drawing) {
        String sentence =
                drawing.alternative().isEmpty() || drawing.description().isEmpty() ? "" : ". ";
        String words = drawing.alternative() + sentence + drawing.description();
        return words.isEmpty() ? "Drawing" : words;
    }

    private static String sign(Element svg) {
        return title(svg) + "\n" + svg.attributes().getIgnoreCase("viewBox");
    }

    private String fileOf(Element svg) {
        String sign = sign(svg);
        for (Map.Entry<String, String> file : signs.entrySet()) {
            if (file.getValue().equals(sign) && used.add(file.getKey())) {
                return file.getKey();
            }
        }
        return "";
    }
}
