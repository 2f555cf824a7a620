// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.reading.ByteLines;
import org.sheaf.formats.reading.Excerpt;
import org.sheaf.formats.reading.Preamble;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/** Reads the rows below the headings of one table, each as a record or as a problem with its line. */
final class CsvReader {
    /** What Excel makes of {@code 10-12} and then saves: {@code 12-Oct}, {@code Oct-12}. */
    private static final Pattern DATE_OF_PAGES = Pattern.compile(
            "\\d{1,2}-MONTH|MONTH-\\d{2,4}".replace("MONTH", "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"));

    private final Reading reading;
    private final CsvLayout layout;
    private final CsvRows rows;
    private final CsvMapping mapping;

    CsvReader(Reading reading, CsvLayout layout) {
        this.reading = reading;
        this.layout = layout;
        this.rows = new CsvRows(this::line, layout.delimiter(), !layout.header().tags());
        this.mapping = new CsvMapping(layout.header());
    }

    void read() throws IOException {
        int number = 0;
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.isBlank()) {
                continue;
            }
            number++;
            if (number < layout.headerRow()) {
                preamble(row);
            } else if (number == layout.headerRow()) {
                header(row);
            } else {
                data(row);
            }
        }
    }

    private CsvRows.@Nullable Line line() throws IOException {
        if (!reading.nextLine()) {
            return null;
        }
        ByteLines line = reading.line();
        return new CsvRows.Line(reading.text(), line.number(), line.offset(), line.endOffset());
    }

    private void preamble(CsvRows.Row row) {
        String text = String.join(" ", row.cells());
        if (!Preamble.isKnown(text)) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.PREAMBLE,
                            row.first().number(),
                            "A row above the headings was passed over: \"" + Excerpt.of(text) + "\".",
                            "");
        }
    }

    private void header(CsvRows.Row row) {
        rows.expectWidth(row.cells().size());
        if (row.cells().size() >= CsvCells.MOST) {
            tooWide(row.first().number());
        }
        for (String heading : layout.header().duplicates()) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.DUPLICATE_HEADING,
                            row.first().number(),
                            "Several columns have the heading \"" + heading + "\"; the first that has a value counts.",
                            "");
        }
    }

    private void data(CsvRows.Row row) {
        List<String> cells = row.cells();
        long line = row.first().number();
        if (mapping.repeatsHeadings(cells)) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.PREAMBLE,
                            line,
                            "The headings are repeated here; the row was passed over.",
                            "");
            return;
        }
        if (!mapping.hasContent(cells)) {
            reading.problems()
                    .error(
                            line,
                            "This row holds nothing under the headings that are known: \""
                                    + Excerpt.of(String.join(" ", cells)) + "\".",
                            "If it is a citation, compare its cells with the headings.");
            return;
        }
        reservations(row);
        long offset = row.first().offset();
        reading.record(mapping.map(cells, reading.begin(line, offset, row.last().end() - offset)));
    }

    private void tooWide(long line) {
        reading.problems()
                .error(
                        line,
                        "This row has " + CsvCells.MOST + " cells or more; what stands behind them was not read.",
                        "Look whether a line break or a quotation mark is missing in it.");
    }

    private void reservations(CsvRows.Row row) {
        long line = row.first().number();
        int width = layout.header().headings().size();
        int cells = row.cells().size();
        if (row.openQuote()) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.OPEN_QUOTE,
                            line,
                            "The quotation marks of this row do not match; it was taken to end on line "
                                    + row.last().number() + ".",
                            "Compare this record with the database.");
        }
        for (CsvColumn column : List.of(CsvColumn.PAGES, CsvColumn.ISSUE)) {
            for (int place : layout.header().columns().getOrDefault(column, List.of())) {
                String cell = place < cells ? row.cells().get(place).strip() : "";
                if (cell.length() <= 9 && DATE_OF_PAGES.matcher(cell).matches()) {
                    reading.problems()
                            .warning(
                                    ProblemLog.Kind.DATE_FOR_PAGES,
                                    line,
                                    "\"" + cell + "\" stands under \""
                                            + layout.header().headings().get(place)
                                            + "\": a spreadsheet seems to have taken something like 10-12 for a date.",
                                    "Look the record up in the database; it was left as it is.");
                }
            }
        }
        if (cells >= CsvCells.MOST) {
            tooWide(line);
        } else if (cells < width) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.TOO_FEW_CELLS,
                            line,
                            "This row has " + cells + " cells, but there are " + width + " headings.",
                            "Its cells may stand under the wrong headings; compare it with the database.");
        } else if (cells > width && !row.cells().subList(width, cells).stream().allMatch(String::isBlank)) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.TOO_MANY_CELLS,
                            line,
                            "This row has " + cells + " cells, but there are " + width + " headings.",
                            "A cell may hold the delimiter without being quoted; compare it with the database.");
        }
    }
}
