// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Other names for people: the same person has the same one everywhere, as an id and in running text. In text a name is
 * found as a whole word, however its letters are cased.
 */
final class Pseudonyms {
    private static final int SHORTEST_PART = 3;

    private static final Pattern NO_NAME = Pattern.compile("(?!)");

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final boolean parts;
    private Pattern anyName = NO_NAME;

    /** @param parts whether of a full name each part of three letters or more is a name too */
    Pseudonyms(boolean parts) {
        this.parts = parts;
    }

    /**
     * Adds a person.
     *
     * @param id under which the person acts, or is called in another tool
     * @param name the full name; the id where none is known
     * @param pseudonymId stands for the id
     * @param pseudonym stands for the name
     */
    void add(String id, String name, String pseudonymId, String pseudonym) {
        ids.putIfAbsent(id, pseudonymId);
        word(id, pseudonymId);
        word(name, pseudonym);
        if (parts && !name.equals(id) && !id.equals(pseudonymId)) {
            for (String part : name.split("[\\s,.]+")) {
                if (part.codePointCount(0, part.length()) >= SHORTEST_PART) {
                    word(part, pseudonym);
                }
            }
        }
        anyName = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:"
                        + names().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void word(String name, String pseudonym) {
        if (!name.isBlank()) {
            words.putIfAbsent(folded(name), pseudonym);
        }
    }

    /** Whether a text is one of the names. */
    boolean isName(String text) {
        return words.containsKey(folded(text));
    }

    boolean knows(String id) {
        return ids.containsKey(id);
    }

    /** What stands for an id; the id itself where nobody is known under it. */
    String id(String id) {
        return ids.getOrDefault(id, id);
    }

    /** A text with the names taken out. */
    String in(String text) {
        return anyName.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(words.getOrDefault(folded(name.group()), "")));
    }

    /** Whether a text holds any of the names. */
    boolean isIn(String text) {
        return anyName.matcher(text).find();
    }

    /** The text with each name written over by as many asterisks as it has bytes, so that nothing else moves. */
    String starredOut(String text, Charset charset) {
        return anyName.matcher(text).replaceAll(name -> "*".repeat(name.group().getBytes(charset).length));
    }

    /** The names as they are looked for, longest first. */
    private List<String> names() {
        List<String> names = new ArrayList<>(words.keySet());
        names.sort(Comparator.comparing((String name) -> -name.length()).thenComparing(Comparator.naturalOrder()));
        return names;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether two names are the same but for case and outer blanks. */
    static boolean same(String a, String b) {
        return folded(a).equals(folded(b));
    }
}
