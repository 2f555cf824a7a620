// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;

/** Gives each record of a file a key that every program can read and that no other record of it has. */
final class BibTexKeys {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._+/-]{0,79}");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

    /** Words with which titles begin and that tell nothing. */
    private static final Set<String> SMALL = Set.of("a", "an", "the", "on", "in", "of", "la", "le", "el", "der", "die");

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The record's own key where it is fit, else one made of author, year and title; a number behind it if it is taken. */
    String next(CitationRecord record) {
        String base = LEGAL.matcher(record.key()).matches() ? record.key() : made(record);
        String key = base;
        while (!used.add(key.toLowerCase(Locale.ROOT))) {
            key = base + "-" + numbers.merge(base.toLowerCase(Locale.ROOT), 1, (a, b) -> a + 1);
        }
        return key;
    }

    private static String made(CitationRecord record) {
        String author = record.authors().isEmpty()
                ? ""
                : letters(record.authors().get(0).family());
        String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
        String word = "";
        for (String next : List.of(record.title().split("\\s+", 12))) {
            String letters = letters(next);
            if (word.isEmpty() && !SMALL.contains(letters)) {
                word = letters;
            }
        }
        String key = author + year + word;
        return key.isEmpty() ? "record" : key;
    }

    private static String letters(String text) {
        String start = text.substring(0, Math.min(text.length(), 40));
        String plain = Normalizer.normalize(start, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters = NO_LETTER.matcher(plain).replaceAll("");
        return letters.substring(0, Math.min(letters.length(), 24));
    }
}
