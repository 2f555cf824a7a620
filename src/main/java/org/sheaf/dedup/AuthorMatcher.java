// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;

/** Compares names and lists of names. */
final class AuthorMatcher {
    private static final double MOST = 0.6;

    /** In shorter words, one letter more or less makes another name. */
    static final int SHORTEST_MISSPELT = 5;

    /** As many letters may be wrong in a long word; in others, one. */
    static final int MOST_MISTAKES = 2;

    private AuthorMatcher() {}

    static AuthorMatch compare(List<AuthorKey> a, List<AuthorKey> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return AuthorMatch.MISSING;
        }
        List<AuthorKey> shorter = a.size() <= b.size() ? a : b;
        List<AuthorKey> longer = a.size() <= b.size() ? b : a;
        boolean first = same(shorter.get(0), longer.get(0));
        int hits = first ? 1 : isIn(longer, shorter.get(0), 0) ? 1 : 0;
        for (int i = 1; i < shorter.size(); i++) {
            if (isIn(longer, shorter.get(i), i)) {
                hits++;
            }
        }
        if (hits == shorter.size()) {
            if (shorter.size() == longer.size()) {
                return AuthorMatch.SAME;
            }
            return first ? AuthorMatch.SUBSET : hits > 1 ? AuthorMatch.MOST : AuthorMatch.SOME;
        }
        if (hits == 0) {
            return AuthorMatch.DIFFERENT;
        }
        return hits >= MOST * shorter.size() && hits > 1 ? AuthorMatch.MOST : AuthorMatch.SOME;
    }

    private static boolean isIn(List<AuthorKey> list, AuthorKey author, int near) {
        if (near < list.size() && same(list.get(near), author)) {
            return true;
        }
        for (int i = 0; i < list.size(); i++) {
            if (i != near && same(list.get(i), author)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these can be one person: a word of the family name in common, and nothing else against it. */
    static boolean same(AuthorKey a, AuthorKey b) {
        if (a.equals(b)) {
            return true;
        }
        for (int i = 0; i < a.words().size(); i++) {
            for (int j = 0; j < b.words().size(); j++) {
                boolean isFamily = i < a.family() || j < b.family();
                if (isFamily && sameWord(a.words().get(i), b.words().get(j)) && restFits(a, i, b, j)) {
                    return true;
                }
            }
        }
        // Double names run together or apart: HendriksFranssen, Hendriks-Franssen.
        return a.family() != b.family()
                && a.familyLetters().equals(b.familyLetters())
                && initialsFit(a.given(), b.given());
    }

    private static boolean sameWord(String x, String y) {
        if (x.equals(y)) {
            return true;
        }
        int shortest = Math.min(x.length(), y.length());
        if (shortest < SHORTEST_MISSPELT || x.charAt(0) != y.charAt(0)) {
            return false;
        }
        int allowed = shortest >= 2 * SHORTEST_MISSPELT - 2 ? MOST_MISTAKES : 1;
        return EditDistance.within(x, y, allowed) <= allowed;
    }

    private static boolean restFits(AuthorKey a, int i, AuthorKey b, int j) {
        return initialsFit(a.initialsWithout(i, 0), b.initialsWithout(j, 0));
    }

    /** Whether the shorter set of initials is within the longer: sources drop initials, they rarely make any up. */
    private static boolean initialsFit(String x, String y) {
        String shorter = x.length() <= y.length() ? x : y;
        StringBuilder longer = new StringBuilder(x.length() <= y.length() ? y : x);
        for (int i = 0; i < shorter.length(); i++) {
            int at = longer.indexOf(shorter.substring(i, i + 1));
            if (at < 0) {
                return false;
            }
            longer.deleteCharAt(at);
        }
        return true;
    }
}
