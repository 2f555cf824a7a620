// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

/**
 * 64 bits that stand for a word or a pair of words. Two different ones share them with a chance of one in a million even
 * among six million different features, so that the features themselves need not be kept. Never 0.
 */
final class Fingerprint {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Fingerprint() {}

    static long of(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** Of a pair, whose order matters. */
    static long of(long first, long second) {
        return mixed(first * SPREAD + Long.rotateLeft(second, 31));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
    static long mixed(long bits) {
        long z = bits + SPREAD;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
