// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * The rows of a sheet that stands for a YAML file: the headings are its keys and a row is an entry, so that both are
 * checked by the same rules. A cell that holds nothing is a key that is not given.
 *
 * @param lists the keys that take a list; its items stand in one cell, separated by semicolons
 */
record SheetRows(Set<String> lists) {

    /** The rows of a CSV file, with the line at which each begins. What is no CSV becomes a problem. */
    List<Yaml.Fields> parse(String file, String text, List<Problem> problems) {
        List<Yaml.Fields> entries = new ArrayList<>();
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            problems.add(Problem.error(
                    file,
                    0,
                    "A quotation mark is never closed, so that the rows behind it cannot be told apart.",
                    "Save the sheet as CSV (UTF-8) again."));
            return entries;
        }
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
                    refuseDoubled(file, keys, problems);
                } else if (!row.getFields().stream().allMatch(String::isBlank)) {
                    entries.add(entry(
                            keys,
                            row.getFields().stream().map(CsvTable::withoutGuard).toList(),
                            row.getStartingLineNumber()));
                }
            });
        } catch (IOException | CsvParseException e) {
            problems.add(Problem.error(
                    file, 0, "This is not a CSV file as it can be read.", "Save the sheet as CSV (UTF-8) again."));
        }
        return entries;
    }

    /** The rows of a workbook's sheet, with the row as the spreadsheet counts it. */
    List<Yaml.Fields> of(String file, CsvTable sheet, List<Problem> problems) {
        refuseDoubled(file, sheet.headings(), problems);
        List<Yaml.Fields> entries = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (!sheet.rows().get(i).stream().allMatch(String::isBlank)) {
                entries.add(entry(sheet.headings(), sheet.rows().get(i), sheet.line(i)));
            }
        }
        return entries;
    }

    private static void refuseDoubled(String file, List<String> keys, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (!key.isEmpty() && !seen.add(key)) {
                problems.add(Problem.error(
                        file,
                        1,
                        "Two columns are called \"" + key + "\"; where both hold something the first is read.",
                        "Keep one of the two."));
            }
        }
    }

    private Yaml.Fields entry(List<String> keys, List<String> cells, long line) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(keys.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                fields.putIfAbsent(
                        keys.get(i), lists.contains(keys.get(i)) ? items(cell, line) : new Yaml.Scalar(cell, line));
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
