// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sheaf.agreement.Ratings;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.TableLines;
import org.sheaf.workspace.NearestWord;

/** A table of ratings, a row an item and a column a rater: which columns these are, and what each row says. */
final class RatingSheet {
    /** What the column with the id is called, beside all names that end in {@code _id}. */
    private static final Set<String> ID_NAMES = Set.of("id", "item", "record", "key", "unit", "study", "subject");

    private static final Set<String> DESCRIBING =
            Set.of("title", "abstract", "authors", "author", "year", "journal", "doi", "pmid");

    /** A column with so many ratings, all different, holds no ratings. */
    private static final int PLAINLY_AN_ID = 10;

    private final String file;
    private final RatingWords words;
    private final Consumer<Problem> problems;
    private List<String> headings = List.of();
    private int idColumn = -1;

    RatingSheet(String file, RatingWords words, Consumer<Problem> problems) {
        this.file = file;
        this.words = words;
        this.problems = problems;
    }

    /**
     * Reads the table.
     *
     * @param id heading of the column with the id; empty if it is to be told by its name
     * @param raters headings of the raters; empty if these are all columns that do not describe the item
     * @throws ReviewException if there is no column of such a name, or the columns hold no ratings
     */
    Ratings read(TableLines table, String id, List<String> raters) {
        if (table.lines().isEmpty()) {
            problems.accept(Problem.error(
                    file,
                    0,
                    "The file is empty; there are no ratings in it.",
                    "Give it a row an item, a column a rater."));
            return Ratings.of(List.of(), List.of(), List.of());
        }
        headings = table.lines().get(0).cells();
        idColumn = idColumn(id);
        List<Integer> columns = raters.isEmpty() ? columns(table) : named(raters);
        if (columns.size() < 2) {
            problems.accept(Problem.error(
                    file,
                    table.lines().get(0).number(),
                    columns.isEmpty()
                            ? "No column holds ratings."
                            : "Only one column holds ratings, \"" + headings.get(columns.get(0)) + "\".",
                    "Agreement takes two: give each rater a column, with the name as its heading."));
        }
        List<TableLines.Line> rows = rows(table);
        List<List<String>> keys = new ArrayList<>();
        for (TableLines.Line row : rows) {
            keys.add(columns.stream().map(column -> rating(row, column)).toList());
        }
        if (words.size() > RatingWords.MOST_CATEGORIES) {
            throw noScale(rows, columns);
        }
        warn(table, rows, columns);
        return Ratings.of(
                columns.stream().map(headings::get).toList(),
                words.scale(),
                keys.stream()
                        .map(item -> item.stream().map(words::spelling).toList())
                        .toList());
    }

