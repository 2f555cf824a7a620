// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.List;

/** A piece of a document, from top to bottom. */
sealed interface Part {
    /** What a paragraph is for. */
    enum Kind {
        HEADING,
        BODY,
        /** Words above a table or below a figure, without their number. */
        CAPTION,
        /** A footnote or endnote. */
        NOTE
    }

    /**
     * A paragraph.
     *
     * @param level of a heading, 0 for the document's title; else 0
     */
    record Paragraph(Kind kind, int level, String text) implements Part {}

    /**
     * A table. Every row has a cell for each column: one that is merged stands in all the places that it covers.
     *
     * @param caption without its number; empty if there is none
     * @param heads how many rows are its head
     */
    record Table(String caption, int heads, List<List<Cell>> rows) implements Part {
        List<List<Cell>> body() {
            return rows.subList(heads, rows.size());
        }

        int columns() {
            return rows.stream().mapToInt(List::size).max().orElse(0);
        }

        /** What heads a column; empty if nothing does. */
        String head(int column) {
            StringBuilder head = new StringBuilder();
            for (List<Cell> row : rows.subList(0, heads)) {
                if (column < row.size() && !row.get(column).below()) {
                    head.append(head.isEmpty() ? "" : " ")
                            .append(row.get(column).text());
                }
            }
            return head.toString().strip();
        }
    }

    /**
     * A cell, or a place that a merged cell covers.
     *
     * @param covered whether the cell begins in another column or row
     * @param below whether it begins in another row
     */
    record Cell(String text, boolean covered, boolean below) {
        static final Cell EMPTY = new Cell("", false, false);
    }

    /**
     * A picture.
     *
     * @param caption without its number; empty if there is none
     * @param digest of its file; empty if it is not in the document
     */
    record Picture(String caption, String digest) implements Part {}
}
