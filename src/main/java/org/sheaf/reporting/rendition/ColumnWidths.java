// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table are, in points (1/72 inch): each as wide as its longest word, and what is left goes to
 * those with much to say.
 */
final class ColumnWidths {
    /** Space to the left and right of a cell's text, together. */
    static final double PADDING = 8;
    /** So wide, in units of the font size, a column of running text should be so that it can be read. */
    private static final double COMFORT = 6.5;

    /** A column that heads rows is read most, and a narrow one makes every row high. */
    private static final double COMFORT_OF_HEADINGS = 13;

    private static final double INDENT = 1.2;

    private final TextMeasure.Extent[] columns;
    private final boolean headed;

    private ColumnWidths(TextMeasure.Extent[] columns, boolean headed) {
        this.columns = columns;
        this.headed = headed;
    }

    /** Measures a table. */
    static ColumnWidths of(Block.Grid grid) {
        TextMeasure.Extent[] columns = new TextMeasure.Extent[grid.columns()];
        Arrays.fill(columns, TextMeasure.NOTHING);
        List<Block.Line> rows = new ArrayList<>(grid.head());
        rows.addAll(grid.body());
        for (Block.Line row : rows) {
            for (Block.Cell cell : row.cells()) {
                if (cell.width() == 1) {
                    TextMeasure.Extent extent = TextMeasure.of(cell.blocks());
                    double indent = cell.depth() * INDENT;
                    // Head rows and group rows are bold, hence wider.
                    double bold = row.group() || grid.head().contains(row) ? 1.08 : 1;
                    columns[cell.column()] = columns[cell.column()].max(
                            new TextMeasure.Extent(extent.line() * bold + indent, extent.word() * bold + indent));
                }
            }
        }
        boolean headed = grid.columns() > 2
                && grid.body().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.column() == 0 && cell.width() == 1 && cell.heading());
        return new ColumnWidths(columns, headed);
    }

    /** How wide one column must be at a font size to be read at all. */
    private double least(int column, double fontSize) {
        TextMeasure.Extent extent = columns[column];
        return Math.max(extent.word(), Math.min(extent.line(), COMFORT)) * fontSize + PADDING;
    }

    /** How wide one column is at a font size to be read with ease: the more it says, the wider. */
    double easy(int column, double fontSize) {
        double wide = Math.min(COMFORT_OF_HEADINGS, 1.6 * Math.sqrt(columns[column].line()));
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
        return spread(least, wish, available - sumLeast);
    }

    /** What is left goes to the columns by the square root of what they lack: twice the text, not twice the width. */
    private static double[] spread(double[] least, double[] wish, double left) {
        double[] widths = least.clone();
        double rest = left;
        for (int round = 0; round < widths.length && rest > 0.5; round++) {
            double weights = 0;
            for (int i = 0; i < widths.length; i++) {
                weights += Math.sqrt(wish[i] - widths[i]);
            }
            double given = 0;
            for (int i = 0; i < widths.length; i++) {
                double more = weights == 0
                        ? 0
                        : Math.min(wish[i] - widths[i], rest * Math.sqrt(wish[i] - widths[i]) / weights);
                widths[i] += more;
                given += more;
            }
            rest -= given;
        }
        return widths;
    }
}
