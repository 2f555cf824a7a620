// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code searches.csv} and {@code searches.xlsx}: the columns are the keys of {@code searches.yml}, a row is a search; several files or
 * limits stand in one cell, separated by semicolons.
 */
final class SearchesSheet {
    private static final Set<String> LISTS = Set.of("files", "limits");

    private SearchesSheet() {}

    /** The sheet as the tree that {@code searches.yml} would give, so that both are checked by the same rules. */
    static Yaml parse(String file, String text, List<Problem> problems) {
        List<Yaml> searches = new ArrayList<>();
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(body);
                Stream<CsvRecord> records = rows.stream()) {
            List<String> keys = new ArrayList<>();
            records.forEach(row -> {
                if (keys.isEmpty()) {
                    row.getFields().forEach(key -> keys.add(key.strip()));
                } else {
                    searches.add(search(keys, row.getFields(), row.getStartingLineNumber()));
                }
            });
        } catch (IOException | CsvParseException e) {
            problems.add(Problem.error(
                    file, 0, "This is not a CSV file as it can be read.", "Save the sheet as CSV (UTF-8) again."));
        }
        return new Yaml.Fields(Map.of("searches", new Yaml.Items(searches, 1)), 1);
    }

    /** A workbook's sheet as the same tree. */
    static Yaml of(CsvTable sheet) {
        List<Yaml> searches = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (!sheet.rows().get(i).stream().allMatch(String::isBlank)) {
                searches.add(search(sheet.headings(), sheet.rows().get(i), sheet.line(i)));
            }
        }
        return new Yaml.Fields(Map.of("searches", new Yaml.Items(searches, 1)), 1);
    }

    private static Yaml search(List<String> keys, List<String> cells, long line) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(keys.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                fields.put(keys.get(i), LISTS.contains(keys.get(i)) ? items(cell, line) : new Yaml.Scalar(cell, line));
            }
        }
        return new Yaml.Fields(fields, line);
    }

    private static Yaml items(String cell, long line) {
        return new Yaml.Items(
                Stream.of(cell.split(";"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .<Yaml>map(item -> new Yaml.Scalar(item, line))
                        .toList(),
                line);
    }
}
