// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * A codebook as a sheet: a row is a code, and the columns are its keys in {@code codebook.yml}. The version of the codebook
 * stands in a column of its own, in every row, so that rows can be sorted; a row that was added need not have it.
 */
final class CodebookSheet {
    private static final SheetRows ROWS = new SheetRows(Set.of());
    private static final String VERSION = "version";
    private static final String CODES = "codes";

    private CodebookSheet() {}

    /** The sheet as the tree that {@code codebook.yml} would give, so that both are checked by the same rules. */
    static Yaml parse(String file, String text, List<Problem> problems) {
        return tree(file, ROWS.parse(file, text, problems), problems);
    }

    /** A workbook's sheet as the same tree. */
    static Yaml of(String file, CsvTable sheet, List<Problem> problems) {
        return tree(file, ROWS.of(file, sheet, problems), problems);
    }

    private static Yaml tree(String file, List<Yaml.Fields> rows, List<Problem> problems) {
        List<Yaml.Fields> named = rows.stream().map(CodebookSheet::named).toList();
        if (!named.isEmpty()
                && named.stream()
                        .noneMatch(row ->
                                row.fields().containsKey("id") || row.fields().containsKey("name"))) {
            problems.add(Problem.error(
                    file,
                    1,
                    "No column is called \"id\" or \"name\", so that no row is a code.",
                    "The first row has the headings: " + String.join(", ", CodebookFile.KEYS) + "."));
            return new Yaml.Fields(Map.of(), 1);
        }
        Map<String, Yaml> tree = new LinkedHashMap<>();
        List<Yaml> codes = new ArrayList<>();
        for (Yaml.Fields row : named) {
            Map<String, Yaml> fields = new LinkedHashMap<>(row.fields());
            Yaml version = fields.remove(VERSION);
            if (version instanceof Yaml.Scalar said) {
                version(file, said, tree, problems);
            }
            if (!fields.isEmpty()) {
                codes.add(new Yaml.Fields(fields, row.line()));
            }
        }
        tree.put(CODES, new Yaml.Items(codes, 1));
        return new Yaml.Fields(tree, 1);
    }

    private static void version(String file, Yaml.Scalar said, Map<String, Yaml> tree, List<Problem> problems) {
        Yaml before = tree.putIfAbsent(VERSION, said);
        if (before instanceof Yaml.Scalar first && !first.text().equals(said.text())) {
            problems.add(Problem.error(
                    file,
                    said.line(),
                    "The rows differ in the version: \"" + first.text() + "\" and \"" + said.text()
                            + "\"; the first is read.",
                    "Write the same in every row; there is one version of a codebook."));
        }
    }

    /** Headings as people write them: {@code Use when} is {@code use-when}. */
    private static Yaml.Fields named(Yaml.Fields row) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        row.fields()
                .forEach((heading, cell) -> fields.putIfAbsent(
                        heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"), cell));
        return new Yaml.Fields(fields, row.line());
    }

    /** The codes as such a sheet. */
    static CsvTable of(CodingTree tree) {
        List<String> headings = new ArrayList<>(CodebookFile.KEYS);
        headings.add(VERSION);
        String version = String.valueOf(tree.version());
        return new CsvTable(
                headings,
                tree.codes().stream()
                        .map(code -> Stream.concat(values(code).stream(), Stream.of(version))
                                .toList())
                        .toList());
    }

    /** What a code says, in the order of {@link CodebookFile#KEYS}; empty where it says nothing. */
    static List<String> values(Code code) {
        return Stream.of(
                        code.id().name(),
                        code.name(),
                        code.definition(),
                        code.use(),
                        code.not(),
                        code.example(),
                        word(code.parent()),
                        word(code.column().map(column -> column.key())),
                        word(code.level().map(level -> level.key())),
                        word(code.origin().map(origin -> origin.key())),
                        code.source())
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .toList();
    }

    private static String word(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
