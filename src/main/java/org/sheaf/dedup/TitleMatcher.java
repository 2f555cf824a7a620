// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares titles, in each form that the records give. */
final class TitleMatcher {
    /** One letter in so many may be wrong in a title. */
    static final int LETTERS_PER_MISTAKE = 12;

    private static final int MOST_MISTAKES = 8;

    /** A part with fewer telling words than this says nothing. */
    private static final int SHORTEST_PART = 2;

    /** Shares of telling words in common (Dice 1945, doi:10.2307/1932409). */
    private static final double RELATED = 0.6;

    private static final double EXPANDED = 0.8;

    private TitleMatcher() {}

    static TitleMatch compare(TitleKey a, TitleKey b) {
        if (a.isEmpty() || b.isEmpty()) {
            return TitleMatch.MISSING;
        }
        TitleMatch best = compare(a.words(), b.words());
        for (String x : a.others()) {
            best = better(best, compare(x, b.words()));
            for (String y : b.others()) {
                best = better(best, compare(x, y));
            }
        }
        for (String y : b.others()) {
            best = better(best, compare(a.words(), y));
        }
        return best;
    }

    private static TitleMatch better(TitleMatch x, TitleMatch y) {
        return x.compareTo(y) <= 0 ? x : y;
    }

    private static TitleMatch compare(String a, String b) {
        if (a.equals(b)) {
            return TitleMatch.SAME;
        }
        String x = Folding.letters(a);
        String y = Folding.letters(b);
        if (x.equals(y)) {
            return TitleMatch.SAME;
        }
        TitleMatch match = compareUnlike(a, b, x, y);
        boolean sameNumbers = switch (match) {
            case DIFFERENT -> true;
            case CONTAINED -> !TitleNumbers.makePart(a, b);
            default -> TitleNumbers.of(a).equals(TitleNumbers.of(b));
        };
        return sameNumbers ? match : TitleMatch.NUMBERED;
    }

    private static TitleMatch compareUnlike(String a, String b, String x, String y) {
        boolean inOrder = x.length() <= y.length();
        String shorter = inOrder ? x : y;
        String longer = inOrder ? y : x;
        int limit = Math.min(MOST_MISTAKES, Math.max(1, shorter.length() / LETTERS_PER_MISTAKE));
        List<String> few = fullWords(inOrder ? a : b);
        List<String> many = fullWords(inOrder ? b : a);
        if (few.equals(many) || EditDistance.within(shorter, longer, limit) <= limit && Misspelling.explains(a, b)) {
            return TitleMatch.MISSPELT;
        }
        if (isPart(few, shorter, longer, limit)) {
            return TitleMatch.CONTAINED;
        }
        double alike = dice(few, many);
        if (alike >= EXPANDED && isWithin(few, many)) {
            return TitleMatch.EXPANDED;
        }
        return alike >= RELATED ? TitleMatch.RELATED : TitleMatch.DIFFERENT;
    }

    private static boolean isPart(List<String> words, String shorter, String longer, int limit) {
        if (longer.length() <= shorter.length() || words.size() < SHORTEST_PART) {
            return false;
        }
        return EditDistance.within(shorter, longer.substring(0, shorter.length()), limit) <= limit
                || EditDistance.within(shorter, longer.substring(longer.length() - shorter.length()), limit) <= limit;
    }

    private static List<String> fullWords(String words) {
        List<String> out = new ArrayList<>();
        for (String word : words.split(" ")) {
            if (TitleKey.isFull(word)) {
                out.add(word);
            }
        }
        return out;
    }

    private static double dice(List<String> a, List<String> b) {
        Set<String> x = new HashSet<>(a);
        Set<String> y = new HashSet<>(b);
        int total = x.size() + y.size();
        x.retainAll(y);
        return total == 0 ? 0 : 2.0 * x.size() / total;
    }

    /** Whether all words of {@code few} stand in {@code many} in this order. */
    private static boolean isWithin(List<String> few, List<String> many) {
        int i = 0;
        for (int j = 0; j < many.size() && i < few.size(); j++) {
            if (few.get(i).equals(many.get(j))) {
                i++;
            }
        }
        return i == few.size();
    }
}
