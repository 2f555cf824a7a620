// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a page into blocks. What only makes sense on a screen (class {@code screen} or {@code skip}), styles and scripts are
 * left out; what opens on the page is open. A link of the role {@code doc-noteref} (WAI-ARIA DPUB 1.1) calls a footnote, and
 * the element it leads to is the note.
 */
final class PageReader {
    private static final Set<String> LEFT_OUT = Set.of(
            "head",
            "style",
            "script",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "button",
            "select",
            "input");
    private static final Set<String> CONTAINERS = Set.of(
            "body",
            "main",
            "header",
            "footer",
            "section",
            "article",
            "aside",
            "div",
            "nav",
            "details",
            "blockquote",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "table",
            "figure",
            "pre",
            "summary",
            "svg",
            "hr",
            "figcaption");

    private final Drawings drawings;
    private final Map<String, List<Run>> notes = new TreeMap<>();
    private final RunCollector collector = new RunCollector();
    /** Ids of containers that wait for the first block within them. */
    private final List<String> places = new ArrayList<>();

    private PageReader(Drawings drawings) {
        this.drawings = drawings;
    }

    /** What stands on a page. */
    static PageContent read(RenderedPage page) {
        Document document = Jsoup.parse(CleanText.of(page.html()));
        PageReader reader = new PageReader(new Drawings(page.drawings()));
        reader.takeNotes(document);
        List<Block> blocks = reader.blocks(document.body(), Block.Kind.BODY);
        Element languages = document.selectFirst("html[lang]");
        String language = languages == null ? "en" : languages.attr("lang");
        return new PageContent(document.title(), language, blocks, reader.notes);
    }

    /** Notes stand where they are called, so they leave the page before it is read. */
    private void takeNotes(Document document) {
        List<Element> taken = new ArrayList<>();
        for (Element call : document.select("a[role=doc-noteref][href^=#]")) {
            String id = call.attr("href").substring(1);
            Element note = document.getElementById(id);
            if (note != null && !notes.containsKey(id)) {
                note.select("a[role=doc-backlink]").remove();
                inline(note, Look.PLAIN, "");
                notes.put(id, collector.take());
                taken.add(note);
            }
        }
        for (Element note : taken) {
            Element around = note.parent();
            note.remove();
            if (around != null && around.children().isEmpty() && !around.hasText()) {
                around.remove();
            }
        }
        document.select("section[role=doc-endnotes]:not(:has(li)):not(:has(p))").remove();
    }

    /** What stands in an element, as blocks; loose text becomes a paragraph of the kind. */
    List<Block> blocks(Element parent, Block.Kind kind) {
        List<Block> blocks = new ArrayList<>();
        walk(parent, kind, blocks);
        flush(kind, blocks);
        return List.copyOf(blocks);
    }

