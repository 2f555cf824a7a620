// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the lines of one row into cells (RFC 4180). A quote closes a cell only where a delimiter or the end of the line
 * follows; any other quote inside is meant as a character, as in {@code "the "best" practice"}. A cell written as
 * {@code ="0123"}, with which EBSCO keeps Excel from changing numbers, is a quoted cell.
 */
final class CsvCells {
    /** The widest sheet of a spreadsheet; a row is not read beyond. */
    static final int MOST = 16_384;

    private static final int NONE = -1;

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final int literal;
    private int openings;
    private boolean open;

    CsvCells(char delimiter) {
        this(delimiter, NONE);
    }

    /** @param literal which of the quotes that open a cell (0-based) is to be taken for a character */
    CsvCells(char delimiter, int literal) {
        this.delimiter = delimiter;
        this.literal = literal;
    }

    /** Adds a line of the row. */
    void line(String text) {
        int at = 0;
        if (open) {
            cell.append('\n');
            at = quoted(text, 0);
        }
        while (at <= text.length() && cells.size() < MOST) {
            at = cellFrom(text, at);
        }
    }

    /** Whether a quoted cell goes on in the next line. */
    boolean open() {
        return open;
    }

    /** How many cells began with a quote. */
    int openings() {
        return openings;
    }

    /** Characters of the cell that is open. */
    int openLength() {
        return cell.length();
    }

    /** The cells; one that is still open ends here. */
    List<String> cells() {
        if (open) {
            finish();
        }
        return cells;
    }

    /** Reads the cell that starts at {@code from}; gives the place behind the delimiter that ends it. */
    private int cellFrom(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int quote = text.startsWith("\"", start) ? start : text.startsWith("=\"", start) ? start + 1 : NONE;
        if (quote != NONE && openings++ != literal) {
            return quoted(text, quote + 1);
        }
        int end = text.indexOf(delimiter, from);
        if (end < 0) {
            end = text.length();
        }
        cells.add(text.substring(from, end));
        return end + 1;
    }

    private int quoted(String text, int from) {
        open = true;
        int at = from;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                cell.append(text, at, text.length());
                return text.length() + 1;
            }
            cell.append(text, at, quote);
            if (text.startsWith("\"", quote + 1)) {
                cell.append('"');
                at = quote + 2;
                continue;
            }
            int behind = quote + 1;
            while (behind < text.length() && text.charAt(behind) == ' ' && delimiter != ' ') {
                behind++;
            }
            if (behind == text.length() || text.charAt(behind) == delimiter) {
                finish();
                return behind + 1;
            }
            cell.append('"');
            at = quote + 1;
        }
    }

    private void finish() {
        cells.add(cell.toString());
        cell.setLength(0);
        open = false;
    }
}
