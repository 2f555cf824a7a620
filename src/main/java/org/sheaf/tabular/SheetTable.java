// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A small table with headings as a workbook (XLSX): the same tables as {@link CsvTable}, for those who keep sheets. */
public final class SheetTable {
    /** A table that people fill in by hand has far fewer rows. */
    private static final int MOST_ROWS = 200_000;

    private SheetTable() {}

    /**
     * Reads the first sheet of a workbook. Its first row that holds something has the headings; rows that hold nothing are
     * kept as such, so that {@link CsvTable#line(int)} is the row that the spreadsheet shows.
     *
     * @throws WorkbookTrouble if it is no workbook that can be read, or goes on below {@value #MOST_ROWS} rows
     * @throws IOException if its bytes cannot be had
     */
    public static CsvTable read(WorkbookSource source) throws IOException, WorkbookTrouble {
        Workbook workbook = Workbook.open(source);
        List<String> headings = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        long[] beyond = {0};
        workbook.read(
                0,
                row -> {
                    if (headings.isEmpty()) {
                        row.texts().forEach(text -> headings.add(text.strip()));
                        return true;
                    }
                    if (row.number() > MOST_ROWS + 1) {
                        beyond[0] = row.number();
                        return false;
                    }
                    while (rows.size() + 2 < row.number()) {
                        rows.add(Collections.nCopies(headings.size(), ""));
                    }
                    List<String> texts = row.texts();
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < headings.size(); i++) {
                        cells.add(i < texts.size() ? texts.get(i) : "");
                    }
                    rows.add(cells);
                    return true;
                },
                bytes -> {
                    // too small for a progress bar
                });
        if (beyond[0] > 0) {
            throw new WorkbookTrouble(
                    String.format(
                            Locale.ROOT,
                            "Something stands in row %d; a sheet is read as far as row %d, and this one was not read.",
                            beyond[0],
                            MOST_ROWS + 1),
                    "Delete that row if it is there by mistake, or part the sheet into several.");
        }
        return new CsvTable(headings, rows);
    }

    /** The table as a workbook of one sheet, every cell a text. */
    public static byte[] write(CsvTable table, String sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(out, sheet)) {
            writer.row(table.headings());
            for (List<String> row : table.rows()) {
                writer.row(row.stream().map(SheetTable::fitting).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    /** A text that is longer than a cell can hold is cut, with a sign that it was. */
    static String fitting(String text) {
        return text.length() <= WorkbookWriter.LONGEST_CELL
                ? text
                : text.substring(0, WorkbookWriter.LONGEST_CELL - 2) + " \u2026";
    }
}
