// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the cells of a table are read: that in which the file draws them, if it draws them row by row; else line
 * by line. Only the file knows that three lines in a row are one cell.
 */
final class Table {
    private Table() {}

    /** @param lines cells' lines, sorted from top to bottom and from left to right */
    static void order(List<Line> lines) {
        List<Line> drawn = new ArrayList<>(lines);
        drawn.sort(Comparator.comparingInt(Line::order));
        if (isReadable(drawn)) {
            lines.clear();
            lines.addAll(drawn);
        }
    }

    /** Whether the lines are drawn without jumping back up over more than a row. */
    private static boolean isReadable(List<Line> drawn) {
        int jumps = 0;
        for (int i = 1; i < drawn.size(); i++) {
            Line before = drawn.get(i - 1);
            Line line = drawn.get(i);
            boolean up = line.baseline() < before.baseline() - 0.5f * before.size();
            if (up && line.left() < before.right()) {
                jumps++;
            }
        }
        return jumps <= 0.1 * drawn.size();
    }

    /** Whether a line goes on with the cell of the one before it. */
    static boolean isSameCell(Line before, Line line) {
        float down = line.baseline() - before.baseline();
        return down > 0.5f * before.size()
                && down < 1.6f * Math.max(before.size(), line.size())
                && line.left() < before.right()
                && before.left() < line.right()
                && line.isBold() == before.isBold()
                && Math.abs(line.size() - before.size()) < 0.06f * before.size();
    }

    /** Whether a line begins a new row of the table. */
    static boolean isNewRow(Line before, Line line) {
        return line.left() < before.left() && line.baseline() > before.baseline() - 0.5f * before.size()
                || line.baseline() > before.baseline() + 0.5f * before.size();
    }
}
