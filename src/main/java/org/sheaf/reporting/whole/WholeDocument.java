// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.whole;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Puts a document together of the pages of reports. */
public final class WholeDocument {
    private final Function<String, Optional<Page>> pages;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final SortedMap<String, String> drawings = new TreeMap<>();
    private int tables;
    private int figures;
    private int appendices;

    private WholeDocument(Function<String, Optional<Page>> pages) {
        this.pages = pages;
    }

    /**
     * The page of a report.
     *
     * @param html the whole page
     * @param drawings the drawings beside it, by file name
     */
    public record Page(String html, SortedMap<String, String> drawings) {
        public Page {
            drawings = new TreeMap<>(drawings);
        }
    }

    /**
     * A document.
     *
     * @param chapters those of which something is there
     * @param items its tables and figures, in order
     * @param missing the parts that are not there
     * @param drawings the drawings of its figures as files of their own, by name
     */
    public record Whole(
            List<Made> chapters, List<Item> items, List<Missing> missing, SortedMap<String, String> drawings) {
        public Whole {
            chapters = List.copyOf(chapters);
            items = List.copyOf(items);
            missing = List.copyOf(missing);
            drawings = new TreeMap<>(drawings);
        }
    }

    /**
     * A chapter as it is in the document.
     *
     * @param id by which it is linked to
     * @param title with the letter of an appendix
     * @param parts the headings of its parts, with their ids; those without a heading left out
     * @param html its content, without its own heading
     */
    public record Made(String id, String title, List<Heading> parts, String html) {
        public Made {
            parts = List.copyOf(parts);
        }
    }

    /** A heading in the list of contents. */
    public record Heading(String id, String words) {}

    /**
     * A table or figure.
     *
     * @param label such as {@code Table 2} or {@code Figure A1}
     */
    public record Item(String label, String caption, String report) {}

    /** A part that is not there; {@code title} is its heading, or its chapter's. */
    public record Missing(String title, String report) {}

    /**
     * Puts it together.
     *
     * @param pages the page of a report by its name; nothing where there is none
     */
    public static Whole of(List<Chapter> chapters, Function<String, Optional<Page>> pages) {
        WholeDocument document = new WholeDocument(pages);
        chapters.forEach(chapter -> chapter.parts().stream()
                .filter(part -> pages.apply(part.report()).isPresent())
                .forEach(part -> document.used.add(part.report())));
        chapters.forEach(document::add);
        return new Whole(document.made, document.items, document.missing, document.drawings);
    }

    private void add(Chapter chapter) {
        List<Heading> headings = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        String letter = chapter.appendix() ? String.valueOf((char) ('A' + appendices)) : "";
        Numbers numbers = new Numbers(letter);
        for (Part part : chapter.parts()) {
            Optional<Page> page = pages.apply(part.report());
            Optional<Element> content = page.map(one -> new PagePart(part, one.html(), used).content());
            if (content.isEmpty() || content.get().childNodeSize() == 0) {
                missing.add(new Missing(part.heading().isEmpty() ? chapter.title() : part.heading(), part.report()));
                continue;
            }
            Element cut = content.get();
            if (!part.heading().isEmpty()) {
                String id = "part-" + PagePart.slug(part.report()) + "-" + (headings.size() + 1) + letter;
                headings.add(new Heading(id, part.heading()));
                html.append(heading(id, part.heading())).append('\n');
            }
            numbers.number(cut, part, page.get());
            html.append(cut.html().strip()).append('\n');
        }
        if (!html.isEmpty()) {
            appendices += chapter.appendix() ? 1 : 0;
            made.add(new Made(
                    "chapter-" + (made.size() + 1),
                    (letter.isEmpty() ? "" : "Appendix " + letter + ". ") + chapter.title(),
                    headings,
                    html.toString()));
        }
    }

    private static String heading(String id, String words) {
        Element heading = new Element("h3").attr("id", id);
        heading.appendElement("bdi").text(words);
        return heading.outerHtml();
    }

    /** Numbers tables and figures: through the text, and anew in each appendix. */
    private final class Numbers {
        private final String letter;
        private int ownTables;
        private int ownFigures;

        Numbers(String letter) {
            this.letter = letter;
        }

        void number(Element cut, Part part, Page page) {
            for (Element element : cut.select("caption, figure")) {
                if (element.normalName().equals("caption")) {
                    int number = letter.isEmpty() ? ++tables : ++ownTables;
                    label(element, "Table " + letter + number, part);
                } else {
                    int number = letter.isEmpty() ? ++figures : ++ownFigures;
                    figure(element, letter + number, part, page);
                }
            }
        }

        private void figure(Element figure, String number, Part part, Page page) {
            Element svg = figure.selectFirst("svg");
            Element caption = figure.selectFirst("figcaption");
            if (caption == null) {
                caption = figure.appendElement("figcaption");
                caption.appendElement("bdi").text(svg == null ? "" : PagePart.title(svg));
            }
            if (svg != null) {
                page.drawings().values().stream()
                        .filter(drawing -> PagePart.isSame(drawing, svg))
                        .findFirst()
                        .ifPresent(drawing -> drawings.put("write-up-figure-" + number + ".svg", drawing));
            }
            label(caption, "Figure " + number, part);
        }

        private void label(Element caption, String label, Part part) {
            items.add(new Item(label, caption.text(), part.report()));
            caption.prependText(" ");
            caption.prependElement("span").addClass("number").text(label + ".");
        }
    }
}
