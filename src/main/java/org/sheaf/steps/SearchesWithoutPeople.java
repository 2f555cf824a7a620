// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.tabular.CsvTable;

/**
 * {@code searches.yml} or {@code searches.csv} without the two fields that name people by their nature: who was asked
 * for studies, and who peer reviewed a strategy.
 */
final class SearchesWithoutPeople {
    private static final Pattern FIELD = Pattern.compile("^(\\s*(?:-\\s+)?)(contacts|peer-review)\\s*:(.*)$");

    private SearchesWithoutPeople() {}

    static String of(String fileName, String text) {
        return fileName.endsWith(".csv") ? ofTable(text) : ofYaml(text);
    }

    private static String ofYaml(String text) {
        List<String> lines = new ArrayList<>();
        int inside = -1;
        for (String line : text.split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            if (inside >= 0 && (line.isBlank() || indent > inside)) {
                continue; // the value goes on, as a block or a list
            }
            inside = -1;
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                String value = field.group(3).strip();
                boolean stated = !value.isEmpty() && !value.startsWith("#");
                lines.add(field.group(1) + field.group(2) + ":"
                        + (stated ? " \"" + PublicRedaction.WITHHELD + "\"" : ""));
                inside = field.group(1).length();
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static String ofTable(String text) {
        CsvTable table = CsvTable.parse(text);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>(row);
            for (int i = 0; i < cells.size(); i++) {
                String heading = table.headings()
                        .get(i)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .replace(' ', '-');
                if (List.of("contacts", "peer-review").contains(heading)
                        && !cells.get(i).isEmpty()) {
                    cells.set(i, PublicRedaction.WITHHELD);
                }
            }
            rows.add(cells);
        }
        return new CsvTable(table.headings(), rows).toCsv();
    }
}
