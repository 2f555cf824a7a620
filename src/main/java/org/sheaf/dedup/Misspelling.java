// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;

/** Tells a word that was misspelt from another word. A misspelt word looks like the right one; another word need not. */
final class Misspelling {
    /** One letter in so many of a word may be wrong. */
    private static final int LETTERS_PER_MISTAKE = 4;

    /** Beginnings that turn a word into its opposite, so that the two are never one misspelt. */
    private static final String[][] OPPOSITES = {
        {"hyper", "hypo"},
        {"inter", "intra"},
        {"in", "de"},
        {"pre", "post"},
        {"over", "under"},
        {"macro", "micro"},
        {"mono", "poly"},
        {"", "un"},
        {"", "in"},
        {"", "non"},
        {"", "fe"},
        {"", "wo"},
        {"", "a"}
    };

    private Misspelling() {}

    /**
     * Whether the words that differ look alike. Words that look alike at the beginning and at the end are left out; if as
     * many are left on both sides, another word was used; if not, words were written apart or together.
     */
    static boolean explains(String titleA, String titleB) {
        String[] a = titleA.split(" ");
        String[] b = titleB.split(" ");
        int start = 0;
        while (start < a.length && start < b.length && alike(a[start], b[start])) {
            start++;
        }
        int endA = a.length;
        int endB = b.length;
        while (endA > start && endB > start && alike(a[endA - 1], b[endB - 1])) {
            endA--;
            endB--;
        }
        if (endA - start == endB - start) {
            return start == endA;
        }
        return nearlySame(fullLetters(a, start, endA), fullLetters(b, start, endB))
                || nearlySame(
                        String.join("", List.of(a).subList(start, endA)),
                        String.join("", List.of(b).subList(start, endB)));
    }

    private static boolean nearlySame(String x, String y) {
        int allowed = Math.max(x.length(), y.length()) / TitleMatcher.LETTERS_PER_MISTAKE;
        return EditDistance.within(x, y, allowed) <= allowed;
    }

    private static String fullLetters(String[] words, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (TitleForm.isFull(words[i])) {
                out.append(words[i]);
            }
        }
        return out.toString();
    }

    static boolean alike(String x, String y) {
        if (x.equals(y)) {
            return true;
        }
        int allowed = Math.max(x.length(), y.length()) / LETTERS_PER_MISTAKE;
        return allowed > 0 && EditDistance.within(x, y, allowed) <= allowed && !areOpposites(x, y);
    }

    private static boolean areOpposites(String x, String y) {
        for (String[] pair : OPPOSITES) {
            if (isTurned(x, pair[0], y, pair[1]) || isTurned(y, pair[0], x, pair[1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTurned(String x, String from, String y, String to) {
        return x.startsWith(from)
                && y.startsWith(to)
                && x.substring(from.length()).equals(y.substring(to.length()));
    }
}
