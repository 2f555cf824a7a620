// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.tabular.WorkbookWriter;

/**
 * Writes an Excel workbook with the columns of {@link CsvCitationWriter}, one record a row. Every cell is a text, so that
 * none is run as a formula and no page range becomes a date. A text that is longer than a cell can hold goes on in cells
 * to the right of the table. {@link #close()} ends the workbook.
 */
public final class XlsxCitationWriter implements CitationWriter {
    private static final String CONTINUED = " (continued): ";

    private final OutputStream out;
    private @Nullable WorkbookWriter workbook;

    /** @param out where it goes; stays open */
    public XlsxCitationWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public Set<RecordField> carries() {
        return EnumSet.complementOf(EnumSet.of(RecordField.EXTRA));
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        begun().row(split(CsvShape.SHEAF.cells(record)));
    }

    @Override
    public void close() throws IOException {
        begun().close();
    }

    private WorkbookWriter begun() throws IOException {
        WorkbookWriter writer = workbook;
        if (writer == null) {
            writer = new WorkbookWriter(out, "citations");
            writer.row(CsvCitationWriter.HEADINGS);
            workbook = writer;
        }
        return writer;
    }

    private static List<String> split(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            int from = end(text, 0, WorkbookWriter.LONGEST_CELL);
            row.set(i, text.substring(0, from));
            while (from < text.length()) {
                String sign = CsvCitationWriter.HEADINGS.get(i) + CONTINUED;
                int to = end(text, from, WorkbookWriter.LONGEST_CELL - sign.length());
                row.add(sign + text.substring(from, to));
                from = to;
            }
        }
        return row;
    }

    /** Where a piece of at most this length ends, which is behind a letter that is no blank: blanks at an end get lost. */
    private static int end(String text, int from, int length) {
        int to = Math.min(text.length(), from + length);
        while (to < text.length()
                && to > from + length / 2
                && (Character.isWhitespace(text.charAt(to - 1))
                        || Character.isWhitespace(text.charAt(to))
                        || Character.isHighSurrogate(text.charAt(to - 1)))) {
            to--;
        }
        return to;
    }

    /** The cells of a row as they were before the long ones were split. */
    static List<String> joined(List<String> row) {
        int width = CsvCitationWriter.HEADINGS.size();
        if (row.size() <= width) {
            return row;
        }
        List<StringBuilder> cells = new ArrayList<>();
        row.subList(0, width).forEach(cell -> cells.add(new StringBuilder(cell)));
        for (String piece : row.subList(width, row.size())) {
            int sign = piece.indexOf(CONTINUED);
            int column = sign < 0 ? -1 : CsvCitationWriter.HEADINGS.indexOf(piece.substring(0, sign));
            if (column >= 0) {
                cells.get(column).append(piece, sign + CONTINUED.length(), piece.length());
            }
        }
        return cells.stream().map(StringBuilder::toString).toList();
    }
}
