// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Locale;

/**
 * One way of looking at a record: which features it has, and what a feature weighs by how often it stands there. Rare
 * features weigh more: by ln((1 + N) / (1 + n)) + 1, where n of N records have it. What more than 95% have weighs nothing.
 * Each record's weights are then scaled to length 1.
 *
 * @param kind which features
 * @param saturating whether f occurrences weigh f / (f + 1.2 (1/4 + 3/4 length / mean length)), as in BM25 (Robertson and
 *     Zaragoza 2009, doi:10.1561/1500000019), or else 1 + ln f
 * @param share of this view in the likeness of two records, in proportion to those of the others
 */
public record View(Kind kind, boolean saturating, double share) {
    /** What features a record has. */
    public enum Kind {
        /** The stems of its words. */
        STEMS(true, false, true, false, false),
        /** Each two stems that follow each other. */
        STEM_PAIRS(false, true, true, false, false),
        /** The stems of the title's words, but for those that only carry the sentence, such as "of" and "the". */
        TITLE_STEMS(true, false, true, true, false),
        /** The words as they are, and each two that follow each other. */
        WORDS_AND_PAIRS(true, true, false, false, false),
        /** Each four letters that follow each other within a word, its ends counted as letters: parts of compounds, spellings. */
        LETTERS(false, false, false, false, true);

        /** Whether words are features by themselves. */
        final boolean single;
        /** Whether pairs of words are. */
        final boolean paired;

        final boolean stemmed;
        final boolean titleOnly;
        final boolean lettered;

        Kind(boolean single, boolean paired, boolean stemmed, boolean titleOnly, boolean lettered) {
            this.single = single;
            this.paired = paired;
            this.stemmed = stemmed;
            this.titleOnly = titleOnly;
            this.lettered = lettered;
        }
    }

    public View {
        if (!(share > 0)) {
            throw new IllegalArgumentException("a view has a share");
        }
    }

    /** The view in words, as the ledger keeps it. */
    public String words() {
        return kind.name().toLowerCase(Locale.ROOT) + (saturating ? ", saturating" : "") + ", share " + share;
    }
}
