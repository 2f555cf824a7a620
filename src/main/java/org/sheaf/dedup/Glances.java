// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Arrays;
import java.util.List;

/**
 * What can be seen of each record at a glance, in a few arrays that stay near the processor. Nine in ten pairs that share
 * a key are {@linkplain Comparison#areStrangers strangers}, and most of these are told so here, before anything of the
 * two is fetched. A glance never takes for strangers who are none; {@code GlancesTest} holds it to that.
 */
final class Glances {
    private static final int LETTERS = 26;
    private static final int MASK = (1 << LETTERS) - 1;
    private static final int LONGEST_WORD = 31;

    private final long[] titles;
    private final int[] fullTitles;
    private final byte[] mistakes;
    private final int[] dois;
    private final int[] pmids;

    /** Where the names of each record begin in {@link #names}. */
    private final int[] from;

    private int[] names;

    /** Beside each word of a name, the first letters of what else the name holds. */
    private int[] rests;

    Glances(List<Fingerprint> prints) {
        int n = prints.size();
        titles = new long[2 * n];
        fullTitles = new int[n];
        mistakes = new byte[n];
        dois = new int[n];
        pmids = new int[n];
        from = new int[n + 1];
        names = new int[8 * n + 16];
        rests = new int[names.length];
        for (int i = 0; i < n; i++) {
            add(i, prints.get(i));
        }
    }

    private void add(int i, Fingerprint print) {
        TitleForm title = print.title.main();
        LetterCounts counts = LetterCounts.of(title.letters());
        titles[2 * i] = counts.low();
        titles[2 * i + 1] = counts.high();
        fullTitles[i] = title.full().hashCode();
        // A title in several forms is looked at properly: as if any number of letters could be wrong.
        mistakes[i] = print.title.others().isEmpty() ? (byte) TitleMatcher.mistakes(title) : Byte.MAX_VALUE;
        dois[i] = print.doi.document().hashCode();
        pmids[i] = print.pmid.hashCode();
        from[i + 1] = from[i];
        print.authors.forEach(author -> add(i, author));
    }

    private void add(int i, AuthorKey author) {
        for (int w = 0; w < author.words().size(); w++) {
            add(i, author.words().get(w), author.initialsWithout(w, 0));
        }
        if (author.family() > 1) {
            add(i, author.familyLetters(), author.given());
        }
    }

    private void add(int i, String word, String rest) {
        if (from[i + 1] == names.length) {
            names = Arrays.copyOf(names, names.length * 2);
            rests = Arrays.copyOf(rests, names.length);
        }
        names[from[i + 1]] = look(word);
        rests[from[i + 1]++] = letters(rest);
    }

    /** Which letters a word has, and how many. */
    private static int look(String word) {
        return Math.min(word.length(), LONGEST_WORD) << LETTERS | letters(word);
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << word.charAt(i) % LETTERS;
        }
        return letters;
    }

    /** Whether the two are surely strangers; of some strangers it is not told. */
    boolean areStrangers(int a, int b) {
        return haveOtherTitles(a, b) && haveNoIdentifierInCommon(a, b) && haveOtherAuthors(a, b);
    }

    private boolean haveOtherTitles(int a, int b) {
        int allowed = mistakes[a] == Byte.MAX_VALUE || mistakes[b] == Byte.MAX_VALUE
                ? Byte.MAX_VALUE
                : Math.min(mistakes[a], mistakes[b]);
        int least = LetterCounts.leastDistance(titles[2 * a], titles[2 * a + 1], titles[2 * b], titles[2 * b + 1]);
        return least > allowed && fullTitles[a] != fullTitles[b];
    }

    private boolean haveNoIdentifierInCommon(int a, int b) {
        return (dois[a] == 0 || dois[a] != dois[b]) && (pmids[a] == 0 || pmids[a] != pmids[b]);
    }

    private boolean haveOtherAuthors(int a, int b) {
        for (int i = from[a]; i < from[a + 1]; i++) {
            for (int j = from[b]; j < from[b + 1]; j++) {
                if (mayBeSame(names[i], names[j]) && (isWithin(rests[i], rests[j]) || isWithin(rests[j], rests[i]))) {
                    return false;
                }
            }
        }
        return from[a] < from[a + 1] && from[b] < from[b + 1];
    }

    private static boolean isWithin(int letters, int others) {
        return (letters & ~others) == 0;
    }

    /** Whether one word can be the other, or the other misspelt as {@link AuthorMatcher} lets it be. */
    private static boolean mayBeSame(int x, int y) {
        if (x == y) {
            return true;
        }
        int lengthX = x >>> LETTERS;
        int lengthY = y >>> LETTERS;
        return Math.min(lengthX, lengthY) >= AuthorMatcher.SHORTEST_MISSPELT
                && Math.abs(lengthX - lengthY) <= AuthorMatcher.MOST_MISTAKES
                && Integer.bitCount(x & ~y & MASK) <= AuthorMatcher.MOST_MISTAKES
                && Integer.bitCount(y & ~x & MASK) <= AuthorMatcher.MOST_MISTAKES;
    }
}
