// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * In which order the lines of a page are read. A page is parted at the gutter that most of its lines keep clear of, into
 * bands where lines reach across it (a title, a wide table) and bands of two columns, which are read one after the other and
 * parted again in the same way. What cannot be parted is one column, or a table.
 *
 * <p>The order in which the file draws is asked where white space cannot tell: whether lines on both sides of a gutter are
 * rows of one table, and in which order its cells are read.
 */
final class ReadingOrder {
    private static final int DEEPEST = 6;

    private final List<Block> blocks = new ArrayList<>();

    private ReadingOrder() {}

    static List<Block> of(List<Line> lines) {
        ReadingOrder order = new ReadingOrder();
        order.part(lines, 0);
        return order.blocks;
    }

    private void part(List<Line> lines, int depth) {
        if (lines.isEmpty()) {
            return;
        }
        Optional<Gutter> gutter = depth < DEEPEST && lines.size() > 3 ? Gutter.of(lines) : Optional.empty();
        if (gutter.isEmpty()) {
            leaf(lines);
            return;
        }
        for (Gutter.Band band : gutter.get().bands()) {
            part(band.across(), depth + 1);
            part(band.left(), depth + 1);
            part(band.right(), depth + 1);
        }
    }

    /** A column, with the tables that stand in it. */
    private void leaf(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::baseline).thenComparing(Line::left));
        List<Row> rows = rows(sorted);
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            boolean table = rows.get(from).isTable();
            while (to < rows.size()
                    && (table ? staysTable(rows, to) : !rows.get(to).isTable())) {
                to++;
            }
            List<Line> its = new ArrayList<>();
            rows.subList(from, to).forEach(row -> its.addAll(row.lines));
            if (table) {
                Table.order(its);
            }
            blocks.add(Block.of(its, table));
            from = to;
        }
    }

    /** Whether a row is a table's still: it has cells itself, or one soon after it has and it is no line of prose. */
    private static boolean staysTable(List<Row> rows, int at) {
        Row row = rows.get(at);
        if (row.isTable()) {
            return true;
        }
        if (row.top() - rows.get(at - 1).bottom() > 2.2f * row.lines.get(0).size()) {
            return false;
        }
        for (int next = at + 1; next < Math.min(rows.size(), at + 3); next++) {
            if (rows.get(next).isTable()) {
                return true;
            }
        }
        return false;
    }

    private static List<Row> rows(List<Line> sorted) {
        List<Row> rows = new ArrayList<>();
        for (Line line : sorted) {
            Row last = rows.isEmpty() ? new Row() : rows.get(rows.size() - 1);
            if (last.lines.isEmpty() || !last.holds(line)) {
                last = new Row();
                rows.add(last);
            }
            last.lines.add(line);
        }
        rows.forEach(row -> row.lines.sort(Comparator.comparingDouble(Line::left)));
        return rows;
    }

    /** What stands on one line across a column. */
    private static final class Row {
        private final List<Line> lines = new ArrayList<>();

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

        /** A number or a bullet and the text to which it belongs. */
        private boolean isNumbered() {
            return lines.size() == 2 && lines.get(0).text().length() <= 5;
        }

        float top() {
            return lines.get(0).top();
        }

        float bottom() {
            return lines.get(lines.size() - 1).bottom();
        }
    }
}
