// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * A logic model with every place worked out, in pixels from the upper left corner.
 *
 * @param title short name, for those who cannot see it
 * @param description every theme, number and arrow in words, for those who cannot see it
 * @param frames outlines: of the columns' titles and of boxes
 * @param cells what can be opened: headings, boxes and their parts
 * @param arrows one for each relation that is drawn
 * @param key a sample of each kind of arrow
 * @param lines all text that stands in no cell
 */
public record LogicModelDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Frame> frames,
        List<Cell> cells,
        List<Arrow> arrows,
        List<Arrow> key,
        List<Line> lines) {
    public LogicModelDrawing {
        frames = List.copyOf(frames);
        cells = List.copyOf(cells);
        arrows = List.copyOf(arrows);
        key = List.copyOf(key);
        lines = List.copyOf(lines);
    }

    /** A rectangle without text of its own. */
    public record Frame(int x, int y, int width, int height, String style) {}

    /**
     * A theme at its place.
     *
     * @param id the code's id
     * @param words what it is, for those who cannot see it
     * @param style class of the style sheet: {@code heading}, {@code box} or {@code part}
     * @param signs marks that work without colour
     */
    public record Cell(
            String id,
            String words,
            int x,
            int y,
            int width,
            int height,
            String style,
            List<Line> lines,
            List<Sign> signs) {
        public Cell {
            lines = List.copyOf(lines);
            signs = List.copyOf(signs);
        }
    }

    /** A round mark of a theme that changed, by the place of its middle. */
    public record Sign(String kind, int x, int y) {}

    /**
     * An arrow.
     *
     * @param path as SVG writes it
     * @param style class of the style sheet: the relation
     * @param words the whole relation in words
     * @param label on the arrow where it begins; no width where there is none
     */
    public record Arrow(String path, String style, String words, Label label) {}

    /** A number on an arrow. */
    public record Label(int x, int y, int width, int height, String text) {
        /** The middle, where the text stands. */
        public int centre() {
            return x + width / 2;
        }

        public int base() {
            return y + height - 4;
        }
    }

    /**
     * A line of text.
     *
     * @param x where it begins; where it ends, for the style {@code number}
     * @param y base line
     * @param style class of the style sheet; empty for plain text
     */
    public record Line(int x, int y, String style, String text) {}
}
