// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.TableLines;
import org.sheaf.workspace.NearestWord;

/** A table with a label a row: where its columns are, which rows are whole, and what a label says. */
final class LabelColumns {
    private static final Set<String> YES = Set.of("1", "1.0", "true", "yes", "include", "included", "relevant");
    private static final Set<String> NO = Set.of("0", "0.0", "false", "no", "exclude", "excluded", "irrelevant");

    private final String file;
    private final TableLines table;
    private final Consumer<Problem> problems;
    private final List<String> headings;

    LabelColumns(String file, TableLines table, Consumer<Problem> problems) {
        this.file = file;
        this.table = table;
        this.problems = problems;
        this.headings = table.lines().isEmpty()
                ? List.of()
                : table.lines().get(0).cells().stream().map(LabelColumns::key).toList();
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** The rows behind the headings. */
    List<TableLines.Line> rows() {
        return table.lines().isEmpty()
                ? List.of()
                : table.lines().subList(1, table.lines().size());
    }

    /** The column with one of these headings; -1 if there is none. */
    int find(String... names) {
        for (String name : names) {
            if (headings.contains(name)) {
                return headings.indexOf(name);
            }
        }
        return -1;
    }

    /** The column with one of these headings, which must be there. */
    int need(String... names) {
        int column = find(names);
        if (column < 0) {
            throw ReviewException.usage(
                    "There is no column \"" + names[0] + "\" in " + file + ".",
                    NearestWord.to(names[0], headings)
                            .map(near -> "Is it the one called \"" + near + "\"? Give it that heading.")
                            .orElse(
                                    headings.isEmpty()
                                            ? "The file is empty."
                                            : "There are: " + String.join(", ", headings) + "."));
        }
        return column;
    }

    /** Whether the row can be used; if not, that is a problem. */
    boolean isWhole(TableLines.Line row) {
        if (table.unclosed().isPresent() && row.number() == table.unclosed().getAsLong()) {
            problem(
                    row,
                    "A quotation mark is opened here and never closed; this row and all behind it were left out.",
                    "Close it, or write it twice if it belongs to the text.");
            return false;
        }
        if (row.cells().stream().skip(headings.size()).anyMatch(cell -> !cell.isEmpty())) {
            problem(
                    row,
                    "The row has " + row.cells().size() + " cells, but there are " + headings.size()
                            + " headings; the row was left out.",
                    "Put texts with a comma into quotation marks, or give each column a heading.");
            return false;
        }
        return true;
    }

    /** The label in a column; nothing if it is none, which is a problem. */
    Optional<Boolean> label(TableLines.Line row, int column) {
        String word = key(row.cell(column));
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word));
        }
        problem(
                row,
                (word.isEmpty() ? "The label is missing" : "\"" + row.cell(column) + "\" is no label")
                        + "; the row was left out.",
                "Write 1 for a relevant record and 0 for any other.");
        return Optional.empty();
    }

    void problem(TableLines.Line row, String what, String advice) {
        problems.accept(Problem.error(file, row.number(), what, advice));
    }

    void note(long line, String what, String advice) {
        problems.accept(Problem.warning(file, line, what, advice));
    }
}
