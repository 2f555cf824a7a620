// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

/** Cells of one row, written as the caller wants each: in quotes, bare, or as a formula that spreadsheets show as text. */
final class CsvRow {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    CsvRow quoted(String value) {
        return raw("\"" + value.replace("\"", "\"\"") + "\"");
    }

    /** In quotes only where a comma, a quote or a line end asks for it. */
    CsvRow plain(String value) {
        boolean needs = value.contains(",") || value.contains("\"") || value.contains("\n");
        return needs ? quoted(value) : raw(value);
    }

    /** {@code ="99110013"}, so that Excel keeps leading zeros; nothing at all where there is no value. */
    CsvRow formula(String value) {
        return raw(value.isEmpty() ? "" : "=\"" + value + "\"");
    }

    /** In quotes, or an empty cell. */
    CsvRow quotedOrNothing(String value) {
        return value.isEmpty() ? raw("") : quoted(value);
    }

    CsvRow raw(String cell) {
        if (!first) {
            out.append(',');
        }
        out.append(cell);
        first = false;
        return this;
    }

    String end(String lineEnd) {
        return out + lineEnd;
    }
}
