// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

/**
 * A cell of a worksheet.
 *
 * @param column 0-based
 * @param text what it holds: a text as it is, a number without needless zeros, a date as {@code 2026-03-02}, a truth value
 *     as {@code TRUE} or {@code FALSE}; empty for an error such as {@code #REF!}
 * @param kind what the spreadsheet takes it for
 * @param formula whether the text is the result that was stored with a formula
 */
public record SheetCell(int column, String text, Kind kind, boolean formula) {
    /** What a spreadsheet takes a cell for. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** The column's letters and the row, as a spreadsheet shows them: {@code C7}. */
    public String name(long row) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.append(row).toString();
    }
}
