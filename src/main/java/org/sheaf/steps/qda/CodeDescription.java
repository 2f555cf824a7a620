// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.LogicModelColumn;

/**
 * All that a codebook says of a code, as the one text that other programs have for it: first the definition, then a line
 * that begins with a label for each of the rest. A line of a text that looks as if it began with a label has a backslash in
 * front. In other programs' texts "ID:" may stand before anything: only what can be an id is taken for one, and what follows
 * it is text like the rest.
 */
final class CodeDescription {
    /** What stands under a label. */
    private enum Part {
        DEFINITION(""),
        USE("Use when"),
        NOT("Not when"),
        EXAMPLE("Example"),
        COLUMN("Column"),
        LEVEL("Level"),
        ORIGIN("Origin"),
        SOURCE("Source"),
        ID("Id");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        static Optional<Part> of(String line) {
            return Stream.of(values())
                    .filter(part -> part != DEFINITION
                            && line.regionMatches(true, 0, part.label + ":", 0, part.label.length() + 1))
                    .findFirst();
        }

        /** What stands behind the label in a line that begins with it. */
        String behind(String line) {
            return line.substring(label.length() + 1).stripLeading();
        }
    }

    private final Map<Part, String> parts = new EnumMap<>(Part.class);

    private CodeDescription() {}

    /** @param withId whether the id would not follow from the name */
    static String write(Code code, boolean withId) {
        List<String> lines = new ArrayList<>();
        if (!code.definition().isEmpty()) {
            lines.add(guarded(code.definition()));
            lines.add("");
        }
        add(lines, Part.USE, code.use());
        add(lines, Part.NOT, code.not());
        add(lines, Part.EXAMPLE, code.example());
        add(lines, Part.COLUMN, code.column().map(LogicModelColumn::key).orElse(""));
        add(lines, Part.LEVEL, code.level().map(CodeLevel::key).orElse(""));
        add(lines, Part.ORIGIN, code.origin().map(CodeOrigin::key).orElse(""));
        add(lines, Part.SOURCE, code.source());
        add(lines, Part.ID, withId ? code.id().name() : "");
        return String.join("\n", lines).strip();
    }

    private static void add(List<String> lines, Part part, String text) {
        if (!text.isEmpty()) {
            lines.add(part.label + ": " + guarded(text));
        }
    }

    private static String guarded(String text) {
        return String.join(
                "\n",
                Stream.of(text.split("\n", -1))
                        .map(line -> line.startsWith("\\") || Part.of(line).isPresent() ? "\\" + line : line)
                        .toList());
    }

    static CodeDescription read(String text) {
        CodeDescription read = new CodeDescription();
        Part part = Part.DEFINITION;
        for (String line : text.split("\n", -1)) {
            Optional<Part> next = Part.of(line)
                    .filter(label -> !read.parts.containsKey(label))
                    .filter(label -> label != Part.ID
                            || CodeId.parse(label.behind(line).strip()).isPresent());
            if (next.isPresent()) {
                read.parts.put(next.get(), unguarded(next.get().behind(line)));
                part = next.get() == Part.ID ? Part.DEFINITION : next.get();
            } else {
                read.parts.merge(part, unguarded(line), (before, after) -> before + "\n" + after);
            }
        }
        read.parts.replaceAll((key, value) -> value.strip());
        return read;
    }

    private static String unguarded(String line) {
        return line.startsWith("\\") ? line.substring(1) : line;
    }

    private String part(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** People write a capital letter where they like. */
    private String word(Part part) {
        return part(part).toLowerCase(Locale.ROOT);
    }

    Optional<CodeId> id() {
        return CodeId.parse(part(Part.ID));
    }

    /** A word under a label that means nothing here; empty where all do. */
    List<String> unknownWords() {
        List<String> unknown = new ArrayList<>();
        if (!part(Part.COLUMN).isEmpty() && column().isEmpty()) {
            unknown.add("Column: " + part(Part.COLUMN));
        }
        if (!part(Part.LEVEL).isEmpty() && level().isEmpty()) {
            unknown.add("Level: " + part(Part.LEVEL));
        }
        if (!part(Part.ORIGIN).isEmpty() && origin().isEmpty()) {
            unknown.add("Origin: " + part(Part.ORIGIN));
        }
        return unknown;
    }

    Optional<LogicModelColumn> column() {
        return LogicModelColumn.parse(word(Part.COLUMN));
    }

    Optional<CodeLevel> level() {
        return CodeLevel.parse(word(Part.LEVEL));
    }

    Optional<CodeOrigin> origin() {
        return CodeOrigin.parse(word(Part.ORIGIN));
    }

    /** The code that a name and this description are. */
    Code code(CodeId id, String name, Optional<CodeId> parent) {
        return new Code(
                id,
                name,
                part(Part.DEFINITION),
                part(Part.USE),
                part(Part.NOT),
                part(Part.EXAMPLE),
                parent,
                column(),
                level(),
                origin(),
                part(Part.SOURCE));
    }
}
