// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as they are compared. What a word processor changes of itself while somebody types makes no difference: quotation
 * marks, dashes, blanks that do not break, and marks that nobody sees.
 */
final class Plain {
    /** A number with its minus, decimals, thousands and percent sign; the dash of a range is no minus. */
    static final String NUMBER = "(?:(?<![\\p{L}\\p{M}\\p{N}])[-\u2212])?\\d+(?:[.,]\\d+)*%?";
    /** A number; or a word; or any other sign. */
    private static final Pattern TOKEN =
            Pattern.compile(NUMBER + "|[\\p{L}\\p{M}\\p{N}]+(?:['-][\\p{L}\\p{M}\\p{N}]+)*|[^\\s]");
    /** Words in brackets that name works: a year, or numbers alone. */
    private static final Pattern CITED =
            Pattern.compile("\\([^()]*\\b(?:1[89]|20)\\d\\d[a-z]?\\b[^()]*\\)|\\[[^\\[\\]]*\\d[^\\[\\]]*\\]");

    private Plain() {}

    /** A text with one blank wherever there is white space, and without marks that nobody sees. */
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}&&[^\u200c\u200d]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** What two texts have in common that say the same. */
    static String of(String text) {
        return tidy(text)
                .replaceAll("[\u2018\u2019\u201a\u201b\u2032]", "'")
                .replaceAll("[\u201c\u201d\u201e\u201f\u2033]", "\"")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replace("--", "-")
                .replace("\u2026", "...");
    }

    /** Numbers, words and signs in their order. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(of(text));
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    static boolean isNumber(String token) {
        int first = token.startsWith("-") && token.length() > 1 ? 1 : 0;
        return Character.isDigit(token.charAt(first)) && token.chars().noneMatch(Character::isLetter);
    }

    static boolean isWord(String token) {
        return isNumber(token) || Character.isLetterOrDigit(token.charAt(0));
    }

    /** Words in small letters, and {@code #} for each number: what stays of a sentence when only its numbers change. */
    static List<String> shape(String text) {
        return tokens(text).stream()
                .filter(Plain::isWord)
                .map(token -> isNumber(token) ? "#" : token.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A text without the works that it cites in brackets. */
    static String withoutCitations(String text) {
        return tidy(CITED.matcher(of(text)).replaceAll(""));
    }
}
