// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The right word nearest to a wrong one, for messages. */
public final class NearestWord {
    private NearestWord() {}

    /** The candidate with the fewest edits, if they are few enough to be a slip. */
    public static Optional<String> to(String wrong, Collection<String> candidates) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(2, wrong.length() / 3);
        record Near(String word, int edits) {}
        return candidates.stream()
                .map(word -> new Near(word, edits(lower, word.toLowerCase(Locale.ROOT))))
                .filter(near -> near.edits() <= tolerated)
                .min(Comparator.comparingInt(Near::edits).thenComparing(Near::word))
                .map(Near::word);
    }

    /** Levenshtein's distance, with two neighbouring letters swapped counted as one edit. */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
