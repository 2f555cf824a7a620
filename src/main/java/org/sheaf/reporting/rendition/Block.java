// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;

/** A piece of a page from the left edge to the right: what a page is made of, whatever it is turned into. */
sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for the page's title, to 6
     * @param runs its text
     * @param places ids by which links find it
     */
    record Heading(int level, List<Run> runs, List<String> places) implements Block {}

    /**
     * A paragraph.
     *
     * @param kind what it is for
     * @param runs its text
     * @param places ids by which links find it
     */
    record Paragraph(Kind kind, List<Run> runs, List<String> places) implements Block {}

    /** What a paragraph is for. */
    enum Kind {
        BODY,
        /** A warning to every reader, at the head. */
        NOTICE,
        /** What stands above something that opens on the page, and is open here. */
        SUMMARY,
        /** Words beside the matter. */
        UNDER,
        /** Something that does not add up. */
        WARNING,
        /** The foot of the page. */
        FOOT
    }

    /** Text whose line breaks count. */
    record Preformatted(String text) implements Block {}

    /**
     * A list.
     *
     * @param numbered whether its items are counted
     * @param start the number of the first item
     * @param items what stands in each
     */
    record Listing(boolean numbered, int start, List<List<Block>> items) implements Block {}

    /**
     * A drawing.
     *
     * @param file name of its file beside the page; empty if it has none
     * @param svg its text
     * @param alternative what it is, in a line
     * @param description what it shows, in words; empty if it does not say
     * @param caption the words below it; empty if there are none
     */
    record Drawing(String file, String svg, String alternative, String description, List<Run> caption)
            implements Block {}

    /**
     * A table.
     *
     * @param caption its heading; empty if it has none
     * @param head its head rows
     * @param body its other rows
     * @param columns how many columns it has
     */
    record Grid(List<Run> caption, List<Line> head, List<Line> body, int columns) implements Block {}

    /**
     * A row of a table.
     *
     * @param group whether it stands out: the heading of the rows below it
     * @param cells the cells that begin in this row, from left to right
     */
    record Line(boolean group, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param column 0-based column in which it begins
     * @param width how many columns it covers, at least 1
     * @param height how many rows it covers, at least 1
     * @param heading whether it heads a row or a column
     * @param number whether it holds a number, which stands to the right
     * @param depth by how many steps it is indented
     * @param blocks what stands in it
     */
    record Cell(int column, int width, int height, boolean heading, boolean number, int depth, List<Block> blocks) {}
}
