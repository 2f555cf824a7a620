// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/** Cuts a table into parts side by side, each with the first column again, so that each part fits on a page. */
final class GridParts {
    private GridParts() {}

    /**
     * The parts, in order. Merged cells that reach over a cut stand in both parts.
     *
     * @param grid the table
     * @param widths how wide its columns are
     * @param available how wide a part may be, in points
     * @param fontSize in points
     */
    static List<Block.Grid> cut(Block.Grid grid, ColumnWidths widths, double available, double fontSize) {
        List<Block.Grid> parts = new ArrayList<>();
        double first = widths.easy(0, fontSize);
        int from = 1;
        while (from < grid.columns()) {
            double sum = first + widths.easy(from, fontSize);
            int to = from + 1;
            while (to < grid.columns() && sum + widths.easy(to, fontSize) <= available) {
                sum += widths.easy(to, fontSize);
                to++;
            }
            parts.add(part(grid, from, to));
            from = to;
        }
        return parts;
    }

    private static Block.Grid part(Block.Grid grid, int from, int to) {
        return new Block.Grid(
                grid.caption(), lines(grid.head(), from, to), lines(grid.body(), from, to), to - from + 1);
    }

    private static List<Block.Line> lines(List<Block.Line> rows, int from, int to) {
        return rows.stream()
                .map(row -> new Block.Line(row.group(), cells(row.cells(), from, to)))
                .toList();
    }

    private static List<Block.Cell> cells(List<Block.Cell> cells, int from, int to) {
        List<Block.Cell> kept = new ArrayList<>();
        for (Block.Cell cell : cells) {
            int end = cell.column() + cell.width();
            int begins = cell.column() == 0 ? 0 : Math.max(cell.column(), from) - from + 1;
            int covered = Math.max(0, Math.min(end, to) - Math.max(cell.column(), from));
            int width = cell.column() == 0 ? 1 + covered : covered;
            if (width > 0) {
                kept.add(new Block.Cell(
                        begins, width, cell.height(), cell.heading(), cell.number(), cell.depth(), cell.blocks()));
            }
        }
        return List.copyOf(kept);
    }
}
