// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * How often each letter stands in a text, in 128 bits: bit <i>t</i> of a letter is set if it stands there <i>t</i> times
 * or more. One mistake of {@link EditDistance} takes away one letter at most and adds one at most, so it changes at most
 * one bit each way, and the bits that only one of two texts has are a lower bound of their distance (the counting filter
 * of Gravano et al. 2001, VLDB, pp. 491-500, on single letters).
 *
 * @param low bits of the frequent letters
 * @param high bits of all others
 */
record LetterCounts(long low, long high) {
    /** The letters that fill the titles of most works, which say nothing until they come often. */
    private static final String FREQUENT = "etaionsr";

    private static final int FREQUENT_FROM = 3;
    private static final int FREQUENT_BITS = 8;

    private static final String MEDIUM = "lcdhmupg";
    private static final int MEDIUM_BITS = 5;

    private static final String RARE = "fbyvwk";
    private static final int RARE_BITS = 3;

    /** All that is left shares this many counts of one bit. */
    private static final int OTHERS = Long.SIZE - MEDIUM_BITS * 8 - RARE_BITS * 6;

    /** Where the bits of each letter begin. */
    private static final int LETTERS = 26;

    private static final int[] FIRST_BIT = new int[LETTERS + OTHERS];
    private static final int[] BITS = new int[LETTERS + OTHERS];
    private static final int[] FROM = new int[LETTERS + OTHERS];

    static {
        int bit = 0;
        bit = lay(FREQUENT, bit, FREQUENT_BITS, FREQUENT_FROM);
        bit = lay(MEDIUM, bit, MEDIUM_BITS, 1);
        bit = lay(RARE, bit, RARE_BITS, 1);
        for (int i = 0; i < OTHERS; i++) {
            lay(LETTERS + i, bit + i, 1, 1);
        }
    }

    static LetterCounts of(String text) {
        int[] counts = new int[LETTERS + OTHERS];
        for (int i = 0; i < text.length(); i++) {
            counts[place(text.charAt(i))]++;
        }
        long low = 0;
        long high = 0;
        for (int p = 0; p < counts.length; p++) {
            int set = Math.min(BITS[p], counts[p] - FROM[p] + 1);
            for (int bit = FIRST_BIT[p]; bit < FIRST_BIT[p] + set; bit++) {
                if (bit < Long.SIZE) {
                    low |= 1L << bit;
                } else {
                    high |= 1L << bit;
                }
            }
        }
        return new LetterCounts(low, high);
    }

    /** A number that the edit distance of two texts with these counts is never below. */
    static int leastDistance(long lowA, long highA, long lowB, long highB) {
        return Math.max(
                Long.bitCount(lowA & ~lowB) + Long.bitCount(highA & ~highB),
                Long.bitCount(lowB & ~lowA) + Long.bitCount(highB & ~highA));
    }

    private static int lay(String letters, int firstBit, int bits, int from) {
        for (int i = 0; i < letters.length(); i++) {
            lay(letters.charAt(i) - 'a', firstBit + i * bits, bits, from);
        }
        return firstBit + letters.length() * bits;
    }

    private static void lay(int place, int firstBit, int bits, int from) {
        FIRST_BIT[place] = firstBit;
        BITS[place] = bits;
        FROM[place] = from;
    }

    private static int place(char c) {
        int letter = c - 'a';
        boolean known = letter >= 0 && letter < LETTERS && BITS[letter] > 0;
        return known ? letter : LETTERS + c % OTHERS;
    }
}
