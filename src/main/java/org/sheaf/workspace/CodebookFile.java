// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodeSlug;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.CsvTable;

/**
 * Reads {@code codebooks/<review>/codebook.yml}, or {@code codebook.csv} or {@code codebook.xlsx}, whose columns
 * {@link CodebookSheet} explains. A code with a mistake is kept as far as it can be: nobody's work is left out for a word
 * that is not known.
 */
final class CodebookFile {
    /** The keys of a code, in the order in which they are written. */
    static final List<String> KEYS = List.of(
            "id",
            "name",
            "definition",
            "use-when",
            "not-when",
            "example",
            "parent",
            "column",
            "level",
            "origin",
            "source");

    private static final List<String> COLUMNS =
            Stream.of(LogicModelColumn.values()).map(LogicModelColumn::key).toList();
    private static final List<String> LEVELS =
            Stream.of(CodeLevel.values()).map(CodeLevel::key).toList();
    private static final List<String> ORIGINS =
            Stream.of(CodeOrigin.values()).map(CodeOrigin::key).toList();

    /** An entry, with the code that it gives. Its parent is looked for when all codes are known. */
    private record Entry(YamlForm form, Code code, String parent) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<CodeId, CodeId> parents = new LinkedHashMap<>();
    private final Map<CodeId, Entry> byId = new HashMap<>();
    /** What stands in place of ids that cannot be any. */
    private final Map<String, CodeId> mended = new HashMap<>();

    private CodebookFile() {}

    /** Reads it as far as it can be read; each mistake is a problem. */
    static CodingTree read(String file, String text, List<Problem> problems) {
        Yaml tree = file.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CodebookSheet.parse(file, text, problems)
                : Yaml.parse(file, text, problems);
        return new CodebookFile().read(YamlForm.of(file, tree, problems));
    }

    /** Reads it from a workbook's sheet. */
    static CodingTree read(String file, CsvTable sheet, List<Problem> problems) {
        return new CodebookFile().read(YamlForm.of(file, CodebookSheet.of(file, sheet, problems), problems));
    }

    private CodingTree read(YamlForm form) {
        int version = form.wholeNumber("version", 0).orElse(0);
        List<YamlForm> forms = form.forms("codes");
        form.refuseOtherKeys();
        Set<String> written =
                forms.stream().map(entry -> entry.text("id")).collect(Collectors.toCollection(LinkedHashSet::new));
        forms.forEach(entry -> read(entry, written));
        entries.forEach(this::findParent);
        entries.forEach(this::breakCircle);
        refuseNamesakes();
        return new CodingTree(
                version,
                entries.stream()
                        .map(entry -> under(
                                entry.code(),
                                Optional.ofNullable(parents.get(entry.code().id()))))
                        .toList());
    }

    private void read(YamlForm form, Set<String> written) {
        String id = form.text("id");
        String name = words(form, "name").replace('\n', ' ');
        String parent = form.text("parent");
        Code code = new Code(
                id(form, id, name, written),
                name,
                words(form, "definition"),
                words(form, "use-when"),
                words(form, "not-when"),
                words(form, "example"),
                Optional.empty(),
                form.word("column", word(LogicModelColumn::parse), COLUMNS),
                form.word("level", word(CodeLevel::parse), LEVELS),
                form.word("origin", word(CodeOrigin::parse), ORIGINS),
                words(form, "source"));
        form.refuseOtherKeys();
        if (byId.containsKey(code.id())) {
            form.wrong(
                    form.lineOf("id"),
                    "Two codes have the id \"" + code.id() + "\"; only the first is read.",
                    "Rename one, for example `id: " + CodeSlug.of(id, taken(written)) + "`.");
            return;
        }
        if (name.isEmpty()) {
            form.wrong(
                    form.lineOf("name"),
                    "The code \"" + code.id() + "\" has no name.",
                    "Add `name: …`: people see it wherever the code is shown.");
            code = named(code, code.id().name());
        }
        Entry entry = new Entry(form, code, parent);
        byId.put(code.id(), entry);
        entries.add(entry);
    }

