// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * A flow diagram with every place worked out, in pixels from the upper left corner.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param title short name, for those who cannot see it
 * @param description every number in words, for those who cannot see it
 * @param boxes the boxes, headings included
 * @param arrows the arrows
 * @param bands the labels along the side
 * @param lines text outside boxes: the notice above and the footnotes below
 */
public record FlowDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Box> boxes,
        List<Arrow> arrows,
        List<Band> bands,
        List<Line> lines) {

    /**
     * A box with its text.
     *
     * @param key key of the first number in it; empty for a heading
     * @param name what a link to it is called
     * @param style class of the style sheet
     * @param x left edge
     * @param y upper edge
     * @param width from left to right
     * @param height from top to bottom
     * @param radius of the corners
     * @param lines its text
     */
    public record Box(
            String key, String name, String style, int x, int y, int width, int height, int radius, List<Line> lines) {}

    /**
     * A line of text.
     *
     * @param x where it starts
     * @param y base line
     * @param style class of the style sheet; empty for plain text
     * @param text the words
     */
    public record Line(int x, int y, String style, String text) {}

    /**
     * An arrow.
     *
     * @param path path data of SVG
     */
    public record Arrow(String path) {}

    /**
     * A label along the side, read from bottom to top.
     *
     * @param x left edge
     * @param y upper edge
     * @param width from left to right
     * @param height from top to bottom
     * @param centreX centre of the text
     * @param centreY centre of the text
     * @param text the words
     */
    public record Band(int x, int y, int width, int height, int centreX, int centreY, String text) {}
}
