// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.tabular.FormWriter;
import org.sheaf.tabular.Workbook;
import org.sheaf.tabular.WorkbookTrouble;

/** A workbook with several sheets in the hands of somebody who fills it in, and does more than that. */
final class FormWorkbook {
    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    FormWorkbook(Path file) {
        try {
            Workbook workbook = Workbook.open(() -> Files.newInputStream(file));
            for (int i = 0; i < workbook.sheets().size(); i++) {
                List<List<String>> rows = new ArrayList<>();
                workbook.read(
                        i,
                        row -> {
                            rows.add(new ArrayList<>(row.texts()));
                            return true;
                        },
                        bytes -> {
                            // small
                        });
                sheets.put(workbook.sheets().get(i), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WorkbookTrouble e) {
            throw new IllegalStateException(e);
        }
        sheets.remove("lists");
    }

    /** The rows of a sheet, the headings first; they may be changed. */
    List<List<String>> rows(String sheet) {
        List<List<String>> rows = sheets.get(sheet);
        if (rows == null) {
            throw new AssertionError("no sheet " + sheet + " among " + sheets.keySet());
        }
        return rows;
    }

    FormWorkbook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** Moves a sheet before all others. */
    FormWorkbook first(String sheet) {
        Map<String, List<List<String>>> others = new LinkedHashMap<>(sheets);
        others.remove(sheet);
        List<List<String>> rows = rows(sheet);
        sheets.clear();
        sheets.put(sheet, rows);
        sheets.putAll(others);
        return this;
    }

    private int column(String sheet, String heading) {
        int column = rows(sheet).get(0).indexOf(heading);
        if (column < 0) {
            throw new AssertionError(
                    "no column " + heading + " in " + rows(sheet).get(0));
        }
        return column;
    }

    /** Writes into a cell; rows are counted from 1, without the headings. */
    FormWorkbook fill(String sheet, int row, String heading, String text) {
        List<String> cells = rows(sheet).get(row);
        int column = column(sheet, heading);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        return this;
    }

    String cell(String sheet, int row, String heading) {
        List<String> cells = rows(sheet).get(row);
        int column = column(sheet, heading);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Turns the cells of one column upside down and leaves all others. */
    FormWorkbook turn(String sheet, String heading) {
        int last = rows(sheet).size() - 1;
        for (int row = 1; row < last + 1 - row; row++) {
            String above = cell(sheet, row, heading);
            fill(sheet, row, heading, cell(sheet, last + 1 - row, heading));
            fill(sheet, last + 1 - row, heading, above);
        }
        return this;
    }

    Path write(Path file) {
        List<FormWriter.Page> pages = new ArrayList<>();
        sheets.forEach((name, rows) -> pages.add(new FormWriter.Page(name, List.of(), rows)));
        try {
            return Files.write(file, FormWriter.write(List.of(), pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
