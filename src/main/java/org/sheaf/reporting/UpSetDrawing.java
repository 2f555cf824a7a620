// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * An UpSet plot (Lex et al. 2014, doi:10.1109/TVCG.2014.2346248) with every place worked out, in pixels from the upper
 * left corner.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param title short name, for those who cannot see it
 * @param description every number in words, for those who cannot see it
 * @param stripes backgrounds of every other row
 * @param bars columns of the combinations and bars of the sources
 * @param dots one for each source and combination
 * @param links lines between the dots of a combination
 * @param lines all text
 */
public record UpSetDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Bar> stripes,
        List<Bar> bars,
        List<Dot> dots,
        List<Link> links,
        List<Line> lines) {

    /**
     * A rectangle.
     *
     * @param x left edge
     * @param y upper edge
     * @param width from left to right
     * @param height from top to bottom
     */
    public record Bar(int x, int y, int width, int height) {}

    /**
     * A dot.
     *
     * @param x centre
     * @param y centre
     * @param member whether the source belongs to the combination: large and filled, else small and hollow
     */
    public record Dot(int x, int y, boolean member) {}

    /**
     * An upright line.
     *
     * @param x place
     * @param top upper end
     * @param bottom lower end
     */
    public record Link(int x, int top, int bottom) {}

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
