// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

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
        TitleMatch best = compare(a.main(), b.main());
        for (TitleForm x : a.others()) {
            best = better(best, compare(x, b.main()));
            for (TitleForm y : b.others()) {
                best = better(best, compare(x, y));
            }
        }
        for (TitleForm y : b.others()) {
            best = better(best, compare(a.main(), y));
        }
        return best;
    }

    /** Compares what the one, a protocol, says that its study is about with the title of the other. */
    static TitleMatch compareStudy(TitleKey protocol, TitleKey report) {
        return protocol.study().isEmpty() || report.isEmpty()
                ? TitleMatch.MISSING
                : compare(protocol.study(), report.main());
    }

    /** Whether the two can be the same title or one of them misspelt; a quick look that says yes to some that are not. */
    static boolean mayBeSame(TitleKey a, TitleKey b) {
        for (int i = -1; i < a.others().size(); i++) {
            TitleForm x = i < 0 ? a.main() : a.others().get(i);
            for (int j = -1; j < b.others().size(); j++) {
                TitleForm y = j < 0 ? b.main() : b.others().get(j);
                if (mayBeSame(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayBeSame(TitleForm x, TitleForm y) {
        int limit = Math.min(mistakes(x), mistakes(y));
        return EditDistance.within(x.letters(), y.letters(), limit) <= limit
                || x.full().equals(y.full());
    }

    private static TitleMatch better(TitleMatch x, TitleMatch y) {
        return x.compareTo(y) <= 0 ? x : y;
    }

    private static TitleMatch compare(TitleForm a, TitleForm b) {
        if (a.letters().equals(b.letters())) {
            return TitleMatch.SAME;
        }
        boolean inOrder = a.letters().length() <= b.letters().length();
        TitleMatch match = inOrder ? compareUnlike(a, b) : compareUnlike(b, a);
        boolean sameNumbers = switch (match) {
            case DIFFERENT -> true;
            case CONTAINED -> !TitleNumbers.makePart(a.words(), b.words());
            default -> TitleNumbers.of(a.words()).equals(TitleNumbers.of(b.words()));
        };
        return sameNumbers ? match : TitleMatch.NUMBERED;
    }

    private static TitleMatch compareUnlike(TitleForm shorter, TitleForm longer) {
        int limit = mistakes(shorter);
        if (shorter.full().equals(longer.full())
                || EditDistance.within(shorter.letters(), longer.letters(), limit) <= limit
                        && Misspelling.explains(shorter.words(), longer.words())) {
            return TitleMatch.MISSPELT;
        }
        List<String> few = List.of(shorter.fullWords());
        if (few.size() >= SHORTEST_PART && isPart(shorter.letters(), longer.letters(), limit)) {
            return TitleMatch.CONTAINED;
        }
        List<String> many = List.of(longer.fullWords());
        double alike = dice(few, many);
        if (alike >= EXPANDED && many.containsAll(few)) {
            return isWithin(few, many) ? TitleMatch.EXPANDED : TitleMatch.REARRANGED;
        }
        return alike >= RELATED ? TitleMatch.RELATED : TitleMatch.DIFFERENT;
    }

    /** How many letters may be wrong in {@code title}. */
    static int mistakes(TitleForm title) {
        return Math.min(MOST_MISTAKES, Math.max(1, title.letters().length() / LETTERS_PER_MISTAKE));
    }

    private static boolean isPart(String shorter, String longer, int limit) {
        if (longer.length() <= shorter.length()) {
            return false;
        }
        return EditDistance.within(shorter, longer.substring(0, shorter.length()), limit) <= limit
                || EditDistance.within(shorter, longer.substring(longer.length() - shorter.length()), limit) <= limit;
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
