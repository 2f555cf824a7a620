// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What two states of a table differ in: columns, rows, and cells of the rows and columns that both have. */
final class TableDifference {
    static final int NONE = TableMatch.NONE;
    /** In the place of a row: the cell heads its column. */
    static final int HEAD = -2;

    /**
     * A difference; rows and columns are 0-based, those of the body, and {@link #NONE} where there is none.
     *
     * @param rowThen or {@link #HEAD}
     */
    record Entry(
            Amendment.What what,
            Amendment.Fate fate,
            int rowThen,
            int columnThen,
            int rowNow,
            int columnNow,
            String before,
            String after) {}

    private final Part.Table then;
    private final Part.Table now;
    private final TableMatch match;
    private final List<Entry> entries = new ArrayList<>();

    private TableDifference(Part.Table then, Part.Table now) {
        this.then = then;
        this.now = now;
        this.match = TableMatch.of(then, now);
    }

    static List<Entry> of(Part.Table then, Part.Table now) {
        TableDifference difference = new TableDifference(then, now);
        difference.columns();
        difference.rows();
        return List.copyOf(difference.entries);
    }

    private void columns() {
        for (int column = 0; column < then.columns(); column++) {
            int there = match.column(column);
            String head = then.head(column);
            if (there < 0) {
                add(
                        Amendment.What.COLUMN,
                        Amendment.Fate.GONE,
                        NONE,
                        column,
                        NONE,
                        NONE,
                        columnWords(then, column),
                        "");
            } else if (!same(head, now.head(there))
                    && !(column > 0 && head.equals(then.head(column - 1)) && isCovered(then, column))) {
                add(Amendment.What.CELL, Amendment.Fate.CHANGED, HEAD, column, HEAD, there, head, now.head(there));
            }
        }
        for (int column = 0; column < now.columns(); column++) {
            if (match.columnBack(column) < 0) {
                add(Amendment.What.COLUMN, Amendment.Fate.NEW, NONE, NONE, NONE, column, "", columnWords(now, column));
            }
        }
    }

    private static boolean isCovered(Part.Table table, int column) {
        return table.heads() > 0
                && table.rows().get(table.heads() - 1).get(column).covered();
    }

    private void rows() {
        for (int row = 0; row < then.body().size(); row++) {
            int there = match.row(row);
            if (there < 0) {
                add(Amendment.What.ROW, Amendment.Fate.GONE, row, NONE, NONE, NONE, rowWords(then, row), "");
            } else {
                cells(row, there);
            }
        }
        for (int row = 0; row < now.body().size(); row++) {
            if (match.rowBack(row) < 0) {
                add(Amendment.What.ROW, Amendment.Fate.NEW, NONE, NONE, row, NONE, "", rowWords(now, row));
            }
        }
    }

    private void cells(int row, int there) {
        for (int column = 0; column < then.columns(); column++) {
            int other = match.column(column);
            if (other < 0) {
                continue;
            }
            Part.Cell before = then.body().get(row).get(column);
            Part.Cell after = now.body().get(there).get(other);
            if (!same(before.text(), after.text()) && !(before.covered() && after.covered())) {
                add(
                        Amendment.What.CELL,
                        Amendment.Fate.CHANGED,
                        row,
                        column,
                        there,
                        other,
                        before.text(),
                        after.text());
            }
        }
    }

    private void add(
            Amendment.What what,
            Amendment.Fate fate,
            int rowThen,
            int columnThen,
            int rowNow,
            int columnNow,
            String before,
            String after) {
        entries.add(new Entry(what, fate, rowThen, columnThen, rowNow, columnNow, before, after));
    }

    static boolean same(String a, String b) {
        return Plain.of(a).equals(Plain.of(b));
    }

    /** The cells of a row with bars between. */
    static String rowWords(Part.Table table, int row) {
        return table.body().get(row).stream()
                .filter(cell -> !cell.covered())
                .map(Part.Cell::text)
                .collect(Collectors.joining(" | "));
    }

    /** The head of a column, and its cells with bars between. */
    private static String columnWords(Part.Table table, int column) {
        return table.head(column) + ": "
                + table.body().stream()
                        .map(row -> row.get(column))
                        .filter(cell -> !cell.covered())
                        .map(Part.Cell::text)
                        .collect(Collectors.joining(" | "));
    }
}
