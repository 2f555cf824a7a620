// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code eligibility.csv} and {@code eligibility.xlsx}. The column {@code kind} says what a row is: a criterion or a
 * reason, whose keys in {@code eligibility.yml} are the other columns, or words that light up, which stand in the column
 * {@code words}, separated by semicolons.
 */
final class EligibilitySheet {
    private static final SheetRows ROWS = new SheetRows(Set.of("words"));
    private static final String KIND = "kind";

    /** What a row can be. */
    private enum Kind {
        CRITERION,
        REASON,
        INCLUDE,
        EXCLUDE;

        static final List<String> WORDS = Stream.of(values()).map(Kind::word).toList();

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Spreadsheets like to begin a cell with a capital letter. */
        static Optional<Kind> parse(String text) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    private final String file;
    private final List<Problem> problems;
    private final Map<Kind, List<Yaml>> entries = new EnumMap<>(Kind.class);

    private EligibilitySheet(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The sheet as the tree that {@code eligibility.yml} would give, so that both are checked by the same rules. */
    static Yaml parse(String file, String text, List<Problem> problems) {
        return new EligibilitySheet(file, problems).tree(ROWS.parse(file, text, problems));
    }

    /** A workbook's sheet as the same tree. */
    static Yaml of(String file, CsvTable sheet, List<Problem> problems) {
        return new EligibilitySheet(file, problems).tree(ROWS.of(file, sheet, problems));
    }

    private Yaml tree(List<Yaml.Fields> rows) {
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.fields().containsKey(KIND))) {
            problems.add(Problem.error(
                    file,
                    1,
                    "No row says in a column \"" + KIND + "\" what it is.",
                    "Add the column, with criterion, reason, include or exclude in each row."));
            return new Yaml.Fields(Map.of(), 1);
        }
        rows.forEach(this::add);
        return new Yaml.Fields(
                Map.of(
                        "criteria", items(Kind.CRITERION),
                        "reasons", items(Kind.REASON),
                        "highlight",
                                new Yaml.Fields(
                                        Map.of("include", items(Kind.INCLUDE), "exclude", items(Kind.EXCLUDE)), 1)),
                1);
    }

    private void add(Yaml.Fields row) {
        YamlForm form = YamlForm.of(file, row, problems);
        form.requiredText(KIND);
        form.word(KIND, Kind::parse, Kind.WORDS).ifPresent(kind -> {
            if (kind == Kind.CRITERION || kind == Kind.REASON) {
                Map<String, Yaml> others = new LinkedHashMap<>(row.fields());
                others.remove(KIND);
                of(kind).add(new Yaml.Fields(others, row.line()));
            } else {
                List<Yaml.Scalar> words = form.scalars("words");
                if (words.isEmpty()) {
                    form.wrong(
                            row.line(),
                            "\"words\" is missing.",
                            "Write the words there, with semicolons between them.");
                }
                form.refuseOtherKeys();
                of(kind).addAll(words);
            }
        });
    }

    private Yaml items(Kind kind) {
        return new Yaml.Items(of(kind), 1);
    }

    private List<Yaml> of(Kind kind) {
        return entries.computeIfAbsent(kind, key -> new ArrayList<>());
    }
}
