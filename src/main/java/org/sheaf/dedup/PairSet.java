// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Arrays;
import java.util.Collection;

/** A set of pairs of places, asked some hundred million times: a table with open places, without an object for each. */
final class PairSet {
    private static final long FREE = -1;
    /** 2^64 divided by the golden ratio: spreads neighbouring numbers over the table (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final long[] table;
    private final int shift;

    private PairSet(int size) {
        int bits = Math.max(4, Long.SIZE - Long.numberOfLeadingZeros(2L * size));
        table = new long[1 << bits];
        shift = Long.SIZE - bits;
        Arrays.fill(table, FREE);
    }

    static PairSet of(Collection<Edge> edges) {
        PairSet set = new PairSet(edges.size());
        edges.forEach(edge -> set.add(edge.pair()));
        return set;
    }

    private void add(long pair) {
        int i = (int) (pair * SPREAD >>> shift);
        while (table[i] != FREE && table[i] != pair) {
            i = i + 1 & table.length - 1;
        }
        table[i] = pair;
    }

    boolean contains(long pair) {
        int i = (int) (pair * SPREAD >>> shift);
        while (table[i] != FREE) {
            if (table[i] == pair) {
                return true;
            }
            i = i + 1 & table.length - 1;
        }
        return false;
    }
}
