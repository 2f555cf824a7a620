// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * Agreement over time with every place worked out, in pixels from the upper left corner.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param title short name, for those who cannot see it
 * @param description every number in words, for those who cannot see it
 * @param grid lines across
 * @param parts a point with its interval for each part
 * @param path through the points, as SVG writes it
 * @param lines all text
 */
public record AgreementDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Rule> grid,
        List<Point> parts,
        String path,
        List<Line> lines) {
    public AgreementDrawing {
        grid = List.copyOf(grid);
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /**
     * A line across.
     *
     * @param y place
     * @param from left end
     * @param to right end
     */
    public record Rule(int y, int from, int to) {}

    /**
     * A point with its interval.
     *
     * @param x place
     * @param y place of the point
     * @param top upper end of the interval
     * @param bottom lower end
     */
    public record Point(int x, int y, int top, int bottom) {}

    /**
     * A line of text.
     *
     * @param x where it stands
     * @param y base line
     * @param style class of the style sheet; empty for plain text
     * @param text the words
     */
    public record Line(int x, int y, String style, String text) {}
}
