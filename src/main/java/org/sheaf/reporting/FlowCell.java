// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * A box of the diagram before it has a place: its words and how it is drawn.
 *
 * @param key key of the first number in it
 * @param name its words in short
 * @param style class of the style sheet
 * @param paragraphs its text
 */
record FlowCell(String key, String name, String style, List<Paragraph> paragraphs) {
    static final int FONT_SIZE = 13;
    static final int LINE_HEIGHT = 17;
    static final int PADDING = 11;
    static final int INDENT = 14;
    /** Further lines of something listed stand a little to the right, so that each name is seen to begin. */
    static final int HANGING = 8;
    /** Readers may have a font a little wider than the one measured. */
    private static final double WIDER_FONT = 1.04;

    /**
     * A paragraph.
     *
     * @param text the words
     * @param depth 0 for the box's own words, 1 and 2 for what it is made of
     * @param strong whether it is set in bold
     */
    record Paragraph(String text, int depth, boolean strong) {
        private List<String> lines(int width) {
            double room = width - 2 * PADDING - depth * INDENT - HANGING;
            return TextWrap.lines(text, room / WIDER_FONT, FONT_SIZE, strong);
        }
    }

    int height(int width) {
        int lines = paragraphs.stream().mapToInt(p -> p.lines(width).size()).sum();
        return lines * LINE_HEIGHT + 2 * PADDING - 3;
    }

    FlowDrawing.Box at(int x, int y, int width) {
        List<FlowDrawing.Line> lines = new ArrayList<>();
        int baseline = y + PADDING + FONT_SIZE - 2;
        for (Paragraph paragraph : paragraphs) {
            int left = x + PADDING + paragraph.depth() * INDENT;
            for (String line : paragraph.lines(width)) {
                lines.add(new FlowDrawing.Line(left, baseline, paragraph.strong() ? "strong" : "", line));
                baseline += LINE_HEIGHT;
                left = x + PADDING + paragraph.depth() * INDENT + (paragraph.depth() > 0 ? HANGING : 0);
            }
        }
        int radius = style.contains("own") || style.contains("heading") ? 9 : 0;
        return new FlowDrawing.Box(key, name, style, x, y, width, height(width), radius, lines);
    }
}
