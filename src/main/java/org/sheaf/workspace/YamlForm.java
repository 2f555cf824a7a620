// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sheaf.problem.Problem;

/**
 * Reads the fields of one YAML mapping as a form that a person filled in: takes what it may hold, and notes every wrong
 * key and value with its line and the nearest right word.
 */
final class YamlForm {
    private final String file;
    private final Yaml.Fields node;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private YamlForm(String file, Yaml.Fields node, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** The form in a node, or an empty one and a problem where the node is no mapping. */
    static YamlForm of(String file, Yaml node, List<Problem> problems) {
        if (node instanceof Yaml.Fields fields) {
            return new YamlForm(file, fields, problems);
        }
        problems.add(Problem.error(
                file, node.line(), "Named values are expected here (name: value).", "Indent them under this line."));
        return new YamlForm(file, new Yaml.Fields(Map.of(), node.line()), problems);
    }

    long line() {
        return node.line();
    }

    /** A text; empty where it is not given. */
    String text(String key) {
        known.add(key);
        Yaml value = node.fields().get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        wrong(value.line(), "\"" + key + "\" takes a single value.", "Write it on one line, or as a block after |.");
        return "";
    }

    /** A text that must be given. */
    String requiredText(String key) {
        String text = text(key);
        if (text.isBlank() && !(node.fields().get(key) instanceof Yaml.Items)) {
            wrong(lineOf(key), "\"" + key + "\" is missing.", "Add `" + key + ": …`.");
        }
        return text;
    }

    /** A whole number of at least {@code least}; nothing where it is not given or wrong. */
    OptionalInt wholeNumber(String key, int least) {
        String text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.replace(",", "").replace(" ", ""));
            if (number >= least) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is too small
        }
        wrong(
                lineOf(key),
                "\"" + key + "\" takes a whole number of at least " + least + ", not \"" + text + "\".",
                "Leave it out if nobody wrote it down.");
        return OptionalInt.empty();
    }

    /** One of a set of words; nothing where it is not given or wrong. */
    <T> Optional<T> word(String key, Function<String, Optional<T>> parse, Collection<String> words) {
        String text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = parse.apply(text);
        if (parsed.isEmpty()) {
            wrongWord(lineOf(key), key, text, words);
        }
        return parsed;
    }

    /** A list of words. */
    <T> List<T> words(String key, Function<String, Optional<T>> parse, Collection<String> words) {
        List<T> parsed = new ArrayList<>();
        for (Yaml.Scalar item : scalars(key)) {
            parse.apply(item.text())
                    .ifPresentOrElse(parsed::add, () -> wrongWord(item.line(), key, item.text(), words));
        }
        return parsed;
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        return scalars(key).stream().map(Yaml.Scalar::text).toList();
    }

    /** A list of forms. */
    List<YamlForm> forms(String key) {
        known.add(key);
        Yaml value = node.fields().get(key);
        if (value == null || value.isBlank()) {
            return List.of();
        }
        if (value instanceof Yaml.Items list) {
            return list.items().stream().map(item -> of(file, item, problems)).toList();
        }
        wrong(value.line(), "\"" + key + "\" takes a list.", "Begin each entry with `- `.");
        return List.of();
    }

    /** A form within the form; empty where it is not given. */
    YamlForm form(String key) {
        known.add(key);
        Yaml value = node.fields().get(key);
        if (value == null || value.isBlank()) {
            return new YamlForm(file, new Yaml.Fields(Map.of(), node.line()), problems);
        }
        return of(file, value, problems);
    }

    /** The names of all fields, in the order of the file. */
    Set<String> keys() {
        return node.fields().keySet();
    }

    /** Notes every field that nobody asked for. Called when the form has been read. */
    void refuseOtherKeys() {
        for (var field : node.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                wrong(
                        field.getValue().line(),
                        "\"" + field.getKey() + "\" is not a key that is known here.",
                        NearestWord.to(field.getKey(), known)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Known here: " + String.join(", ", known) + "."));
            }
        }
    }

    void wrong(long line, String what, String advice) {
        problems.add(Problem.error(file, line, what, advice));
    }

    /** The line of a field, or of the form where the field is not given. */
    long lineOf(String key) {
        Yaml value = node.fields().get(key);
        return value == null ? node.line() : value.line();
    }

    /** What stands under a key as it is, for values that take several forms; nothing where it is not given. */
    Optional<Yaml> node(String key) {
        known.add(key);
        return Optional.ofNullable(node.fields().get(key)).filter(value -> !value.isBlank());
    }

    /** The form in a node that was taken out of this one. */
    YamlForm formOf(Yaml part) {
        return of(file, part, problems);
    }

    /** A list of texts, each with its line; a single text counts as a list of one. */
    List<Yaml.Scalar> scalars(String key) {
        known.add(key);
        Yaml value = node.fields().get(key);
        if (value == null || value.isBlank()) {
            return List.of();
        }
        List<Yaml> items = value instanceof Yaml.Items list ? list.items() : List.of(value);
        List<Yaml.Scalar> scalars = new ArrayList<>();
        for (Yaml item : items) {
            if (item instanceof Yaml.Scalar scalar) {
                scalars.add(scalar);
            } else {
                wrong(item.line(), "\"" + key + "\" takes a list of single values.", "Begin each with `- `.");
            }
        }
        return scalars;
    }

    private void wrongWord(long line, String key, String text, Collection<String> words) {
        wrong(
                line,
                "\"" + text + "\" is not a value for \"" + key + "\".",
                NearestWord.to(text, words)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Known: " + String.join(", ", words) + "."));
    }
}