    /** The id that is written; where none is, or one that cannot be, one that is like the name. */
    private CodeId id(YamlForm form, String id, String name, Set<String> written) {
        Optional<CodeId> parsed = CodeId.parse(id);
        if (parsed.isPresent()) {
            return parsed.get();
        }
        CodeId proposed = CodeSlug.of(id.isEmpty() ? name : id, taken(written));
        if (id.isEmpty()) {
            form.wrong(form.line(), "\"id\" is missing.", "Add `id: " + proposed + "`.");
        } else {
            form.wrong(
                    form.lineOf("id"),
                    "\"" + id + "\" cannot be an id: small letters, digits and hyphens only, 64 at most.",
                    "Write `id: " + proposed + "`.");
            mended.putIfAbsent(id, proposed);
        }
        return proposed;
    }

    private Predicate<CodeId> taken(Set<String> written) {
        return id -> written.contains(id.name()) || byId.containsKey(id);
    }

    private void findParent(Entry entry) {
        if (entry.parent().isEmpty()) {
            return;
        }
        Optional<CodeId> found = CodeId.parse(entry.parent())
                .filter(byId::containsKey)
                .or(() -> Optional.ofNullable(mended.get(entry.parent())));
        if (found.isPresent()) {
            parents.put(entry.code().id(), found.get());
            return;
        }
        entry.form()
                .wrong(
                        entry.form().lineOf("parent"),
                        "The code \"" + entry.code().id() + "\" stands under \"" + entry.parent()
                                + "\", which is not there.",
                        nearest(entry)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Name the id of a code, or leave it out."));
    }

    /** The id that was probably meant: that of the code with such a name, or one that is written much like it. */
    private Optional<String> nearest(Entry entry) {
        List<Entry> others = entries.stream()
                .filter(other -> !other.code().id().equals(entry.code().id()))
                .toList();
        return others.stream()
                .filter(other -> folded(other.code().name()).equals(folded(entry.parent())))
                .map(other -> other.code().id().name())
                .findFirst()
                .or(() -> NearestWord.to(
                        entry.parent(),
                        others.stream().map(other -> other.code().id().name()).toList()));
    }

    private void breakCircle(Entry entry) {
        CodeId first = entry.code().id();
        Set<CodeId> above = new LinkedHashSet<>();
        CodeId at = first;
        while (at != null && above.add(at)) {
            at = parents.get(at);
        }
        if (!first.equals(at)) {
            return;
        }
        parents.remove(first);
        entry.form()
                .wrong(
                        entry.form().lineOf("parent"),
                        above.size() == 1
                                ? "The code \"" + first + "\" stands under itself."
                                : "The codes "
                                        + above.stream()
                                                .map(id -> "\"" + id + "\"")
                                                .collect(Collectors.joining(", "))
                                        + " stand under each other in a circle.",
                        "Change or leave out the parent of one; until then \"" + first + "\" stands at the top.");
    }

    private void refuseNamesakes() {
        record Place(Optional<CodeId> parent, String name) {}
        Map<Place, CodeId> names = new HashMap<>();
        for (Entry entry : entries) {
            CodeId id = entry.code().id();
            Place place = new Place(
                    Optional.ofNullable(parents.get(id)), folded(entry.code().name()));
            CodeId other = names.putIfAbsent(place, id);
            if (other != null) {
                entry.form()
                        .wrong(
                                entry.form().lineOf("name"),
                                "The codes \"" + other + "\" and \"" + id + "\" have the same name "
                                        + (place.parent().isPresent()
                                                ? "under \"" + place.parent().get() + "\"."
                                                : "at the top."),
                                "Rename one, so that coders can tell them apart.");
            }
        }
    }

    /** A text with the line ends of this program; spreadsheets have their own. */
    private static String words(YamlForm form, String key) {
        return form.text(key).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Spreadsheets like to begin a cell with a capital letter, and people write blanks. */
    private static <T> Function<String, Optional<T>> word(Function<String, Optional<T>> parse) {
        return text -> parse.apply(text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
    }

    private static Code named(Code code, String name) {
        return new Code(
                code.id(),
                name,
                code.definition(),
                code.use(),
                code.not(),
                code.example(),
                code.parent(),
                code.column(),
                code.level(),
                code.origin(),
                code.source());
    }

    private static Code under(Code code, Optional<CodeId> parent) {
        return new Code(
                code.id(),
                code.name(),
                code.definition(),
                code.use(),
                code.not(),
                code.example(),
                parent,
                code.column(),
                code.level(),
                code.origin(),
                code.source());
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
