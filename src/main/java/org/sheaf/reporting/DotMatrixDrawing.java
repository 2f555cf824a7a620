// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * Themes by studies as dots that carry their numbers, with every place worked out, in pixels from the upper left corner.
 *
 * @param title short name, for those who cannot see it
 * @param description every number in words, for those who cannot see it
 * @param stripes backgrounds of every other row
 * @param dots filled for passages, hollow for authors' themes
 * @param lines all upright text
 * @param headings names of the studies, which slant upwards from their places
 */
public record DotMatrixDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Stripe> stripes,
        List<Dot> dots,
        List<Line> lines,
        List<Line> headings) {
    public DotMatrixDrawing {
        stripes = List.copyOf(stripes);
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
        headings = List.copyOf(headings);
    }

    /** A rectangle from the left to the right. */
    public record Stripe(int x, int y, int width, int height) {}

    /**
     * A dot.
     *
     * @param filled whether it stands for passages, else for authors' themes
     * @param text its number
     */
    public record Dot(int x, int y, int radius, boolean filled, String text) {}

    /**
     * A line of text.
     *
     * @param y base line
     * @param style class of the style sheet; empty for plain text
     */
    public record Line(int x, int y, String style, String text) {}
}