    private int idColumn(String id) {
        if (!id.isEmpty()) {
            return column(id);
        }
        for (int i = 0; i < headings.size(); i++) {
            if (namesItems(headings.get(i)) || i == 0 && headings.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean namesItems(String heading) {
        String name = RatingWords.key(heading);
        return ID_NAMES.contains(name) || name.endsWith("_id");
    }

    private List<Integer> columns(TableLines table) {
        List<Integer> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headings.size(); i++) {
            String name = RatingWords.key(headings.get(i));
            if (i == idColumn || namesItems(name) || DESCRIBING.contains(name)) {
                continue;
            }
            int column = i;
            if (name.isEmpty()) {
                if (table.lines().stream().anyMatch(line -> !line.cell(column).isEmpty())) {
                    left(table, "Column " + (i + 1) + " has no heading; it was left out.");
                }
            } else if (!seen.add(name)) {
                left(table, "Two columns are called \"" + headings.get(i) + "\"; the second was left out.");
            } else {
                columns.add(i);
            }
        }
        return columns;
    }

    private void left(TableLines table, String what) {
        problems.accept(Problem.error(
                file, table.lines().get(0).number(), what, "Give each rater's column a heading of its own."));
    }

    private List<Integer> named(List<String> raters) {
        List<Integer> columns = raters.stream().map(this::column).toList();
        if (new HashSet<>(columns).size() < columns.size()) {
            throw ReviewException.usage(
                    "A rater is named twice: " + String.join(", ", raters) + ".", "Name each once.");
        }
        return columns;
    }

    private int column(String heading) {
        int place = place(heading);
        if (place < 0) {
            throw ReviewException.usage(
                    "There is no column \"" + heading + "\" in " + file + ".",
                    NearestWord.to(heading, headings)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("There are: " + String.join(", ", headings) + "."));
        }
        return place;
    }

    private int place(String heading) {
        return headings.stream().map(RatingWords::key).toList().indexOf(RatingWords.key(heading));
    }

    /** The rows of items that can be used. */
    private List<TableLines.Line> rows(TableLines table) {
        List<TableLines.Line> rows = new ArrayList<>();
        for (TableLines.Line row : table.lines().subList(1, table.lines().size())) {
            if (table.unclosed().isPresent() && row.number() == table.unclosed().getAsLong()) {
                problems.accept(Problem.error(
                        file,
                        row.number(),
                        "A quotation mark is opened here and never closed; this row and all behind it were left out.",
                        "Close it, or write it twice if it belongs to the text."));
            } else if (row.cells().stream().skip(headings.size()).anyMatch(cell -> !cell.isEmpty())) {
                problems.accept(Problem.error(
                        file,
                        row.number(),
                        "The row has " + row.cells().size() + " cells, but there are " + headings.size()
                                + " headings; the row was left out.",
                        "Put texts with a comma into quotation marks, or give each column a heading."));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private String rating(TableLines.Line row, int column) {
        String key = words.read(row.cell(column));
        if (key.isEmpty() || words.isCategory(key)) {
            return key;
        }
        problems.accept(Problem.error(
                file,
                row.number(),
                "\"" + row.cell(column) + "\" (" + headings.get(column)
                        + ") is none of the categories; the rating was left out.",
                NearestWord.to(key, words.scale())
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Name it with --category too, or say what it counts as with --count-as.")));
        return "";
    }

    private ReviewException noScale(List<TableLines.Line> rows, List<Integer> columns) {
        String widest = "";
        long most = 0;
        for (int column : columns) {
            long different = different(rows, column);
            if (different > most) {
                most = different;
                widest = headings.get(column);
            }
        }
        return ReviewException.usage(
                words.size() + " different ratings are no scale: at most " + RatingWords.MOST_CATEGORIES
                        + " are taken.",
                "Column \"" + widest + "\" has " + most
                        + " of them. If it is no rater, name those who are with --rater.");
    }

    private static long different(List<TableLines.Line> rows, int column) {
        return rows.stream()
                .map(row -> RatingWords.key(row.cell(column)))
                .filter(key -> !key.isEmpty())
                .distinct()
                .count();
    }

    private void warn(TableLines table, List<TableLines.Line> rows, List<Integer> columns) {
        for (int column : columns) {
            long rated =
                    rows.stream().filter(row -> !row.cell(column).isEmpty()).count();
            if (rated >= PLAINLY_AN_ID && different(rows, column) == rated) {
                note(
                        "\"" + headings.get(column) + "\" counts as a rater, but has something else in every row.",
                        "If it is the id of the items, say so: --id \"" + headings.get(column) + "\".");
            }
        }
        List<TableLines.Line> early = rows.stream()
                .filter(row -> row.cells().size() < headings.size())
                .toList();
        if (!early.isEmpty()) {
            problems.accept(Problem.warning(
                    file,
                    early.get(0).number(),
                    Amount.of(early.size(), "row ends", "rows end") + " before the last column"
                            + (early.size() > 1 ? ", this one first" : "") + "; what is not there counts as missing.",
                    "Check that no cell is missing in the middle."));
        }
        twice(rows);
        for (String range : table.merged()) {
            note(
                    "The cells " + range + " are merged; the rating counts for the first of them only.",
                    "Take the cells apart and fill each.");
        }
        words.tell(file, problems);
    }

    private void twice(List<TableLines.Line> rows) {
        if (idColumn < 0) {
            return;
        }
        Map<String, Long> first = new HashMap<>();
        long again = 0;
        String example = "";
        long exampleLine = 0;
        for (TableLines.Line row : rows) {
            String id = row.cell(idColumn);
            Long before = id.isEmpty() ? null : first.putIfAbsent(id, row.number());
            if (before != null && again++ == 0) {
                example = "Item \"" + id + "\" stands in line " + before + " already";
                exampleLine = row.number();
            }
        }
        if (again > 0) {
            problems.accept(Problem.warning(
                    file,
                    exampleLine,
                    example + (again > 1 ? ", and " + (again - 1) + " more rows repeat an item" : "")
                            + "; every row was counted.",
                    "Keep one row for each item, with a column for each rater."));
        }
    }

    private void note(String what, String advice) {
        problems.accept(Problem.warning(file, 0, what, advice));
    }
}
