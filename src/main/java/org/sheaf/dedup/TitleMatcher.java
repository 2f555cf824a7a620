// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares titles, in each form that the records give. */
final class TitleMatcher {
    /** One letter in so many may be wrong in a title as a whole … */
    private static final int LETTERS_PER_MISTAKE = 12;

    private static final int MOST_MISTAKES = 8;

    /** … and in any one word: a misspelt word is like the right one, another word is not. */
    private static final int LETTERS_PER_MISTAKE_IN_WORD = 4;

    /** A part with fewer telling words than this says nothing. */
    private static final int SHORTEST_PART = 2;

    /** Shares of telling words in common (Dice 1945, doi:10.2307/1932409). */
    private static final double RELATED = 0.6;

    private static final double EXPANDED = 0.8;

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
            case CONTAINED -> !isNumberedPart(a.split(" "), b.split(" ")) && hasNumbersOf(a, b);
            default -> numbers(a).equals(numbers(b));
        };
        return sameNumbers ? match : TitleMatch.NUMBERED;
    }

    /** Whether the longer title has all numbers of the shorter. */
    private static boolean hasNumbersOf(String a, String b) {
        List<String> rest = numbers(a.length() <= b.length() ? a : b);
        for (String number : numbers(a.length() <= b.length() ? b : a)) {
            rest.remove(number);
        }
        return rest.isEmpty();
    }

    /** Whether the longer title begins or goes on with a number where the shorter has none: "Part II", "2: Methods". */
    private static boolean isNumberedPart(String[] a, String[] b) {
        String[] shorter = a.length <= b.length ? a : b;
        String[] longer = a.length <= b.length ? b : a;
        boolean atStart = alike(shorter[0], longer[0]);
        int extra = longer.length - shorter.length;
        int from = atStart ? shorter.length : 0;
        int to = atStart ? Math.min(longer.length, from + 2) : extra;
        for (int i = from; i < to; i++) {
            if (isNumeral(longer[i]) || longer[i].chars().allMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    private static TitleMatch compareUnlike(String a, String b, String x, String y) {
        boolean inOrder = x.length() <= y.length();
        String shorter = inOrder ? x : y;
        String longer = inOrder ? y : x;
        int limit = Math.min(MOST_MISTAKES, Math.max(1, shorter.length() / LETTERS_PER_MISTAKE));
        List<String> few = fullWords(inOrder ? a : b);
        List<String> many = fullWords(inOrder ? b : a);
        if (few.equals(many)
                || EditDistance.within(shorter, longer, limit) <= limit && isMisspelt(a.split(" "), b.split(" "))) {
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

    /**
     * Whether the words that differ look alike. Words that look alike at the beginning and at the end are left out; if as
     * many are left on both sides, another word was used; if not, words were written apart or together.
     */
    private static boolean isMisspelt(String[] a, String[] b) {
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
        int allowed = Math.max(x.length(), y.length()) / LETTERS_PER_MISTAKE;
        return EditDistance.within(x, y, allowed) <= allowed;
    }

    private static String fullLetters(String[] words, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (TitleKey.isFull(words[i])) {
                out.append(words[i]);
            }
        }
        return out.toString();
    }

    private static boolean alike(String x, String y) {
        if (x.equals(y)) {
            return true;
        }
        int allowed = Math.max(x.length(), y.length()) / LETTERS_PER_MISTAKE_IN_WORD;
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

    /** What numbers a title: figures, Roman numerals, first letters of the alphabet ("hepatitis B", "Part A"). */
    private static List<String> numbers(String words) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < words.length()) {
            int start = i;
            while (i < words.length() && Character.isDigit(words.charAt(i))) {
                i++;
            }
            if (i > start) {
                out.add(words.substring(start, i));
            } else {
                i++;
            }
        }
        for (String word : words.split(" ")) {
            if (isNumeral(word)) {
                out.add(word);
            }
        }
        Collections.sort(out);
        return out;
    }

    private static boolean isNumeral(String word) {
        return switch (word) {
            case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" -> true;
            default -> word.length() == 1 && word.charAt(0) >= 'b' && word.charAt(0) <= 'h';
        };
    }
}
