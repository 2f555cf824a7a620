// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/** How high the rows of a table are for widths of its columns, roughly, in points (1/72 inch). */
final class RowHeights {
    private static final double LINE = 1.3;
    /** Above and below the text of a cell, with the line below the row. */
    private static final double BETWEEN_ROWS = 5.6;
    /** At the end of a line so much of it stays empty, in units of the font size, as the next word does not fit. */
    private static final double RAGGED = 1.5;

    private final int heads;
    private final int columns;
    private final List<List<Text>> rows = new ArrayList<>();

    /** The text of a cell: its lines from break to break, in units of the font size. */
    private record Text(int column, double[] lines, double whole) {}

    /**
     * For a table.
     *
     * @param heads how many of its rows are head rows
     * @param columns how many columns it has
     */
    RowHeights(int heads, int columns) {
        this.heads = heads;
        this.columns = columns;
    }

    /** Begins the next row. */
    void begin() {
        rows.add(new ArrayList<>());
    }

    /** Takes a cell of the row. What reaches over several rows is shared among them. */
    void add(Block.Cell cell, double bold) {
        double[] lines = TextMeasure.lines(cell.blocks()).stream()
                .mapToDouble(line -> line * bold / cell.height())
                .toArray();
        double whole = 0;
        for (double line : lines) {
            whole += line;
        }
        rows.get(rows.size() - 1).add(new Text(cell.column(), lines, whole));
    }

    /** The height of all rows. */
    double height(double[] widths, double fontSize) {
        return height(widths, fontSize, 0, rows.size());
    }

    /** The height of the rows from one to before another (0-based, head rows first). */
    double height(double[] widths, double fontSize, int from, int to) {
        double height = 0;
        for (int i = from; i < Math.min(to, rows.size()); i++) {
            double lines = 1;
            for (Text text : rows.get(i)) {
                double room = room(widths[text.column()], fontSize);
                double needed = 0;
                for (double line : text.lines()) {
                    needed += Math.max(1, Math.ceil(line / room));
                }
                lines = Math.max(lines, needed);
            }
            height += lines * LINE * fontSize + BETWEEN_ROWS;
        }
        return height;
    }

    /**
     * How much lower the table becomes with a little more width, for each column. A row is as high as its highest cell; so
     * that cells which are nearly as high count too, its height is taken as the fourth root of the sum of fourth powers. The
     * head is weighed as often as it may stand on a page.
     */
    double[] gains(double[] widths, double fontSize) {
        double[] gains = new double[columns];
        for (int i = 0; i < rows.size(); i++) {
            double sum = 1;
            for (Text text : rows.get(i)) {
                double high = text.whole() / room(widths[text.column()], fontSize);
                sum += high * high * high * high;
            }
            double root = Math.sqrt(Math.sqrt(sum));
            double steep = 1 / (root * root * root);
            for (Text text : rows.get(i)) {
                double room = room(widths[text.column()], fontSize);
                double high = text.whole() / room;
                if (high > 0.8) {
                    gains[text.column()] += (i < heads ? 2 : 1) * steep * high * high * high * high / room;
                }
            }
        }
        return gains;
    }

    /** In units of the font size. */
    private static double room(double width, double fontSize) {
        double inside = (width - ColumnWidths.PADDING) / fontSize;
        return Math.max(0.5, Math.max(inside - RAGGED, inside * 0.75));
    }
}
