// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much two texts have in common. */
final class Likeness {
    private Likeness() {}

    /** Twice the words that both have, to the words of both (Dice), from 0 to 1. */
    static double of(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        Map<String, Integer> left = counts(a);
        int both = 0;
        for (String word : b) {
            int there = left.getOrDefault(word, 0);
            if (there > 0) {
                left.put(word, there - 1);
                both++;
            }
        }
        return 2.0 * both / (a.size() + b.size());
    }

    /** What {@code a} has more often than {@code b}. */
    static List<String> without(List<String> a, List<String> b) {
        Map<String, Integer> left = counts(b);
        List<String> more = new ArrayList<>();
        for (String word : a) {
            int there = left.getOrDefault(word, 0);
            if (there > 0) {
                left.put(word, there - 1);
            } else {
                more.add(word);
            }
        }
        return more;
    }

    private static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
