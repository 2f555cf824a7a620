// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * Answers of an appraisal as a drawing, with every place worked out, in pixels from the upper left corner.
 *
 * @param id tells it from other drawings of the same page
 * @param title short name, for those who cannot see it
 * @param description every answer or number in words, for those who cannot see it
 * @param boxes backgrounds of every other row, or parts of bars
 * @param signs each an answer
 * @param lines all upright text
 * @param headings text that slants upwards from its place
 */
public record AppraisalDrawing(
        String id,
        int width,
        int height,
        String title,
        String description,
        List<Box> boxes,
        List<Sign> signs,
        List<Line> lines,
        List<Line> headings) {
    public AppraisalDrawing {
        boxes = List.copyOf(boxes);
        signs = List.copyOf(signs);
        lines = List.copyOf(lines);
        headings = List.copyOf(headings);
    }

    /**
     * A rectangle.
     *
     * @param style class of the style sheet
     * @param hatch whether lines run over it, so that it differs from its neighbours without colour
     */
    public record Box(int x, int y, int width, int height, String style, String fill, boolean hatch) {}

    /**
     * A sign around its centre.
     *
     * @param half of the width of a sign that is as wide as its text
     */
    public record Sign(int x, int y, String shape, String fill, String ink, String text, int half) {}

    /**
     * A line of text.
     *
     * @param y base line
     * @param style class of the style sheet; empty for plain text
     */
    public record Line(int x, int y, String style, String text) {}
}
