// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some of those who took part.
 *
 * @param role who they are, such as {@code job coaches}
 * @param number how many, with the words of the source
 * @param method how they took part, such as {@code interview}; empty where it is not filled in
 * @param part whether they are among those of another group
 */
public record Group(String role, StatedNumber number, String method, Part part) {
    /** Between what is said about a group, and so in none of it. */
    static final String BAR = "|";
    /** Between groups that are written in one row. */
    static final String BREAK = ";";

    private static final int CELLS = 4;

    /** Whether a group's people are among those of another group of the same report, and so counted there. */
    public enum Part {
        NO("no"),
        YES("yes"),
        /** The source does not say. */
        UNCLEAR("unclear");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** As people write it; nothing written is {@link #NO}. */
        public static Optional<Part> parse(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            return word.isEmpty()
                    ? Optional.of(NO)
                    : Stream.of(values()).filter(part -> part.key.equals(word)).findFirst();
        }

        /** The words people choose from. */
        public static List<String> words() {
            return Stream.of(values()).map(Part::key).toList();
        }
    }

    public Group {
        role = oneLine(role);
        method = oneLine(method);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The group as it is kept: role, number, method and part with bars between, without what is empty at the end. */
    String kept() {
        List<String> cells = new ArrayList<>(List.of(role, number.words(), method, part == Part.NO ? "" : part.key()));
        while (cells.get(cells.size() - 1).isEmpty() && cells.size() > 1) {
            cells.remove(cells.size() - 1);
        }
        return String.join(" " + BAR + " ", cells);
    }

    /** What is wrong with a group; empty if nothing is. */
    public String complaint() {
        if (role.isEmpty()) {
            return "A group says nothing of who its people are.";
        }
        return Stream.of(role, number.words(), method).anyMatch(cell -> cell.contains(BAR) || cell.contains(BREAK))
                ? "\"" + role
                        + "\" holds a bar (|) or a semicolon (;), which stand between the parts of a group and between"
                        + " groups."
                : "";
    }

    /** A group as it is kept, or as a person writes it; nothing if it has too many parts or a wrong word. */
    static Optional<Group> parse(String text) {
        List<String> cells =
                Stream.of(text.split("\\|", -1)).map(String::strip).collect(Collectors.toCollection(ArrayList::new));
        if (cells.size() > CELLS) {
            return Optional.empty();
        }
        while (cells.size() < CELLS) {
            cells.add("");
        }
        return Part.parse(cells.get(3))
                .map(part -> new Group(cells.get(0), new StatedNumber(cells.get(1)), cells.get(2), part))
                .filter(group -> !group.role().isEmpty());
    }

    /** As {@code job coaches: 12-20 (focus group)}. */
    public String words() {
        return role
                + (number.isMissing() ? "" : ": " + number.words())
                + (method.isEmpty() ? "" : " (" + method + ")")
                + switch (part) {
                    case NO -> "";
                    case YES -> ", part of another group";
                    case UNCLEAR -> ", perhaps part of another group";
                };
    }
}
