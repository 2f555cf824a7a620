// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Set;

/**
 * One form of a title, made ready for comparing: kept three times over, since each comparison needs all three.
 *
 * @param words folded words ({@link Folding#words}, {@link Folding#spelling})
 * @param letters the same without spaces
 * @param full the same without articles, prepositions and the like
 */
record TitleForm(String words, String letters, String full) {
    static final TitleForm NONE = new TitleForm("", "", "");

    /** Words that carry no content (in the spelling of {@link Folding#spelling}). */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "the",
            "to", "with", "der", "die", "das", "und", "de", "la", "le", "les", "el", "et", "des", "du", "sur", "von");

    static TitleForm of(String words) {
        StringBuilder full = new StringBuilder(words.length());
        for (String word : words.split(" ")) {
            if (isFull(word)) {
                full.append(full.length() == 0 ? "" : " ").append(word);
            }
        }
        return new TitleForm(words, Folding.letters(words), full.toString());
    }

    /** Whether {@code word} is more than an article or a preposition. */
    static boolean isFull(String word) {
        return !EMPTY_WORDS.contains(word);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words that are more than articles, prepositions and the like; none where there are only such. */
    String[] fullWords() {
        return full.isEmpty() ? new String[0] : full.split(" ");
    }
}
