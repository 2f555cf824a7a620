// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.sheaf.document.FullText;
import org.sheaf.document.ReaderVersion;
import org.sheaf.fulltext.assembly.FullTextBuilder;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.problem.Problem;

/**
 * Reads a web page: the article on it where the page says which part that is, without menus, scripts and forms. Nothing is
 * fetched.
 */
public final class HtmlReader {
    public static final ReaderVersion VERSION = new ReaderVersion("html", 1);

    private static final int MOST_BYTES = 64 << 20;
    private static final String NO_TEXT =
            "script, style, noscript, template, svg, nav, form, button, iframe, head, [hidden], [aria-hidden=true],"
                    + " [role=navigation]";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "figure",
            "figcaption",
            "pre",
            "hr",
            "address",
            "table",
            "caption",
            "tr",
            "body",
            "details",
            "summary");

    private HtmlReader() {}

    /** The text of a web page; nothing if there is none, which is a problem then. */
    public static Optional<FullText> read(String name, byte[] bytes, Consumer<Problem> problems) throws IOException {
        if (bytes.length > MOST_BYTES) {
            problems.accept(Problem.error(
                    name,
                    0,
                    "The web page is larger than " + (MOST_BYTES >> 20) + " MB; it was not read.",
                    "Save the article alone, or use its PDF."));
            return Optional.empty();
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        page.select(NO_TEXT).remove();
        FullTextBuilder text = new FullTextBuilder(VERSION, List.of(""));
        article(page).traverse(new Visitor(new PassageCollector(text)));
        FullText whole = text.build();
        if (whole.text().isBlank()) {
            problems.accept(Problem.error(
                    name,
                    0,
                    "The web page holds no text.",
                    "Its text may be loaded later by a script. Print the page to a PDF in a browser and use that."));
            return Optional.empty();
        }
        return Optional.of(whole);
    }

    /** The part that is marked as the article, if it is most of the page. */
    private static Element article(Document page) {
        int all = page.body().text().length();
        Element best = page.body();
        for (Element part : page.select("article, main, [role=main]")) {
            int its = part.text().length();
            if (2 * its > all && its <= best.text().length()) {
                best = part;
            }
        }
        return best;
    }

    /** Turns elements into passages as they open and close. */
    private static final class Visitor implements NodeVisitor {
        private final PassageCollector words;
        private int bold;
        private int raised;
        private int cells;
        private boolean titled;
        private boolean firstCell = true;
        private boolean firstRow = true;

        Visitor(PassageCollector words) {
            this.words = words;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words.words(text.getWholeText(), raised > 0, bold > 0);
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            switch (tag) {
                case "b", "strong" -> bold++;
                case "sup" -> raised++;
                case "br" -> endProse(Passage.Apart.PARAGRAPH);
                case "table" -> {
                    endProse(Passage.Apart.PARAGRAPH);
                    firstRow = true;
                }
                case "tr" -> firstCell = true;
                case "td", "th" -> {
                    if (cells == 0) {
                        endProse(Passage.Apart.PARAGRAPH);
                    }
                    cells++;
                }
                default -> {
                    if (BLOCKS.contains(tag) || isHeading(tag)) {
                        endProse(Passage.Apart.PARAGRAPH);
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            switch (tag) {
                case "b", "strong" -> bold--;
                case "sup" -> raised--;
                case "td", "th" -> {
                    if (--cells == 0) {
                        endCell();
                    }
                }
                default -> {
                    if (isHeading(tag) && cells == 0) {
                        int level = tag.charAt(1) - '0';
                        words.end(
                                level == 1 && !titled ? Passage.Kind.TITLE : Passage.Kind.HEADING,
                                Passage.Apart.PARAGRAPH,
                                Math.max(1, level - 1));
                        titled = true;
                    } else if (BLOCKS.contains(tag)) {
                        endProse(Passage.Apart.PARAGRAPH);
                    }
                }
            }
        }

        private void endCell() {
            if (!words.isEmpty()) {
                words.end(
                        Passage.Kind.CELL,
                        !firstCell ? Passage.Apart.CELL : firstRow ? Passage.Apart.PARAGRAPH : Passage.Apart.ROW,
                        0);
                firstCell = false;
                firstRow = false;
            }
        }

        /** Ends a paragraph; within a cell it only parts words. */
        private void endProse(Passage.Apart apart) {
            if (cells > 0) {
                words.words(" ", false, true);
            } else {
                words.endParagraph(apart);
            }
        }

        private static boolean isHeading(String tag) {
            return tag.length() == 2
                    && tag.toLowerCase(Locale.ROOT).charAt(0) == 'h'
                    && tag.charAt(1) >= '1'
                    && tag.charAt(1) <= '6';
        }
    }
}
