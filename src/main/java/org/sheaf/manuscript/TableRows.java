// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.List;

/** Puts a table together while it is read: cells that are merged are given to every place that they cover. */
final class TableRows {
    /** More columns than Word knows (63) are no honest table. */
    private static final int MOST_COLUMNS = 200;

    private final List<List<Part.Cell>> rows = new ArrayList<>();
    private List<Part.Cell> row = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int heads;
    private boolean head;
    private boolean gone;
    private int width;
    private boolean goesOn;

    void beginRow() {
        row = new ArrayList<>();
        head = false;
        gone = false;
    }

    /** The row heads the table on each page. */
    void isHead() {
        head = true;
    }

    /** A tracked change deleted the row. */
    void isGone() {
        gone = true;
    }

    /** Columns before the first cell that are left out. */
    void skip(int columns) {
        for (int i = 0; i < Math.min(columns, MOST_COLUMNS); i++) {
            row.add(Part.Cell.EMPTY);
        }
    }

    void beginCell() {
        words.setLength(0);
        width = 1;
        goesOn = false;
    }

    void covers(int columns) {
        width = Math.max(1, Math.min(columns, MOST_COLUMNS));
    }

    /** The cell goes on with the one above. */
    void goesOn() {
        goesOn = true;
    }

    void words(String text) {
        words.append(words.isEmpty() || text.isEmpty() ? "" : " ").append(text);
    }

    void endCell() {
        String text = Plain.tidy(words.toString());
        for (int i = 0; i < width && row.size() < MOST_COLUMNS; i++) {
            boolean below = goesOn && !rows.isEmpty() && row.size() < last().size();
            row.add(new Part.Cell(below ? last().get(row.size()).text() : text, i > 0 || below, below));
        }
    }

    private List<Part.Cell> last() {
        return rows.get(rows.size() - 1);
    }

    void endRow() {
        if (gone || row.isEmpty()) {
            return;
        }
        heads += head && heads == rows.size() ? 1 : 0;
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The table. Where none of its rows is said to be a head, the first is one, but not of a table with two columns, which
     * mostly says what something is called and what it is.
     */
    Part.Table table(String caption) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<Part.Cell>> filled = new ArrayList<>();
        for (List<Part.Cell> cells : rows) {
            List<Part.Cell> whole = new ArrayList<>(cells);
            while (whole.size() < columns) {
                whole.add(Part.Cell.EMPTY);
            }
            filled.add(List.copyOf(whole));
        }
        int first = columns > 2 && rows.size() > 1 ? 1 : 0;
        return new Part.Table(caption, heads == 0 ? first : heads, List.copyOf(filled));
    }
}
