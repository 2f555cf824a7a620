// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small table with headings, as CSV (RFC 4180). Written so that Excel reads its letters (UTF-8 with byte order mark)
 * and runs none of its cells: a cell that would begin a formula gets an apostrophe in front, which reading takes away.
 *
 * @param headings names of the columns
 * @param rows cells, as many as headings in each row
 */
public record CsvTable(List<String> headings, List<List<String>> rows) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    public CsvTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a table. The separator is the comma, or the semicolon where the first line has more of these (as spreadsheets
     * write it in many countries). Short rows are filled up with empty cells.
     *
     * @throws IllegalArgumentException if a quotation mark is never closed, which would swallow the rows behind it
     */
    public static CsvTable parse(String text) {
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (body.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw new IllegalArgumentException("a quotation mark is never closed");
        }
        String first = body.lines().findFirst().orElse("");
        boolean semicolons = first.chars().filter(c -> c == ';').count()
                > first.chars().filter(c -> c == ',').count();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(semicolons ? ';' : ',')
                        .skipEmptyLines(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(body);
                Stream<CsvRecord> records = reader.stream()) {
            records.forEach(record -> rows.add(record.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            return new CsvTable(List.of(), List.of());
        }
        List<String> headings = rows.get(0).stream().map(String::strip).toList();
        List<List<String>> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> filled = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                filled.add(i < row.size() ? withoutGuard(row.get(i)) : "");
            }
            cells.add(filled);
        }
        return new CsvTable(headings, cells);
    }

    /** The table as CSV text, lines ended by CR LF. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(headings);
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(CsvTable::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A cell by its heading; empty where there is no such column. */
    public String cell(int row, String heading) {
        int column = headings.indexOf(heading);
        return column < 0 ? "" : rows.get(row).get(column);
    }

    /** 1-based line of a row, counted as a spreadsheet counts rows. */
    public long line(int row) {
        return row + 2L;
    }

    /** A cell as a spreadsheet may open it without computing anything. */
    public static String guarded(String cell) {
        return beginsFormula(cell) || cell.startsWith("'") ? "'" + cell : cell;
    }

    /** A cell as it was before {@link #guarded}. */
    public static String withoutGuard(String cell) {
        return cell.startsWith("'") && (beginsFormula(cell.substring(1)) || cell.startsWith("''"))
                ? cell.substring(1)
                : cell;
    }

    /** The characters that spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"). */
    private static boolean beginsFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }
}
