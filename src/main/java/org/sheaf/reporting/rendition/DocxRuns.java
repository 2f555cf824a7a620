// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes text: looks, links, footnotes, and the direction of writing. */
final class DocxRuns {
    private final PageContent content;
    private final DocxParts parts;
    /** Places on the page to the names of bookmarks, which may hold few characters. */
    private final Map<String, String> bookmarks = new LinkedHashMap<>();

    private int bookmarkId;

    DocxRuns(PageContent content, DocxParts parts) {
        this.content = content;
        this.parts = parts;
    }

    /** Makes places known to which links may lead. */
    void know(List<String> places) {
        places.forEach(place -> bookmarks.putIfAbsent(place, "place_" + (bookmarks.size() + 1)));
    }

    /**
     * Runs.
     *
     * @param runs the text
     * @param look what they look like besides: elements of a run's properties in the order of the schema, from {@code w:sz}
     *     on; empty for that of the style
     */
    String write(List<Run> runs, String look) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            if (run.isBreak()) {
                out.append("<w:r><w:br/></w:r>");
            } else if (run.isNote()) {
                out.append(note(run.note()));
            } else {
                out.append(linked(run, look));
            }
        }
        return out.toString();
    }

    /** Bookmarks at the beginning of a paragraph. */
    String places(List<String> places) {
        StringBuilder out = new StringBuilder();
        for (String place : places) {
            bookmarkId++;
            out.append("<w:bookmarkStart w:id=\"")
                    .append(bookmarkId)
                    .append("\" w:name=\"")
                    .append(bookmarks.getOrDefault(place, "place_0"))
                    .append("\"/><w:bookmarkEnd w:id=\"")
                    .append(bookmarkId)
                    .append("\"/>");
        }
        return out.toString();
    }

    private String note(String id) {
        String words = write(content.notes().getOrDefault(id, List.of()), "");
        int number = parts.note("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>"
                + "<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
                + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>" + words + "</w:p>");
        return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"" + number
                + "\"/></w:r>";
    }

    private String linked(Run run, String look) {
        String target = run.target();
        if (target.startsWith("#") && bookmarks.containsKey(target.substring(1))) {
            return "<w:hyperlink w:anchor=\"" + bookmarks.get(target.substring(1)) + "\" w:history=\"1\">"
                    + text(run, true, look) + "</w:hyperlink>";
        }
        if (target.indexOf(':') > 0) {
            return "<w:hyperlink r:id=\"" + parts.address(target) + "\" w:history=\"1\">" + text(run, true, look)
                    + "</w:hyperlink>";
        }
        return text(run, false, look);
    }

    private static String text(Run run, boolean link, String look) {
        StringBuilder out = new StringBuilder();
        String text = run.text();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || turns(text, start, i)) {
                piece(out, text.substring(start, i), run.look(), link, look);
                start = i;
            }
        }
        return out.toString();
    }

    /** Whether a new direction of writing begins at a character. */
    private static boolean turns(String text, int start, int at) {
        Boolean now = leftward(text.codePointAt(at));
        if (now == null || Character.isLowSurrogate(text.charAt(at))) {
            return false;
        }
        for (int i = at - 1; i >= start; i--) {
            Boolean before = leftward(text.codePointAt(i));
            if (before != null) {
                return !before.equals(now);
            }
        }
        return false;
    }

    /** Whether a character is written from right to left; null for those that go along with others. */
    private static @org.jspecify.annotations.Nullable Boolean leftward(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> false;
            default -> null;
        };
    }

    /** Whether a text begins in a script that is written from right to left. */
    static boolean isLeftward(List<Run> runs) {
        for (Run run : runs) {
            for (int i = 0; i < run.text().length(); i++) {
                Boolean leftward = leftward(run.text().codePointAt(i));
                if (leftward != null) {
                    return leftward;
                }
            }
        }
        return false;
    }

    private static void piece(StringBuilder out, String text, Look look, boolean link, String more) {
        StringBuilder properties = new StringBuilder();
        if (link) {
            properties.append("<w:rStyle w:val=\"Hyperlink\"/>");
        } else if (look.code() || look.soft()) {
            properties
                    .append("<w:rStyle w:val=\"")
                    .append(look.code() ? "Code" : "Aside")
                    .append("\"/>");
        }
        if (look.bold()) {
            properties.append("<w:b/><w:bCs/>");
        }
        if (look.italic()) {
            properties.append("<w:i/><w:iCs/>");
        }
        properties.append(more);
        if (look.raised()) {
            properties.append("<w:vertAlign w:val=\"superscript\"/>");
        }
        if (text.codePoints().anyMatch(c -> Boolean.TRUE.equals(leftward(c)))) {
            properties.append("<w:rtl/>");
        }
        out.append("<w:r>");
        if (properties.length() > 0) {
            out.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        out.append("<w:t xml:space=\"preserve\">").append(Xml.text(text)).append("</w:t></w:r>");
    }
}
