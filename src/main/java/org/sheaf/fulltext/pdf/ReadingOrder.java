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
    /** So many rows lie at most between two rows of one table. */
    private static final int NEAR = 6;

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
        List<Row> rows = Stretched.joined(rows(sorted), Block.of(lines, false));
        boolean[] table = tables(rows, Block.of(lines, false));
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && table[to] == table[from]) {
                to++;
            }
            List<Line> its = new ArrayList<>();
            rows.subList(from, to).forEach(row -> its.addAll(row.lines));
            if (table[from]) {
                Table.order(its);
            }
            blocks.add(Block.of(its, table[from]));
            from = to;
        }
    }

    /** Which rows belong to a table: those with cells beside each other, and narrow ones right above, below or between them. */
    private static boolean[] tables(List<Row> rows, Block column) {
        boolean[] table = new boolean[rows.size()];
        int before = -1 - NEAR;
        for (int i = 0; i < table.length; i++) {
            table[i] = rows.get(i).isTable();
            if (table[i]) {
                if (i - before <= NEAR) {
                    fill(table, rows, before + 1, i, column);
                }
                before = i;
            }
        }
        for (int i = table.length - 2; i >= 0; i--) {
            table[i] |= table[i + 1] && rows.get(i).isPartOf(rows.get(i + 1), column);
        }
        for (int i = 1; i < table.length; i++) {
            table[i] |= table[i - 1] && rows.get(i - 1).isTable() && rows.get(i).isPartOf(rows.get(i - 1), column);
        }
        return table;
    }

    private static void fill(boolean[] table, List<Row> rows, int from, int to, Block column) {
        boolean close = true;
        for (int i = from; i < to; i++) {
            close &= rows.get(i).isNarrow(column)
                    || to - from == 1 && rows.get(i).isClose(rows.get(i - 1));
        }
        for (int i = from; i < to && close; i++) {
            table[i] = true;
        }
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
}
