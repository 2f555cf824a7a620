// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What can be seen of each record at a glance, in a few arrays that stay near the processor. Nine in ten pairs that share
 * a key are {@linkplain Comparison#areStrangers strangers}, and most of these are told so here, before anything of the
 * two is fetched. A glance never takes for strangers who are none; {@code GlancesTest} holds it to that.
 */
final class Glances {
    private static final int LETTERS = 26;
    private static final int MASK = (1 << LETTERS) - 1;
    private static final int LONGEST_WORD = 31;

    /** As many numbers stand side by side for each record: its letters in four, and what the constants below name. */
    private static final int WIDTH = 8;

    private static final int FULL_TITLE = 4;
    private static final int MISTAKES = 5;
    private static final int DOI = 6;
    private static final int PMID = 7;

    private static final int NAMES_EACH = 8;
    private static final long LOW = 0xFFFF_FFFFL;

    private final Ints looks;

    /** Each word of a name, and behind it the first letters of what else the name holds. */
    private final IntLists names;

    Glances(int records) {
        this(new Ints(records * WIDTH), new IntLists(records, NAMES_EACH));
    }

    private Glances(Ints looks, IntLists names) {
        this.looks = looks;
        this.names = names;
    }

    void add(Fingerprint print) {
        TitleForm title = print.title.main();
        LetterCounts counts = LetterCounts.of(title.letters());
        looks.add((int) (counts.low() >>> Integer.SIZE));
        looks.add((int) counts.low());
        looks.add((int) (counts.high() >>> Integer.SIZE));
        looks.add((int) counts.high());
        looks.add(title.full().hashCode());
        // A title in several forms is looked at properly: as if any number of letters could be wrong.
        looks.add(print.title.others().isEmpty() ? TitleMatcher.mistakes(title) : Integer.MAX_VALUE);
        looks.add(print.doi.document().hashCode());
        looks.add(print.pmid.hashCode());
        print.authors.forEach(this::add);
        names.end();
    }

    private void add(AuthorKey author) {
        for (int w = 0; w < author.words().size(); w++) {
            add(author.words().get(w), author.initialsWithout(w, 0));
        }
        if (author.family() > 1) {
            add(author.familyLetters(), author.given());
        }
    }

    private void add(String word, String rest) {
        names.add(look(word));
        names.add(letters(rest));
    }

    /** Adds the records of another that stand there from one place on and before another. */
    void add(Glances other, int from, int to) {
        looks.add(other.looks, from * WIDTH, to * WIDTH);
        names.add(other.names, from, to);
    }

    int size() {
        return looks.size() / WIDTH;
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
        return haveOtherTitles(a * WIDTH, b * WIDTH)
                && haveNoIdentifierInCommon(a * WIDTH, b * WIDTH)
                && haveOtherAuthors(a, b);
    }

    private boolean haveOtherTitles(int a, int b) {
        int least = LetterCounts.leastDistance(pair(a), pair(a + 2), pair(b), pair(b + 2));
        int x = looks.get(a + MISTAKES);
        int y = looks.get(b + MISTAKES);
        int allowed = Math.max(x, y) == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.min(x, y);
        return least > allowed && looks.get(a + FULL_TITLE) != looks.get(b + FULL_TITLE);
    }

    private long pair(int i) {
        return (long) looks.get(i) << Integer.SIZE | looks.get(i + 1) & LOW;
    }

    private boolean haveNoIdentifierInCommon(int a, int b) {
        return areApart(looks.get(a + DOI), looks.get(b + DOI)) && areApart(looks.get(a + PMID), looks.get(b + PMID));
    }

    private static boolean areApart(int id, int other) {
        return id == 0 || id != other;
    }

    private boolean haveOtherAuthors(int a, int b) {
        int toA = names.to(a);
        int toB = names.to(b);
        for (int i = names.from(a); i < toA; i += 2) {
            for (int j = names.from(b); j < toB; j += 2) {
                if (mayBeSame(names.value(i), names.value(j))
                        && mayGoTogether(names.value(i + 1), names.value(j + 1))) {
                    return false;
                }
            }
        }
        return names.from(a) < toA && names.from(b) < toB;
    }

    /** Whether all letters of one stand in the other. */
    private static boolean mayGoTogether(int letters, int others) {
        return (letters & ~others) == 0 || (others & ~letters) == 0;
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

    void write(DataOutputStream out) throws IOException {
        looks.write(out);
        names.write(out);
    }

    static Glances read(DataInputStream in) throws IOException {
        return new Glances(Ints.read(in), IntLists.read(in));
    }
}
