// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.List;

/** Finds the differences of a table in the author's table. */
final class TablePlacing {
    private static final int NONE = TableMatch.NONE;

    /**
     * Something to do in a table.
     *
     * @param row by which it is sorted: that of the author's table's body, -1 for its head
     */
    record Placed(Amendment amendment, int row, int column) {}

    private final Part.Table then;
    private final Part.Table now;
    private final Part.Table text;
    private final Place place;
    private final TableMatch thenInText;
    private final TableMatch nowInText;
    private final TableMatch labels;
    private final TableMatch ofThen;
    private final List<Placed> placed = new ArrayList<>();

    private TablePlacing(Part.Table then, Part.Table now, Part.Table text, Place place) {
        this.then = then;
        this.now = now;
        this.text = text;
        this.place = place;
        this.thenInText = TableMatch.of(then, text);
        this.nowInText = TableMatch.of(now, text);
        this.labels = TableMatch.of(text, then);
        this.ofThen = TableMatch.of(then, now);
    }

    static List<Placed> of(
            List<TableDifference.Entry> entries, Part.Table then, Part.Table now, Part.Table text, Place place) {
        TablePlacing placing = new TablePlacing(then, now, text, place);
        entries.forEach(placing::place);
        return List.copyOf(placing.placed);
    }

    private void place(TableDifference.Entry entry) {
        switch (entry.what()) {
            case COLUMN -> column(entry);
            case ROW -> row(entry);
            default -> {
                if (entry.rowThen() == TableDifference.HEAD) {
                    head(entry);
                } else {
                    cell(entry);
                }
            }
        }
    }

    private void column(TableDifference.Entry entry) {
        boolean isNew = entry.fate() == Amendment.Fate.NEW;
        int there = isNew ? nowInText.column(entry.columnNow()) : thenInText.column(entry.columnThen());
        if (isNew) {
            String before = entry.columnNow() == 0 ? "" : now.head(entry.columnNow() - 1);
            Place at = before.isEmpty() ? place : place.belongsAfter(before);
            String name = now.head(entry.columnNow());
            boolean done = there >= 0 && TableDifference.same(name, text.head(there));
            add(
                    entry,
                    done ? Amendment.Status.DONE : Amendment.Status.CHANGE,
                    at.in("", name),
                    "",
                    NONE,
                    entry.columnNow());
        } else if (there >= 0) {
            add(entry, Amendment.Status.CHANGE, place.in("", text.head(there)), "", NONE, there);
        }
    }

    private void head(TableDifference.Entry entry) {
        int there = inText(thenInText.column(entry.columnThen()), nowInText.column(entry.columnNow()));
        if (there < 0) {
            add(entry, Amendment.Status.ABSENT, place.in("", entry.before()), "", NONE, entry.columnThen());
        } else {
            judge(entry, text.head(there), place.in("", text.head(there)), NONE, there);
        }
    }

    private void row(TableDifference.Entry entry) {
        if (entry.fate() == Amendment.Fate.GONE) {
            int there = thenInText.row(entry.rowThen());
            if (there >= 0 && nowHas(there)) {
                return;
            }
            if (there >= 0) {
                add(entry, Amendment.Status.CHANGE, place.in(label(there), ""), yours(entry.before(), there), there, 0);
            }
            return;
        }
        int there = nowInText.row(entry.rowNow());
        if (there >= 0 && !thenHas(there)) {
            boolean same = TableDifference.same(entry.after(), TableDifference.rowWords(text, there));
            add(
                    entry,
                    same ? Amendment.Status.DONE : Amendment.Status.LOOK,
                    place.in(label(there), ""),
                    same ? "" : TableDifference.rowWords(text, there),
                    there,
                    0);
            return;
        }
        int above = NONE;
        for (int row = entry.rowNow() - 1; row >= 0 && above < 0; row--) {
            above = nowInText.row(row);
        }
        Place at = above < 0 ? place : place.belongsAfter(label(above));
        add(entry, Amendment.Status.CHANGE, at, "", Math.max(above, 0), text.columns());
    }

    /** Whether a row of the author's is, to the letter, one of the report as it is now. */
    private boolean nowHas(int row) {
        int inNow = nowInText.rowBack(row);
        return inNow >= 0 && TableDifference.same(TableDifference.rowWords(now, inNow), words(row));
    }

    /** Whether a row of the author's is one of the report as it was then. */
    private boolean thenHas(int row) {
        int inThen = thenInText.rowBack(row);
        return inThen >= 0 && TableDifference.same(TableDifference.rowWords(then, inThen), words(row));
    }

    private String words(int row) {
        return TableDifference.rowWords(text, row);
    }

    private void cell(TableDifference.Entry entry) {
        int row = inText(thenInText.row(entry.rowThen()), nowInText.row(entry.rowNow()));
        int column = inText(thenInText.column(entry.columnThen()), nowInText.column(entry.columnNow()));
        if (row < 0 || column < 0) {
            add(
                    entry,
                    Amendment.Status.ABSENT,
                    place.in(ofThen.label(entry.rowThen()), then.head(entry.columnThen())),
                    "",
                    Math.max(row, 0),
                    entry.columnThen());
            return;
        }
        judge(entry, text.body().get(row).get(column).text(), place.in(label(row), text.head(column)), row, column);
    }

    private static int inText(int byThen, int byNow) {
        return byThen >= 0 ? byThen : byNow;
    }

    private void judge(TableDifference.Entry entry, String says, Place at, int row, int column) {
        if (TableDifference.same(says, entry.after())) {
            add(entry, Amendment.Status.DONE, at, "", row, column);
        } else if (TableDifference.same(says, entry.before())) {
            add(entry, Amendment.Status.CHANGE, at, "", row, column);
        } else {
            add(entry, OwnWords.status(says, entry.before(), entry.after()), at, says, row, column);
        }
    }

    private String label(int row) {
        return labels.label(row);
    }

    private String yours(String expected, int row) {
        String words = words(row);
        return TableDifference.same(expected, words) ? "" : words;
    }

    private void add(
            TableDifference.Entry entry, Amendment.Status status, Place at, String yours, int row, int column) {
        placed.add(new Placed(
                new Amendment(status, entry.what(), entry.fate(), at, entry.before(), entry.after(), yours),
                row,
                column));
    }
}
