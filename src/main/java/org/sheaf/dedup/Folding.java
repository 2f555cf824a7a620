// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.text.Normalizer;
import java.util.Map;

/**
 * Takes away from a text what databases change on the way: mark-up, HTML entities, accents, case, punctuation, the
 * letters that have a spelling of their own, Greek letters (written out). What is left is words of lower-case letters
 * and digits with one space between them; letters of other scripts stay.
 */
final class Folding {
    /** Letters that Unicode does not take apart (NFKD leaves them whole). */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ß', "ss"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ŧ', "t"),
            Map.entry('ı', "i"),
            Map.entry('ĸ', "k"),
            Map.entry('ə', "e"),
            Map.entry('&', " and "));

    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    private Folding() {}

    /** The words of {@code text}; empty if it holds no letter and no digit. */
    static String words(String text) {
        String s = Markup.strip(text);
        if (!isAscii(s)) {
            s = Normalizer.normalize(s, Normalizer.Form.NFKD);
        }
        StringBuilder out = new StringBuilder(s.length() + 8);
        for (int i = 0; i < s.length(); i++) {
            char c = Character.toLowerCase(s.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            } else if (c == ' ' || c == '-') {
                space(out);
            } else {
                appendOther(c, out);
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return out.toString();
    }

    private static void appendOther(char c, StringBuilder out) {
        if (isApostrophe(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00ad') {
            return; // O'Neill is one word; an accent is no letter; a soft hyphen is not there
        }
        if (c >= 'α' && c <= 'ω') {
            out.append(GREEK[c - 'α']);
            return;
        }
        String letters = LETTERS.get(c);
        if (letters != null) {
            for (int i = 0; i < letters.length(); i++) {
                if (letters.charAt(i) == ' ') {
                    space(out);
                } else {
                    out.append(letters.charAt(i));
                }
            }
        } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            out.append(c);
        } else {
            space(out);
        }
    }

    private static void space(StringBuilder out) {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '\u02bc'
                || c == '`'
                || c == '\u00b4'
                || c == '\u2032';
    }

    private static boolean isAscii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** British and American spelling made one, in words that are folded already. For comparing only. */
    static String spelling(String words) {
        return vowels(words).replace("our", "or");
    }

    /** As {@link #spelling}, for words that may be cut short: ae and oe become e, z becomes s. */
    static String vowels(String words) {
        return words.replace("ae", "e").replace("oe", "e").replace('z', 's');
    }

    /** {@code words} without their spaces. */
    static String letters(String words) {
        return words.replace(" ", "");
    }
}
