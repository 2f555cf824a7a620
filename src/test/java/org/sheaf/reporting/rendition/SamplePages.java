// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** Pages to turn into other formats. */
final class SamplePages {
    private SamplePages() {}

    /** One page with everything that a page can hold; see sample.html. */
    static RenderedPage sample() {
        return new RenderedPage(
                "sample", text("sample.html"), new TreeMap<>(Map.of("two-boxes.svg", text("two-boxes.svg"))));
    }

    /** A page around a body. */
    static RenderedPage page(String body) {
        return new RenderedPage(
                "page",
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title></head><body>" + body
                        + "</body></html>",
                new TreeMap<>());
    }

    /** A table with so many columns and rows beside those that head them; each cell holds its place. */
    static String wideTable(int columns, int rows) {
        StringBuilder table = new StringBuilder("<table><caption>Wide</caption><thead><tr><th>Study</th>");
        for (int column = 1; column <= columns; column++) {
            table.append("<th>Theme number ").append(column).append("</th>");
        }
        table.append("</tr></thead><tbody>");
        for (int row = 1; row <= rows; row++) {
            table.append("<tr><th>Row ").append(row).append("</th>");
            for (int column = 1; column <= columns; column++) {
                table.append("<td>r").append(row).append('c').append(column).append(". words</td>");
            }
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    /** The words that a page shows on paper. */
    static List<String> words(RenderedPage page) {
        Document document = Jsoup.parse(page.html());
        document.select(".screen, .skip, script, style, svg, [role=doc-noteref], [role=doc-backlink], head")
                .remove();
        document.select("br, p, li, td, th, summary, h1, h2, figcaption, caption, footer")
                .append(" ");
        document.select("q").forEach(quote -> quote.replaceWith(new TextNode("\u201c" + quote.text() + "\u201d")));
        return words(document.body().wholeText());
    }

    /** Letters and digits that stand together. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String text(String name) {
        try (InputStream in = SamplePages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
