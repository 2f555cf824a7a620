// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * An instrument as a sheet: a row is an item, and the columns are its keys in the YAML file, under names that people give
 * them. The first answers count for every row that has none of its own. A section is a word in every row of it, or in the first, or in a row of its own above its items. What is said of the
 * instrument as a whole stands in columns too, in any row.
 */
final class InstrumentSheet {
    /** Headings as people write them, and the keys that they stand for. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("no", "number"),
            Map.entry("nr", "number"),
            Map.entry("#", "number"),
            Map.entry("item-number", "number"),
            Map.entry("question-number", "number"),
            Map.entry("item-id", "id"),
            Map.entry("short-name", "label"),
            Map.entry("short-label", "label"),
            Map.entry("heading", "label"),
            Map.entry("item", "question"),
            Map.entry("criterion", "question"),
            Map.entry("question-text", "question"),
            Map.entry("hint", "hints"),
            Map.entry("help", "hints"),
            Map.entry("guidance", "hints"),
            Map.entry("prompts", "hints"),
            Map.entry("answer", "answers"),
            Map.entry("options", "answers"),
            Map.entry("responses", "answers"),
            Map.entry("response-options", "answers"),
            Map.entry("comments", "comment"),
            Map.entry("comment-needed", "comment"),
            Map.entry("type", "kind"),
            Map.entry("role", "duty"),
            Map.entry("part", "section"),
            Map.entry("domain", "section"),
            Map.entry("instrument", "name"),
            Map.entry("instrument-name", "name"),
            Map.entry("edition", "version"),
            Map.entry("citation", "source"),
            Map.entry("license", "licence"),
            Map.entry("url", "link"),
            Map.entry("total", "totals"));

    /** What is said of the instrument as a whole. */
    private static final List<String> WHOLE =
            List.of("name", "version", "source", "link", "licence", "wording", "wording-of", "unit", "note");

    private static final String SECTION = "section";
    private static final String WHEN = "when";
    private static final String ANSWERS = "answers";
    private static final String TOTALS = "totals";
    private static final SheetRows ROWS = new SheetRows(Set.of());
    /** Cells that hold several things. Lines within a cell part them too. */
    private static final Set<String> LISTS = Set.of("hints", "answers", "comment");

    private static final Pattern CONDITION = Pattern.compile("([^=:]+)[=:](.+)");
    private static final Pattern BAND = Pattern.compile("(\\d+)\\s*(?:-|–|to)\\s*(\\d+)\\s*=\\s*(.+)");

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Yaml> whole = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private String section = "";
    /** The first answers in the sheet are those of every item that has none in its row. */
    private Yaml.Items scale = new Yaml.Items(List.of(), 1);

    /** A section on its way. */
    private static final class Part {
        private final long line;
        private final String title;
        private final List<Yaml> items = new ArrayList<>();
        private final Map<String, Yaml> when = new LinkedHashMap<>();

        private Part(String title, long line) {
            this.title = title;
            this.line = line;
        }
    }

    private InstrumentSheet(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The sheet as the tree that the YAML file would give, so that both are checked by the same rules. */
    static Yaml.Fields parse(String file, String text, List<Problem> problems) {
        return new InstrumentSheet(file, problems).tree(ROWS.parse(file, text, problems));
    }

    /** A workbook's sheet as the same tree. */
    static Yaml.Fields of(String file, CsvTable sheet, List<Problem> problems) {
        return new InstrumentSheet(file, problems).tree(ROWS.of(file, sheet, problems));
    }

    private Yaml.Fields tree(List<Yaml.Fields> rows) {
        List<Yaml.Fields> named = rows.stream().map(InstrumentSheet::named).toList();
        if (!named.isEmpty() && named.stream().noneMatch(row -> row.fields().containsKey("question"))) {
            problems.add(Problem.error(
                    file,
                    1,
                    "No column is called \"question\", so that no row is an item.",
                    "The first row has the headings: section, id, number, label, question, hints, answers, comment, kind,"
                            + " duty, optional."));
            return new Yaml.Fields(Map.of(), 1);
        }
        named.forEach(this::row);
        Map<String, Yaml> tree = new LinkedHashMap<>(whole);
        if (!scale.items().isEmpty()) {
            tree.put(ANSWERS, scale);
        }
        List<Part> filled =
                parts.values().stream().filter(part -> !part.items.isEmpty()).toList();
        if (filled.size() == 1 && filled.get(0).title.isEmpty()) {
            tree.put("items", new Yaml.Items(filled.get(0).items, 1));
        } else if (!filled.isEmpty()) {
            tree.put(
                    "sections",
                    new Yaml.Items(filled.stream().map(InstrumentSheet::tree).toList(), 1));
        }
        return new Yaml.Fields(tree, 1);
    }

    private static Yaml tree(Part part) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        fields.put("title", new Yaml.Scalar(part.title, part.line));
        if (!part.when.isEmpty()) {
            fields.put(WHEN, new Yaml.Fields(part.when, part.line));
        }
        fields.put("items", new Yaml.Items(part.items, part.line));
        return new Yaml.Fields(fields, part.line);
    }

