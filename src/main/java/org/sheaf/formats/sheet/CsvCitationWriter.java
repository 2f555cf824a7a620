// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.CitationWriter;
import org.sheaf.formats.exchange.RecordField;

/**
 * Writes a table that spreadsheets open (RFC 4180): a byte order mark, so that Excel takes it for UTF-8, one record a
 * row, several values of a cell on lines of their own or, names and words, with {@code ;} between them.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front
 * (owasp.org/www-community/attacks/CSV_Injection); reading the table back takes it away again. Fields that no column
 * holds ({@code extra}) are not written.
 */
public final class CsvCitationWriter implements CitationWriter {
    /** By these a table is recognised as our own. */
    static final List<String> HEADINGS = CsvShape.SHEAF.headings();

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Appendable out;
    private final StringBuilder row = new StringBuilder();
    private final CsvShape shape;
    private boolean headed;

    private CsvCitationWriter(Appendable out, CsvShape shape) {
        this.out = out;
        this.shape = shape;
    }

    /** Sheaf's own table, with a column for each field. */
    public CsvCitationWriter(Appendable out) {
        this(out, CsvShape.SHEAF);
    }

    /** The table that ASReview imports. */
    public static CsvCitationWriter forAsReview(Appendable out) {
        return new CsvCitationWriter(out, CsvShape.ASREVIEW);
    }

    /** The table that Rayyan imports. */
    public static CsvCitationWriter forRayyan(Appendable out) {
        return new CsvCitationWriter(out, CsvShape.RAYYAN);
    }

    /** Writes the headings, if no record has been written yet; a table without records has at least these. */
    private void writeHeadings() throws IOException {
        if (!headed) {
            headed = true;
            out.append('\uFEFF').append(String.join(",", shape.headings())).append("\r\n");
        }
    }

    @Override
    public Set<RecordField> carries() {
        return shape.carries();
    }

    @Override
    public void write(CitationRecord record) throws IOException {
        writeHeadings();
        row.setLength(0);
        shape.cells(record).forEach(this::cell);
        row.setLength(row.length() - 1);
        out.append(row).append("\r\n");
    }

    @Override
    public void close() throws IOException {
        writeHeadings();
    }

    private void cell(String value) {
        String guarded = guard(value);
        boolean quote = guarded.indexOf('"') >= 0
                || guarded.indexOf(',') >= 0
                || guarded.indexOf('\n') >= 0
                || guarded.indexOf('\r') >= 0;
        if (quote) {
            row.append('"').append(guarded.replace("\"", "\"\"")).append('"');
        } else {
            row.append(guarded);
        }
        row.append(',');
    }

    /** The text as it may stand in a cell. */
    static String guard(String text) {
        return looksLikeFormula(text) && !isNumber(text) ? "'" + text : text;
    }

    /** Undoes {@link #guard(String)}. */
    static String unguard(String text) {
        return text.startsWith("'") && looksLikeFormula(text) ? text.substring(1) : text;
    }

    /** Whether the text begins, apostrophes aside, as a formula does. */
    private static boolean looksLikeFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || c != '-' && c != '+') {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }
}
