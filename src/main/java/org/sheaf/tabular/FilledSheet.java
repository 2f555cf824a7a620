// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A sheet that went to somebody to be filled in and came back: its rows as they stand, and what tells that somebody did
 * more than fill it in.
 *
 * @param headings of its columns, without blanks at their ends
 * @param rows below them that hold something
 * @param merged rows whose cells were made one with those of other rows, as the spreadsheet names the range
 * @param saved when it was saved (ISO 8601); empty where that is not known
 */
public record FilledSheet(List<String> headings, List<Row> rows, List<Merged> merged, String saved) {
    /**
     * A row.
     *
     * @param number 1-based, as the spreadsheet shows it; of CSV the line at which it begins
     * @param cells without blanks at their ends
     * @param formulas columns (0-based) whose cells are computed
     */
    public record Row(long number, List<String> cells, Set<Integer> formulas) {
        public Row {
            cells = List.copyOf(cells);
            formulas = Set.copyOf(formulas);
        }

        /** The cell in a column (0-based); empty where there is no such column. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Cells that were made one.
     *
     * @param firstRow 1-based
     * @param lastRow 1-based
     */
    public record Merged(String range, long firstRow, long lastRow) {}

    /** Where a sheet has more, none of them is taken: half a sheet would look like a whole one. */
    private static final int MOST_ROWS = 200_000;

    public FilledSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** Headings as they are compared: without blanks at their ends, whatever their case. */
    public static List<String> folded(List<String> headings) {
        return headings.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The first column (0-based) with a heading, in whatever case; -1 if there is none. */
    public int column(String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equalsIgnoreCase(heading)) {
                return i;
            }
        }
        return -1;
    }

    /** How many columns have a heading, in whatever case. */
    public int columns(String heading) {
        return (int) headings.stream().filter(heading::equalsIgnoreCase).count();
    }

    /** What a row says in a column; empty where there is no such column. */
    public String cell(Row row, String heading) {
        return row.cell(column(heading));
    }

    /** The cells that make a row one with others; those side by side within one row do not. */
    public Optional<Merged> merged(Row row) {
        return merged.stream()
                .filter(range -> range.lastRow() > range.firstRow()
                        && range.firstRow() <= row.number()
                        && row.number() <= range.lastRow())
                .findFirst();
    }

    /** The first of some columns whose cell in a row is computed by a formula. */
    public Optional<String> computed(Row row, Collection<String> columns) {
        return columns.stream()
                .filter(heading -> row.formulas().contains(column(heading)))
                .findFirst();
    }

    /** When it was saved; nothing where that is not known. */
    public Optional<Instant> savedAt() {
        try {
            return saved.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(saved).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds the sheet of a workbook that has the headings.
     *
     * @param heads whether a row is that with the headings
     * @return nothing if no sheet has such a row
     * @throws WorkbookTrouble if it cannot be read, or has more than {@value #MOST_ROWS} rows
     */
    public static Optional<FilledSheet> read(WorkbookSource source, Predicate<List<String>> heads)
            throws IOException, WorkbookTrouble {
        Workbook workbook = Workbook.open(source);
        for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
            Gathering gathering = new Gathering(heads);
            workbook.read(sheet, gathering, bytes -> {
                // too small for a progress bar
            });
            if (gathering.beyond) {
                throw new WorkbookTrouble(
                        String.format(
                                Locale.ROOT, "The sheet has more than %,d rows; nothing was taken from it.", MOST_ROWS),
                        "Part it into several, each with the headings as they are, and take them in one by one.");
            }
            if (!gathering.headings.isEmpty()) {
                return Optional.of(
                        new FilledSheet(gathering.headings, gathering.rows, gathering.merged, workbook.saved()));
            }
        }
        return Optional.empty();
    }

    /** The same sheet saved as CSV. */
    public static Optional<FilledSheet> of(TableLines lines, Predicate<List<String>> heads) {
        List<String> headings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (TableLines.Line line : lines.lines()) {
            if (!headings.isEmpty()) {
                rows.add(new Row(line.number(), line.cells(), Set.of()));
            } else if (heads.test(line.cells())) {
                headings.addAll(line.cells());
            }
        }
        return headings.isEmpty() ? Optional.empty() : Optional.of(new FilledSheet(headings, rows, List.of(), ""));
    }

    private static final class Gathering implements SheetVisitor {
        private final Predicate<List<String>> heads;
        private final List<String> headings = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Merged> merged = new ArrayList<>();
        private boolean beyond;

        Gathering(Predicate<List<String>> heads) {
            this.heads = heads;
        }

        @Override
        public boolean row(SheetRow row) {
            List<String> texts = row.texts().stream().map(String::strip).toList();
            if (headings.isEmpty()) {
                if (heads.test(texts)) {
                    headings.addAll(texts);
                }
                return true;
            }
            if (rows.size() == MOST_ROWS) {
                beyond = true;
                return false;
            }
            Set<Integer> formulas = new HashSet<>();
            for (SheetCell cell : row.cells()) {
                if (cell.formula()) {
                    formulas.add(cell.column());
                }
            }
            rows.add(new Row(row.number(), texts, formulas));
            return true;
        }

        @Override
        public void merged(String range, long firstRow, long lastRow) {
            merged.add(new Merged(range, firstRow, lastRow));
        }
    }
}
