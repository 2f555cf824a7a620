// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.List;

/**
 * Lines that are read one after another: a stretch of one column, or of a table.
 *
 * @param lines in the order in which they are read
 * @param table whether they are cells that stand beside each other
 * @param left left edge of the column in points
 * @param right its right edge
 */
record Block(List<Line> lines, boolean table, float left, float right) {
    Block {
        lines = List.copyOf(lines);
    }

    static Block of(List<Line> lines, boolean table) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Line line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        return new Block(lines, table, left, right);
    }
}
