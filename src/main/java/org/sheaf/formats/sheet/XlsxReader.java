// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.Preamble;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;
import org.sheaf.tabular.SheetCell;
import org.sheaf.tabular.SheetRow;
import org.sheaf.tabular.SheetVisitor;
import org.sheaf.tabular.Workbook;
import org.sheaf.tabular.WorkbookTrouble;

/**
 * Reads the first worksheet that has headings of citations. What the columns mean is settled as for CSV; what only a
 * spreadsheet does to a table is noticed here and said with its row, and nothing is silently put right: pages that became
 * a date, formulas, merged cells, errors.
 */
final class XlsxReader {
    private static final int DEEPEST_HEADER = 40;

    /** Columns in which a date can only be something else that a spreadsheet took for one. */
    private static final Set<CsvColumn> NO_DATES = EnumSet.of(
            CsvColumn.PAGES,
            CsvColumn.FIRST_PAGE,
            CsvColumn.LAST_PAGE,
            CsvColumn.ISSUE,
            CsvColumn.VOLUME,
            CsvColumn.ARTICLE_NUMBER);

    private final Reading reading;

    XlsxReader(Reading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        try {
            Workbook workbook = Workbook.open(reading::open);
            int chosen = -1;
            Found table = null;
            List<String> others = new ArrayList<>();
            for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
                Found found = find(workbook, sheet);
                if (found != null && table == null) {
                    table = found;
                    chosen = sheet;
                } else if (found != null) {
                    others.add(workbook.sheets().get(sheet));
                }
            }
            if (table == null) {
                reading.problems()
                        .error(
                                0,
                                "The file is a workbook, but no sheet of it has headings that are known here; nothing was"
                                        + " read.",
                                "Name the columns in the first row: title, authors, year, journal, volume, issue,"
                                        + " pages, doi, abstract.");
                return;
            }
            workbook.read(chosen, new Table(table), reading::progress);
            if (!others.isEmpty()) {
                reading.problems()
                        .error(
                                0,
                                "Only the sheet \"" + workbook.sheets().get(chosen)
                                        + "\" was read; these seem to hold citations too: "
                                        + Excerpt.of(String.join(", ", others)) + ".",
                                "Save each sheet as a file of its own if its citations are wanted.");
            }
        } catch (WorkbookTrouble e) {
            reading.problems().error(0, e.getMessage(), e.advice());
        }
    }

    /** The headings of a sheet; null if it has none that are known. */
    private @Nullable Found find(Workbook workbook, int sheet) throws IOException, WorkbookTrouble {
        Finder finder = new Finder();
        workbook.read(sheet, finder, bytes -> {
            // a look at its beginning
        });
        return finder.found;
    }

    /** Where the headings of a sheet are (1-based row), and what they say. */
    private record Found(long row, CsvHeader header) {}

    /** Looks for the row with the headings. */
    private static final class Finder implements SheetVisitor {
        private @Nullable Found found;
        private int rows;

        @Override
        public boolean row(SheetRow row) {
            CsvHeader header = CsvHeader.of(row.texts());
            if (header.heads()) {
                found = new Found(row.number(), header);
            }
            return found == null && ++rows < DEEPEST_HEADER;
        }
    }

    /** Makes records of the rows below the headings. */
    private final class Table implements SheetVisitor {
        private final Found table;
        private final CsvMapping mapping;
        private final boolean own;
        private final Map<Integer, CsvColumn> noDates = new HashMap<>();

        Table(Found table) {
            this.table = table;
            this.mapping = new CsvMapping(table.header(), true);
            this.own = table.header().headings().equals(CsvCitationWriter.HEADINGS);
            table.header().columns().forEach((column, places) -> {
                if (NO_DATES.contains(column)) {
                    places.forEach(place -> noDates.put(place, column));
                }
            });
        }

        @Override
        public boolean row(SheetRow row) {
            if (row.number() < table.row()) {
                above(row);
            } else if (row.number() == table.row()) {
                headings(row);
            } else {
                record(row);
            }
            return true;
        }

        private void above(SheetRow row) {
            String text = String.join(" ", row.texts()).strip();
            if (!Preamble.isKnown(text)) {
                warn(
                        ProblemLog.Kind.PREAMBLE,
                        row.number(),
                        "A row above the headings was passed over: \"" + Excerpt.of(text) + "\".",
                        "");
            }
        }

        private void headings(SheetRow row) {
            for (String heading : table.header().duplicates()) {
                warn(
                        ProblemLog.Kind.DUPLICATE_HEADING,
                        row.number(),
                        "Several columns have the heading \"" + heading + "\"; the first that has a value counts.",
                        "");
            }
        }

        private void record(SheetRow row) {
            List<String> cells = own ? XlsxCitationWriter.joined(row.texts()) : row.texts();
            if (cells.stream().allMatch(String::isBlank)) {
                reservations(row);
                return;
            }
            if (mapping.repeatsHeadings(cells)) {
                warn(
                        ProblemLog.Kind.PREAMBLE,
                        row.number(),
                        "The headings are repeated here; the row was passed over.",
                        "");
                return;
            }
            if (!mapping.hasContent(cells)) {
                reading.problems()
                        .error(
                                row.number(),
                                "This row holds nothing under the headings that are known: \""
                                        + Excerpt.of(String.join(" ", cells).strip()) + "\".",
                                "If it is a citation, compare its cells with the headings.");
                return;
            }
            reservations(row);
            CitationRecord.Builder builder = reading.begin(row.number(), 0, 0);
            List<String> known = new ArrayList<>(cells);
            for (SheetCell cell : row.cells()) {
                if (isWrongDate(cell)) {
                    known.set(cell.column(), "");
                    builder.extra(heading(cell), cell.text());
                }
            }
            reading.record(mapping.map(known, builder));
        }

        private boolean isWrongDate(SheetCell cell) {
            return cell.kind() == SheetCell.Kind.DATE && noDates.containsKey(cell.column());
        }

        private String heading(SheetCell cell) {
            return table.header().headings().get(cell.column());
        }

        private void reservations(SheetRow row) {
            for (SheetCell cell : row.cells()) {
                String name = cell.name(row.number());
                if (isWrongDate(cell)) {
                    warn(
                            ProblemLog.Kind.DATE_FOR_PAGES,
                            row.number(),
                            "The cell " + name + " under \"" + heading(cell) + "\" holds a date, " + cell.text()
                                    + ": the spreadsheet seems to have taken something like 10-12 for one. It was not"
                                    + " taken over.",
                            "Look the record up in the database; import its own export rather than a spreadsheet.");
                }
                if (cell.kind() == SheetCell.Kind.ERROR) {
                    warn(
                            ProblemLog.Kind.CELL_ERROR,
                            row.number(),
                            "The cell " + name + " shows an error instead of a value.",
                            "Mend the formula in it, or type the value.");
                } else if (cell.formula()) {
                    warn(
                            ProblemLog.Kind.FORMULA,
                            row.number(),
                            "The cell " + name + " is a formula; "
                                    + (cell.text().isEmpty()
                                            ? "no result was stored with it."
                                            : "the result that was stored with it was taken."),
                            "Save the workbook anew if the result may be old.");
                }
            }
        }

        @Override
        public void merged(String range, long firstRow, long lastRow) {
            if (lastRow > table.row() && firstRow <= lastRow) {
                warn(
                        ProblemLog.Kind.MERGED_CELLS,
                        Math.max(firstRow, 1),
                        "The cells " + Excerpt.of(range)
                                + " are merged: their value stands in the first of them only, and"
                                + " the others were read as empty.",
                        "Unmerge them and fill in each row.");
            }
        }

        @Override
        public void beyond(long row) {
            warn(
                    ProblemLog.Kind.BEYOND_COLUMNS,
                    row,
                    "This row has cells far to the right of any table; they were not read.",
                    "");
        }

        private void warn(ProblemLog.Kind kind, long line, String what, String advice) {
            reading.problems().warning(kind, line, what, advice);
        }
    }
}
