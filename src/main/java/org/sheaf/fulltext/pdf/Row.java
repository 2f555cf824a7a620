// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.List;

/** What stands on one line across a column. */
final class Row {
    final List<Line> lines = new ArrayList<>();

    boolean holds(Line line) {
        Line last = lines.get(lines.size() - 1);
        return last.isBeside(line) || line.top() < last.baseline() - 0.55f * last.size() && isClear(line);
    }

    private boolean isClear(Line line) {
        return lines.stream().allMatch(other -> other.right() <= line.left() || line.right() <= other.left());
    }

    boolean isTable() {
        return lines.size() > 1 && !isNumbered();
    }

    /** A number or a bullet and the text to which it belongs, or a line of text and a sign that was drawn apart. */
    private boolean isNumbered() {
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        int all = lines.stream().mapToInt(line -> line.text().length()).sum();
        return lines.size() == 2 && lines.get(0).text().length() <= 5 && longest > 20
                || longest > 40 && all - longest < 4;
    }

    /** Whether it has the width of a cell and not of a line of prose. */
    boolean isNarrow(Block column) {
        return lines.size() > 1 || lines.get(0).width() < 0.5f * (column.right() - column.left());
    }

    boolean isClose(Row other) {
        float gap = top() > other.top() ? top() - other.bottom() : other.top() - bottom();
        return gap < 0.5f * lines.get(0).size();
    }

    boolean isPartOf(Row other, Block column) {
        return isNarrow(column)
                && isClose(other)
                && lines.get(0).left() > column.left() + lines.get(0).size();
    }

    float top() {
        return lines.get(0).top();
    }

    float bottom() {
        return lines.get(lines.size() - 1).bottom();
    }
}
