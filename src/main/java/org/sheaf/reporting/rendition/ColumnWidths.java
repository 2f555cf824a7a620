// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table are, in points (1/72 inch): each as wide as its longest word, and what is left goes to
 * those that make the table high.
 */
final class ColumnWidths {
    /** Space to the left and right of a cell's text, together. */
    static final double PADDING = 8;
    /** A row that is higher, in points, may be parted by the end of a page. */
    static final double TALL = 150;
    /** So wide, in units of the font size, a column of running text should be so that it can be read. */
    private static final double COMFORT = 6.5;

    /** A column that heads rows is read most, and a narrow one makes every row high. */
    private static final double COMFORT_OF_HEADINGS = 13;

    /** A column of a table that is parted need not be wider than this to be read with ease. */
    private static final double COMFORT_OF_PARTS = 26;

    private static final double INDENT = 1.2;
    /** What is left is shared out in so many helpings. */
    private static final int HELPINGS = 120;

    private final TextMeasure.Extent[] columns;
    private final boolean headed;
    private final RowHeights rows;

    private ColumnWidths(TextMeasure.Extent[] columns, boolean headed, RowHeights rows) {
        this.columns = columns;
        this.headed = headed;
        this.rows = rows;
    }

    /** Measures a table. */
    static ColumnWidths of(Block.Grid grid) {
        TextMeasure.Extent[] columns = new TextMeasure.Extent[grid.columns()];
        Arrays.fill(columns, TextMeasure.NOTHING);
        List<Block.Line> rows = new ArrayList<>(grid.head());
        rows.addAll(grid.body());
        RowHeights heights = new RowHeights(grid.head().size(), grid.columns());
        for (int i = 0; i < rows.size(); i++) {
            Block.Line row = rows.get(i);
            heights.begin();
            for (Block.Cell cell : row.cells()) {
                if (cell.width() == 1) {
                    TextMeasure.Extent extent = TextMeasure.of(cell.blocks());
                    double indent = cell.depth() * INDENT;
                    // Head rows and group rows are bold, hence wider.
                    double bold = row.group() || i < grid.head().size() ? 1.08 : 1;
                    heights.add(cell, bold);
                    columns[cell.column()] = columns[cell.column()].max(
                            new TextMeasure.Extent(extent.line() * bold + indent, extent.word() * bold + indent));
                }
            }
        }
        boolean headed = grid.columns() > 2
                && grid.body().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.column() == 0 && cell.width() == 1 && cell.heading());
        return new ColumnWidths(columns, headed, heights);
    }

    /** How wide one column must be at a font size to be read at all. */
    private double least(int column, double fontSize) {
        TextMeasure.Extent extent = columns[column];
        return Math.max(extent.word(), Math.min(extent.line(), COMFORT)) * fontSize + PADDING;
    }

    /** How wide one column is at a font size to be read with ease: the more it says, the wider. */
    double easy(int column, double fontSize) {
        double most = column == 0 ? COMFORT_OF_HEADINGS : COMFORT_OF_PARTS;
        double wide = Math.min(most, 1.6 * Math.sqrt(columns[column].line()));
        return Math.max(least(column, fontSize), wide * fontSize + PADDING);
    }

    /**
     * How wide all columns must be together at a font size.
     *
     * @param ease whether the column that heads the rows is to have room
     */
    double least(double fontSize, boolean ease) {
        double sum = 0;
        if (ease && headed) {
            sum += Math.max(0, easy(0, fontSize) - least(0, fontSize));
        }
        for (int i = 0; i < columns.length; i++) {
            sum += least(i, fontSize);
        }
        return sum;
    }

    /** Shares out a width; the table takes less where it needs less. */
    double[] share(double available, double fontSize) {
        double[] least = new double[columns.length];
        double[] wish = new double[columns.length];
        double sumLeast = 0;
        double sumWish = 0;
        for (int i = 0; i < columns.length; i++) {
            least[i] = least(i, fontSize);
            wish[i] = Math.max(least[i], columns[i].line() * fontSize + PADDING);
            sumLeast += least[i];
            sumWish += wish[i];
        }
        if (sumWish <= available) {
            return wish;
        }
        double more = headed ? Math.min(easy(0, fontSize), wish[0]) - least[0] : 0;
        if (more > 0 && sumLeast + more <= available) {
            least[0] += more;
            sumLeast += more;
        }
        if (sumLeast > available) {
            for (int i = 0; i < least.length; i++) {
                least[i] *= available / sumLeast;
            }
            return least;
        }
        return spread(least, wish, available - sumLeast, fontSize);
    }

    /** What is left goes, helping by helping, to the column that makes the table higher than any other does. */
    private double[] spread(double[] least, double[] wish, double left, double fontSize) {
        double[] widths = least.clone();
        double helping = left / HELPINGS;
        for (int i = 0; i < HELPINGS; i++) {
            double[] gains = rows.gains(widths, fontSize);
            int best = -1;
            for (int column = 0; column < widths.length; column++) {
                boolean wants = widths[column] < wish[column];
                if (wants && (best < 0 || gains[column] > gains[best])) {
                    best = column;
                }
            }
            if (best < 0) {
                break;
            }
            widths[best] += helping;
        }
        return widths;
    }

    /** How high the table is, roughly, in points. */
    double height(double[] widths, double fontSize) {
        return rows.height(widths, fontSize);
    }

    /** How high its head and first rows are together, to the first that is not the heading of others. */
    double beginning(Block.Grid grid, double[] widths, double fontSize) {
        int first = grid.head().size();
        while (first < grid.head().size() + grid.body().size() - 1
                && grid.body().get(first - grid.head().size()).group()) {
            first++;
        }
        return rows.height(widths, fontSize, 0, first + 1);
    }

    /**
     * How high one row is.
     *
     * @param row 0-based, head rows first
     */
    double height(int row, double[] widths, double fontSize) {
        return rows.height(widths, fontSize, row, row + 1);
    }
}
