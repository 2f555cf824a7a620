// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.reading.Head;

/**
 * How a table is laid out: what stands between its cells, and where its headings are, which is not always the first
 * row (Embase writes the query above them, Dimensions the date of the export).
 *
 * @param delimiter the character between two cells
 * @param headerRow 1-based number of the row with the headings, counting rows that are not blank
 * @param header the headings
 */
record CsvLayout(char delimiter, int headerRow, CsvHeader header) {
    private static final String DELIMITERS = ",;\t|";
    private static final int DEEPEST_HEADER = 40;
    private static final int ENOUGH_ROWS = 3;

    /** The layout under which most columns are known; nothing if no row has headings that are known. */
    static Optional<CsvLayout> find(Head head) {
        CsvLayout best = null;
        for (char delimiter : DELIMITERS.toCharArray()) {
            CsvLayout layout = find(head, delimiter);
            if (layout != null && (best == null || layout.header.known() > best.header.known())) {
                best = layout;
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable CsvLayout find(Head head, char delimiter) {
        CsvRows rows = rows(head, delimiter);
        int number = 0;
        for (CsvRows.Row row = next(rows); row != null && number < DEEPEST_HEADER; row = next(rows)) {
            if (row.isBlank()) {
                continue;
            }
            number++;
            CsvHeader header = CsvHeader.of(row.cells());
            if (header.heads()) {
                return new CsvLayout(delimiter, number, header);
            }
        }
        return null;
    }

    /** Whether the first rows have the same number of cells, more than one, under one of the delimiters. */
    static boolean isTable(Head head) {
        for (char delimiter : DELIMITERS.toCharArray()) {
            CsvRows rows = rows(head, delimiter);
            int width = 0;
            int same = 0;
            for (CsvRows.Row row = next(rows); row != null && same < ENOUGH_ROWS; row = next(rows)) {
                if (row.isBlank()) {
                    continue;
                }
                if (width != 0 && row.cells().size() != width) {
                    break;
                }
                width = row.cells().size();
                same++;
            }
            if (width > 1 && same >= 2) {
                return true;
            }
        }
        return false;
    }

    private static CsvRows rows(Head head, char delimiter) {
        Iterator<String> lines = head.lines().iterator();
        return new CsvRows(() -> lines.hasNext() ? new CsvRows.Line(lines.next(), 1, 0, 0) : null, delimiter);
    }

    private static CsvRows.@Nullable Row next(CsvRows rows) {
        try {
            return rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException("a list cannot fail to be read", e);
        }
    }
}
