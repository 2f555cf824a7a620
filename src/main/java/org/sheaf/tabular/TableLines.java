// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The rows of a table as they stand, each with its own number of cells: for readers who must tell a row that ends early or
 * runs on from one that is whole. {@link CsvTable} evens them out.
 *
 * @param lines those that hold something, the headings among them
 * @param merged cells of a workbook that were made one, as the spreadsheet names them, such as {@code B2:B4}
 * @param unclosed line at which a quotation mark is opened that is never closed; what follows was taken for one cell
 */
public record TableLines(List<Line> lines, List<String> merged, OptionalLong unclosed) {
    private static final String SEPARATORS = ",;\t";

    /**
     * A row.
     *
     * @param number 1-based line of the file at which it begins; the row in a workbook
     * @param cells its cells, without blanks at their ends
     */
    public record Line(long number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell in a column (0-based); empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public TableLines {
        lines = List.copyOf(lines);
        merged = List.copyOf(merged);
    }

    /**
     * Reads CSV (RFC 4180). The separator is the one of comma, semicolon and tab that the first line has most of.
     *
     * @throws IllegalArgumentException if a cell is larger than any that people write
     */
    public static TableLines parse(String text) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text);
                Stream<CsvRecord> records = reader.stream()) {
            records.forEach(record -> add(
                    lines,
                    record.getStartingLineNumber(),
                    record.getFields().stream().map(CsvTable::withoutGuard).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail to be read", e);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("a cell of it is too large", e);
        }
        return new TableLines(lines, List.of(), unclosed(text, lines));
    }

    /**
     * Reads the first sheet of a workbook (XLSX). Its rows are as long as the first at least, since a sheet has no row that
     * ends early: an empty cell is not written down.
     *
     * @throws WorkbookTrouble if it is no workbook that can be read
     * @throws IOException if its bytes cannot be had
     */
    public static TableLines read(WorkbookSource source) throws IOException, WorkbookTrouble {
        List<Line> lines = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        Workbook.open(source)
                .read(
                        0,
                        new SheetVisitor() {
                            @Override
                            public boolean row(SheetRow row) {
                                List<String> cells = row.texts();
                                while (!lines.isEmpty()
                                        && cells.size() < lines.get(0).cells().size()) {
                                    cells.add("");
                                }
                                add(lines, row.number(), cells);
                                return true;
                            }

                            @Override
                            public void merged(String range, long firstRow, long lastRow) {
                                merged.add(range);
                            }
                        },
                        bytes -> {
                            // no progress to be shown
                        });
        return new TableLines(lines, merged, OptionalLong.empty());
    }

    private static void add(List<Line> lines, long number, List<String> cells) {
        if (!cells.stream().allMatch(String::isBlank)) {
            lines.add(new Line(number, cells.stream().map(String::strip).toList()));
        }
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** Where marks are odd in number, the last one opened runs to the end and takes the lines behind it along. */
    private static OptionalLong unclosed(String text, List<Line> lines) {
        if (lines.isEmpty() || text.chars().filter(c -> c == '"').count() % 2 == 0) {
            return OptionalLong.empty();
        }
        Line last = lines.get(lines.size() - 1);
        return last.cells().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)
                ? OptionalLong.of(last.number())
                : OptionalLong.empty();
    }
}