    private void row(Yaml.Fields row) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        row.fields().forEach((key, value) -> {
            if (value instanceof Yaml.Scalar said) {
                if (WHOLE.contains(key)) {
                    whole(key, said);
                } else if (key.equals(TOTALS)) {
                    totals(said);
                } else if (key.equals(ANSWERS) && scale.items().isEmpty()) {
                    scale = items(said);
                } else if (LISTS.contains(key)) {
                    fields.put(key, items(said));
                } else {
                    fields.put(key, said);
                }
            }
        });
        if (fields.remove(SECTION) instanceof Yaml.Scalar title) {
            section = title.text();
        }
        Part part = parts.computeIfAbsent(section, title -> new Part(title, row.line()));
        if (fields.remove(WHEN) instanceof Yaml.Scalar condition) {
            when(part, condition);
        }
        if (!fields.isEmpty()) {
            part.items.add(new Yaml.Fields(fields, row.line()));
        }
    }

    private void whole(String key, Yaml.Scalar said) {
        if (whole.putIfAbsent(key, said) instanceof Yaml.Scalar first
                && !first.text().equals(said.text())) {
            problems.add(Problem.error(
                    file,
                    said.line(),
                    "The rows differ in the column \"" + key + "\": \"" + first.text() + "\" and \"" + said.text()
                            + "\"; the first is read.",
                    "Write it once; it is said of the instrument as a whole."));
        }
    }

    private void when(Part part, Yaml.Scalar said) {
        Matcher written = CONDITION.matcher(said.text());
        if (!written.matches()) {
            problems.add(Problem.error(
                    file,
                    said.line(),
                    "\"" + said.text() + "\" is not a condition as it can be read.",
                    "Write the id of an item and its answers, such as `kind = RCT, cohort`."));
            return;
        }
        Map<String, Yaml> when = new LinkedHashMap<>();
        when.put("item", new Yaml.Scalar(written.group(1).strip(), said.line()));
        when.put(
                "is",
                new Yaml.Items(
                        Stream.of(written.group(2).split("[,;]"))
                                .map(String::strip)
                                .filter(code -> !code.isEmpty())
                                .<Yaml>map(code -> new Yaml.Scalar(code, said.line()))
                                .toList(),
                        said.line()));
        if (part.when.isEmpty()) {
            part.when.putAll(when);
        } else if (!words(part.when).equals(words(when))) {
            problems.add(Problem.error(
                    file,
                    said.line(),
                    "The rows of the section \"" + part.title + "\" differ in when it is asked; the first is read.",
                    "Write the same in every row of the section, or in its first only."));
        }
    }

    private static List<String> words(Map<String, Yaml> when) {
        List<String> words = new ArrayList<>();
        when.values().forEach(value -> {
            if (value instanceof Yaml.Items list) {
                list.items().forEach(item -> words.add(((Yaml.Scalar) item).text()));
            } else if (value instanceof Yaml.Scalar said) {
                words.add(said.text());
            }
        });
        return words;
    }

    private void totals(Yaml.Scalar said) {
        List<Yaml> bands = new ArrayList<>();
        if (whole.get(TOTALS) instanceof Yaml.Items before) {
            bands.addAll(before.items());
        }
        for (String one : pieces(said.text())) {
            Matcher written = BAND.matcher(one);
            if (written.matches()) {
                Map<String, Yaml> band = new LinkedHashMap<>();
                band.put("from", new Yaml.Scalar(written.group(1), said.line()));
                band.put("to", new Yaml.Scalar(written.group(2), said.line()));
                band.put("label", new Yaml.Scalar(written.group(3).strip(), said.line()));
                bands.add(new Yaml.Fields(band, said.line()));
            } else {
                problems.add(Problem.error(
                        file,
                        said.line(),
                        "\"" + one + "\" is not a band of a total as it can be read.",
                        "Write for example `0-10 = low; 11-20 = high`."));
            }
        }
        whole.put(TOTALS, new Yaml.Items(bands, said.line()));
    }

    private static Yaml.Items items(Yaml.Scalar cell) {
        return new Yaml.Items(
                pieces(cell.text()).stream()
                        .<Yaml>map(piece -> new Yaml.Scalar(piece, cell.line()))
                        .toList(),
                cell.line());
    }

    private static List<String> pieces(String cell) {
        return Stream.of(cell.split("[;\\n\\r]"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** Headings as people write them: {@code Response options} is {@code answers}. */
    private static Yaml.Fields named(Yaml.Fields row) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        row.fields().forEach((heading, cell) -> {
            String plain = heading.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s_]+", "-")
                    .replaceAll("[.?:]+$", "");
            fields.putIfAbsent(NAMES.getOrDefault(plain, plain), cell);
        });
        return new Yaml.Fields(fields, row.line());
    }
}
