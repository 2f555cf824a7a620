// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A page as XHTML for paper, written anew from its blocks: nothing that came with the page (styles, scripts, addresses of
 * pictures) is in it.
 */
final class PaperPage {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final PageContent content;
    private final List<Sheet.Piece> drawings;
    private final Map<String, Integer> notes = new java.util.LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private PaperPage(PageContent content, List<Sheet.Piece> drawings) {
        this.content = content;
        this.drawings = drawings;
    }

    /**
     * The XHTML.
     *
     * @param content the page
     * @param style how it looks
     * @param fonts names of the font families to choose from, first to last
     * @param drawings receives the drawings; an element {@code svg} with the attribute {@code number} stands for each
     */
    static String write(PageContent content, String style, List<String> fonts, List<Sheet.Piece> drawings) {
        return new PaperPage(content, drawings).whole(style, fonts);
    }

    private String whole(String style, List<String> fonts) {
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(attribute(content.language()))
                .append("\"><head><title>")
                .append(text(content.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(attribute(content.title()))
                .append("\"/><bookmarks>");
        bookmarks();
        String families =
                String.join(", ", fonts.stream().map(font -> "'" + font + "'").toList());
        out.append("</bookmarks><style>")
                .append(style.replace("FAMILIES", families).replace("TITLE", inStyle(content.title())))
                .append("</style></head><body>");
        headings = 0;
        List<Sheet> sheets = Paper.sheets(content.blocks());
        for (Sheet sheet : sheets) {
            out.append(sheet.landscape() ? "<div class=\"lying\">" : "<div class=\"upright\">");
            pieces(sheet.pieces());
            out.append("</div>\n");
        }
        if (!notes.isEmpty()) {
            out.append("<ol class=\"notes\">");
            for (String id : List.copyOf(notes.keySet())) {
                out.append("<li id=\"note-").append(notes.get(id)).append("\">");
                runs(content.notes().getOrDefault(id, List.of()));
                out.append("</li>");
            }
            out.append("</ol>");
        }
        return out.append("</body></html>").toString();
    }

    private int headings;

    private void bookmarks() {
        for (Block block : content.blocks()) {
            if (block instanceof Block.Heading heading) {
                headings++;
                StringBuilder words = new StringBuilder();
                heading.runs().stream().filter(run -> !run.look().soft()).forEach(run -> words.append(run.text()));
                out.append("<bookmark name=\"")
                        .append(attribute(words.toString().replace("\n", " ").strip()))
                        .append("\" href=\"#heading-")
                        .append(headings)
                        .append("\"/>");
            }
        }
    }

    /** What leads to a drawing stands in one box with it, which no page breaks. */
    private void pieces(List<Sheet.Piece> pieces) {
        boolean open = false;
        for (Sheet.Piece piece : pieces) {
            if (piece.leads() && !open) {
                out.append("<div class=\"kept\">");
                open = true;
            }
            if (piece.block() instanceof Block.Drawing drawing) {
                drawing(drawing, piece.scale());
            } else {
                block(piece.block());
            }
            if (open && !piece.leads()) {
                out.append("</div>\n");
                open = false;
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            headings++;
            String tag = "h" + Math.min(heading.level(), 6);
            out.append('<')
                    .append(tag)
                    .append(" id=\"heading-")
                    .append(headings)
                    .append("\">");
            places(heading.places());
            runs(heading.runs());
            out.append("</").append(tag).append(">\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p class=\"")
                    .append(paragraph.kind().name().toLowerCase(Locale.ROOT))
                    .append("\">");
            places(paragraph.places());
            runs(paragraph.runs());
            out.append("</p>\n");
        } else if (block instanceof Block.Preformatted lines) {
            out.append("<pre>").append(text(lines.text())).append("</pre>\n");
        } else if (block instanceof Block.Listing list) {
            listing(list);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Drawing drawing) {
            drawing(drawing, Paper.scale(drawing));
        }
    }

    private void listing(Block.Listing list) {
        String tag = list.numbered() ? "ol" : "ul";
        out.append('<').append(tag);
        if (list.numbered()) {
            out.append(" start=\"").append(list.start()).append('"');
        }
        out.append('>');
        for (List<Block> item : list.items()) {
            out.append("<li>");
            item.forEach(this::block);
            out.append("</li>");
        }
        out.append("</").append(tag).append(">\n");
    }

    private void drawing(Block.Drawing drawing, double scale) {
        out.append("<div class=\"figure\"><svg xmlns=\"http://www.w3.org/2000/svg\" number=\"")
                .append(drawings.size())
                .append("\" alt=\"")
                .append(attribute(Drawings.inWords(drawing)))
                .append("\"/>");
        drawings.add(new Sheet.Piece(drawing, scale, false));
        if (!drawing.caption().isEmpty()) {
            out.append("<p class=\"figcaption\">");
            runs(drawing.caption());
            out.append("</p>");
        }
        out.append("</div>\n");
    }

    private void grid(Block.Grid grid) {
        Paper.Fit fit = Paper.fit(grid);
        double room = fit.landscape() ? Paper.LYING : Paper.UPRIGHT;
        int number = 0;
        for (Block.Grid part : fit.parts()) {
            number++;
            new PaperTable(this, out)
                    .write(part, fit.fontSize(), room, number, fit.parts().size());
        }
    }

    /** Writes what stands in a cell. */
    void cell(List<Block> blocks) {
        if (blocks.size() == 1
                && blocks.get(0) instanceof Block.Paragraph paragraph
                && paragraph.kind() == Block.Kind.BODY) {
            places(paragraph.places());
            runs(paragraph.runs());
        } else {
            blocks.forEach(this::block);
        }
    }

    private void places(List<String> places) {
        places.forEach(
                place -> out.append("<span id=\"").append(attribute(place)).append("\"></span>"));
    }

    /** Writes runs. */
    void runs(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        if (run.isBreak()) {
            out.append("<br/>");
            return;
        }
        if (run.isNote()) {
            int number = notes.computeIfAbsent(run.note(), id -> notes.size() + 1);
            out.append("<sup><a title=\"Note ")
                    .append(number)
                    .append("\" href=\"#note-")
                    .append(number)
                    .append("\">");
            out.append(number).append("</a></sup>");
            return;
        }
        StringBuilder end = new StringBuilder();
        if (leadsSomewhere(run.target())) {
            out.append("<a href=\"")
                    .append(attribute(run.target()))
                    .append("\" title=\"")
                    .append(attribute(run.text().strip()))
                    .append("\">");
            end.insert(0, "</a>");
        }
        open(run.look().bold(), "b", end);
        open(run.look().italic(), "i", end);
        open(run.look().raised(), "sup", end);
        if (run.look().soft() || run.look().code()) {
            out.append("<span class=\"")
                    .append(run.look().code() ? "code" : "soft")
                    .append("\">");
            end.insert(0, "</span>");
        }
        out.append(text(run.text())).append(end);
    }

    private void open(boolean wanted, String tag, StringBuilder end) {
        if (wanted) {
            out.append('<').append(tag).append('>');
            end.insert(0, "</" + tag + ">");
        }
    }

    /** On paper there are no files beside the page. */
    private static boolean leadsSomewhere(String target) {
        return target.startsWith("#") && target.length() > 1 || target.indexOf(':') > 0;
    }

    /** Text as XHTML, without marks of direction and joining, which fonts would show as signs. */
    static String text(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace("\n", " ");
    }

    /** Text within quotation marks of CSS: everything but letters and digits as its number. */
    private static String inStyle(String text) {
        StringBuilder safe = new StringBuilder();
        INVISIBLE.matcher(text).replaceAll("").codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) && c < 0x80 || c == ' ') {
                safe.appendCodePoint(c);
            } else {
                safe.append('\\').append(String.format(Locale.ROOT, "%06x", c)).append(' ');
            }
        });
        return safe.toString();
    }
}
