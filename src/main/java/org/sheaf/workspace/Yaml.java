// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A YAML document as a tree in which every node knows its line, so that a mistake can be shown where it stands. */
sealed interface Yaml {
    /** 1-based line at which the node begins. */
    long line();

    /** A single value, as written. */
    record Scalar(String text, long line) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> items, long line) implements Yaml {}

    /** Named values, in the order of the file. */
    record Fields(Map<String, Yaml> fields, long line) implements Yaml {}

    /** Whether the node says nothing: an empty value, as in {@code registration:} with nothing behind it. */
    default boolean isBlank() {
        return this instanceof Scalar scalar && scalar.text().isBlank();
    }

    /**
     * Reads a document. What YAML itself forbids becomes a problem; then, and where the document is empty, the tree is
     * an empty {@link Fields}.
     */
    static Yaml parse(String file, String text, List<Problem> problems) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), new WholeLetters(text))) {
            JsonToken first = parser.nextToken();
            return first == null ? new Fields(Map.of(), 1) : node(file, parser, first, problems);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            problems.add(Problem.error(
                    file,
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    "This is not YAML as it can be read: " + firstLine(e.getOriginalMessage()) + ".",
                    "Check the indentation (blanks, no tabs) and put quotes around a value that holds a colon."));
            return new Fields(Map.of(), 1);
        }
    }

    private static Yaml node(String file, JsonParser parser, JsonToken token, List<Problem> problems) {
        long line = Math.max(1, parser.currentTokenLocation().getLineNr());
        return switch (token) {
            case START_OBJECT -> fields(file, parser, line, problems);
            case START_ARRAY -> {
                List<Yaml> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(node(file, parser, next, problems));
                }
                yield new Items(items, line);
            }
            case VALUE_NULL -> new Scalar("", line);
            default -> {
                String text = parser.getString();
                yield new Scalar(text == null ? "" : text.strip(), line);
            }
        };
    }

    private static Yaml fields(String file, JsonParser parser, long line, List<Problem> problems) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String name = parser.currentName();
            long nameLine = Math.max(1, parser.currentTokenLocation().getLineNr());
            Yaml value = node(file, parser, parser.nextToken(), problems);
            if (fields.putIfAbsent(name, value) != null) {
                problems.add(Problem.error(
                        file,
                        nameLine,
                        "\"" + name + "\" is given twice; only the first is read.",
                        "Keep one of the two."));
            }
        }
        return new Fields(fields, line);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
