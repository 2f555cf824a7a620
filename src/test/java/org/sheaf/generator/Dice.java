// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;

/**
 * Chance that repeats itself: the same seed and place give the same throws on every machine (SplitMix64, Steele, Lea
 * and Flood 2014, doi:10.1145/2660193.2660195). A place is a purpose and a number, so that a change in one part of the
 * generator leaves the throws of the others alone.
 */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one purpose for thing number {@code index} under this seed. */
    static Dice of(long seed, String purpose, long index) {
        long mixed = mix(seed + STEP);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ purpose.charAt(i));
        }
        return new Dice(mix(mixed ^ (index * STEP)));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in {@code percent} of a hundred cases. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    String hex(int digits) {
        StringBuilder out = new StringBuilder();
        while (out.length() < digits) {
            out.append(Character.forDigit(below(16), 16));
        }
        return out.toString();
    }
}
