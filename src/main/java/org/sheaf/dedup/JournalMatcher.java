// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * Compares journal names by the way ISO 4 shortens them: each word is cut off ({@code Neurol}) or contracted ({@code Natl}),
 * articles and prepositions go; some titles are known by their initials alone ({@code BMJ}). No list of journals is needed.
 */
final class JournalMatcher {
    private static final int SHORTEST_ACRONYM = 3;
    private static final int SHORTEST_STEM = 4;

    private JournalMatcher() {}

    static JournalMatch compare(JournalKey a, JournalKey b) {
        if (a.isEmpty() || b.isEmpty()) {
            return JournalMatch.MISSING;
        }
        for (String number : a.numbers()) {
            if (b.numbers().contains(number)) {
                return JournalMatch.SAME;
            }
        }
        if (a.names().isEmpty() || b.names().isEmpty()) {
            return JournalMatch.MISSING; // two ISSNs of one journal, on paper and online, differ
        }
        JournalMatch best = JournalMatch.DIFFERENT;
        for (String x : a.names()) {
            for (String y : b.names()) {
                JournalMatch match = compare(x, y);
                if (match.compareTo(best) < 0) {
                    best = match;
                }
                if (best == JournalMatch.SAME) {
                    return best;
                }
            }
        }
        return best;
    }

    private static JournalMatch compare(String a, String b) {
        if (a.equals(b)) {
            return JournalMatch.SAME;
        }
        String[] x = a.split(" ");
        String[] y = b.split(" ");
        String[] shorter = x.length <= y.length ? x : y;
        String[] longer = x.length <= y.length ? y : x;
        int found = aligned(shorter, longer);
        if (found == shorter.length) {
            return shorter.length == longer.length ? JournalMatch.ABBREVIATED : JournalMatch.PART;
        }
        if (isAcronym(x, y) || isAcronym(y, x)) {
            return JournalMatch.ABBREVIATED;
        }
        return Folding.letters(a).equals(Folding.letters(b)) ? JournalMatch.SAME : JournalMatch.DIFFERENT;
    }

    /** How many words of {@code shorter} are found in {@code longer}, in order. */
    private static int aligned(String[] shorter, String[] longer) {
        int i = 0;
        for (int j = 0; j < longer.length && i < shorter.length; j++) {
            if (isShort(shorter[i], longer[j])) {
                i++;
            }
        }
        return i;
    }

    /** Whether one word is a cut or contracted form of the other, or both share a stem. */
    private static boolean isShort(String x, String y) {
        String shorter = x.length() <= y.length() ? x : y;
        String longer = x.length() <= y.length() ? y : x;
        if (longer.startsWith(shorter)) {
            return true;
        }
        if (shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        int stem = 0;
        while (stem < shorter.length() && shorter.charAt(stem) == longer.charAt(stem)) {
            stem++;
        }
        if (stem >= SHORTEST_STEM && stem >= longer.length() - 3 && stem >= shorter.length() - 2) {
            return true; // psychiatrie, psychiatry
        }
        return shorter.length() > 2
                && shorter.length() < longer.length() - 1
                && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
                && isSubsequence(shorter, longer);
    }

    private static boolean isSubsequence(String shorter, String longer) {
        int i = 0;
        for (int j = 0; j < longer.length() && i < shorter.length(); j++) {
            if (shorter.charAt(i) == longer.charAt(j)) {
                i++;
            }
        }
        return i == shorter.length();
    }

    /** Whether the first words of {@code x} hold the initials of {@code y}. */
    private static boolean isAcronym(String[] x, String[] y) {
        if (y.length < SHORTEST_ACRONYM) {
            return false;
        }
        StringBuilder initials = new StringBuilder(y.length);
        for (String word : y) {
            initials.append(word.charAt(0));
        }
        for (String word : x) {
            boolean whole = initials.length() == word.length() || word.length() > SHORTEST_ACRONYM;
            if (word.length() >= SHORTEST_ACRONYM
                    && whole
                    && initials.toString().startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
