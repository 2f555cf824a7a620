// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text: two or more letters, digits or low lines in a row, as {@code \b\w\w+\b} finds them.
 *
 * @param form in small letters
 * @param from 0-based index of its first {@code char} in the text
 * @param to index behind its last one
 */
record Word(String form, int from, int to) {
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int letters = 0;
            while (end < text.length() && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
                letters++;
            }
            if (letters > 1) {
                words.add(new Word(text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
            }
            at = letters > 0 ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words;
    }

    private static boolean isPart(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }
}