    private void walk(Element parent, Block.Kind kind, List<Block> blocks) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                flush(kind, blocks);
                block(element, kind, blocks);
            } else {
                inline(child, Look.PLAIN, "");
            }
        }
    }

    private void flush(Block.Kind kind, List<Block> blocks) {
        List<Run> runs = collector.take();
        if (!runs.isEmpty()) {
            blocks.add(new Block.Paragraph(kind, runs, takePlaces()));
        }
    }

    private void block(Element element, Block.Kind kind, List<Block> blocks) {
        if (isLeftOut(element)) {
            return;
        }
        if (!element.id().isEmpty()) {
            places.add(element.id());
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "p" -> paragraph(element, kindOf(element, kind), blocks);
            case "summary" -> paragraph(element, Block.Kind.SUMMARY, blocks);
            case "ul", "ol" -> blocks.add(listing(element));
            case "pre" -> blocks.add(new Block.Preformatted(preformatted(element)));
            case "table" -> blocks.add(new GridReader(this).read(element));
            case "figure" -> figure(element, blocks);
            case "svg" -> blocks.add(drawings.of(element, "", List.of()));
            case "hr" -> {}
            default -> {
                walk(element, kindOf(element, kind), blocks);
                flush(kindOf(element, kind), blocks);
            }
        }
    }

    private void heading(Element element, List<Block> blocks) {
        inline(element, Look.PLAIN, "");
        List<Run> runs = collector.take();
        if (!runs.isEmpty()) {
            blocks.add(new Block.Heading(element.normalName().charAt(1) - '0', runs, takePlaces()));
        }
    }

    private void paragraph(Element element, Block.Kind kind, List<Block> blocks) {
        if (element.hasClass("ok")) {
            collector.add("\u2713\u00a0", Look.PLAIN, "");
        }
        walk(element, kind, blocks);
        flush(kind, blocks);
    }

    private static Block.Kind kindOf(Element element, Block.Kind inherited) {
        if (element.hasClass("notice") || element.attr("role").equals("note")) {
            return Block.Kind.NOTICE;
        }
        if (element.hasClass("under")) {
            return Block.Kind.UNDER;
        }
        if (element.hasClass("warn")) {
            return Block.Kind.WARNING;
        }
        return element.normalName().equals("footer") ? Block.Kind.FOOT : inherited;
    }

    private Block listing(Element element) {
        List<List<Block>> items = new ArrayList<>();
        for (Element item : element.children()) {
            if (!isLeftOut(item)) {
                List<Block> blocks = blocks(item, kindOf(item, Block.Kind.BODY));
                if (!blocks.isEmpty()) {
                    items.add(blocks);
                }
            }
        }
        String start = element.attr("start");
        return new Block.Listing(
                element.normalName().equals("ol"), start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1, items);
    }

    private static String preformatted(Element element) {
        String text = CleanText.of(element.wholeText()).replace("\r\n", "\n");
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    private void figure(Element figure, List<Block> blocks) {
        Element caption = figure.selectFirst("figcaption");
        List<Run> words = caption == null ? List.of() : captionOf(caption);
        if (caption != null) {
            caption.remove();
        }
        Element svg = figure.selectFirst("svg");
        if (svg == null) {
            walk(figure, Block.Kind.BODY, blocks);
            flush(Block.Kind.BODY, blocks);
            if (!words.isEmpty()) {
                blocks.add(new Block.Paragraph(Block.Kind.UNDER, words, List.of()));
            }
        } else {
            blocks.add(drawings.of(svg, figure.attr("aria-label"), words));
        }
    }

    /** The words of a caption. */
    List<Run> captionOf(Element caption) {
        inline(caption, Look.PLAIN, "");
        return collector.take();
    }

    private void inline(Node node, Look look, String target) {
        if (node instanceof TextNode text) {
            collector.add(text.getWholeText(), look, target);
        } else if (node instanceof Element element && !isLeftOut(element)) {
            inlineElement(element, look, target);
        }
    }

    private void inlineElement(Element element, Look look, String target) {
        switch (element.normalName()) {
            case "br" -> collector.lineBreak();
            case "svg" -> collector.add(Drawings.title(element), look, target);
            case "img" -> collector.add(element.attr("alt"), look, target);
            case "a" -> link(element, look, target);
            case "strong", "b", "th" -> children(element, look.strong(), target);
            case "em", "i", "cite", "dfn", "var" -> children(element, look.stressed(), target);
            case "code", "kbd", "samp" -> children(element, look.ofCode(), target);
            case "sup" -> children(element, look.up(), target);
            case "q" -> {
                collector.add("\u201c", look, target);
                children(element, look, target);
                collector.add("\u201d", look, target);
            }
            case "bdi" -> {
                children(element, look, target);
                String closing = CleanText.closing(element.wholeText());
                if (!closing.isEmpty()) {
                    collector.add(closing, look, target);
                }
            }
            default ->
                children(
                        element,
                        element.hasClass("gap") ? look.stressed() : element.hasClass("id") ? look.softer() : look,
                        target);
        }
    }

    private void link(Element element, Look look, String target) {
        String href = element.attr("href").strip();
        if (element.attr("role").equals("doc-noteref") && notes.containsKey(href.replaceFirst("^#", ""))) {
            collector.note(href.substring(1));
        } else {
            children(element, look, isSafe(href) ? href : target);
        }
    }

    /** Links lead to the web, to a mailbox, to a file beside the page or to a place on it; nothing else is followed. */
    private static boolean isSafe(String href) {
        String lower = href.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("mailto:")
                || !href.isEmpty() && !href.startsWith("/") && !href.startsWith("\\") && href.indexOf(':') < 0;
    }

    private void children(Element element, Look look, String target) {
        for (Node child : element.childNodes()) {
            inline(child, look, target);
        }
    }

    private List<String> takePlaces() {
        List<String> taken = List.copyOf(places);
        places.clear();
        return taken;
    }

    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name)
                || CONTAINERS.contains(name)
                || LEFT_OUT.contains(name)
                || !name.equals("a") && element.children().stream().anyMatch(PageReader::isBlock);
    }

    static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName())
                || element.hasClass("screen")
                || element.hasClass("skip")
                || element.hasAttr("hidden");
    }
}
