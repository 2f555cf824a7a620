// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the pairs that are worth comparing. Each record is filed under some keys that survive what databases do to
 * records; records under one key are compared. A key that too many records share is narrowed: its records are put in
 * order of what else they say, and each is compared with its neighbours only. So the cost grows with the number of
 * records, not with its square.
 *
 * <p>Where records are added, no pair of the earlier ones becomes a candidate that was none before: a key's records only
 * become more, and two neighbours only move apart. {@link Renewal} rests on this.
 */
final class Blocking {
    /** Up to this many records under one key are all compared with one another. */
    private static final int LARGEST_BLOCK = 40;

    /** In a larger one, each with this many that follow it. */
    private static final int NEIGHBOURS = 12;

    private final Filing filing;
    private final Wish wish;
    private final LongList pairs = new LongList(1 << 12);

    private Blocking(Filing filing, Wish wish) {
        this.filing = filing;
        this.wish = wish;
    }

    /** What is looked for among the records that meet under a key. */
    interface Wish {
        /**
         * Whether to look under a key at all.
         *
         * @param places the records under it, in the lower halves from one index on and before another
         * @param narrowed whether they are too many to be compared with one another
         */
        boolean looksAt(long[] places, int from, int to, boolean narrowed);

        /** Whether a pair is wanted. */
        boolean wants(int a, int b);
    }

    /**
     * The wanted pairs of places, the smaller in the upper 32 bits, sorted, each once.
     *
     * @param sketches sorted by id, so that the same records give the same pairs
     * @param wish asked by several threads at a time
     */
    static long[] candidates(Sketches sketches, Wish wish) {
        LongList all = new LongList(1 << 12);
        Stream.of(BlockingKey.values())
                .parallel()
                .map(key -> new Blocking(sketches.filing(), wish).file(key, sketches.size()))
                .forEachOrdered(all::addAll);
        return all.sortedDistinct();
    }

    private long[] file(BlockingKey key, int records) {
        LongList entries = new LongList(records);
        for (int i = 0; i < records; i++) {
            int place = i;
            filing.of(key, i, hash -> entries.add((long) hash << Integer.SIZE | place));
        }
        long[] sorted = entries.sortedDistinct();
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] >> Integer.SIZE == sorted[from] >> Integer.SIZE) {
                to++;
            }
            boolean narrowed = to - from > LARGEST_BLOCK;
            if (to - from < 2 || !wish.looksAt(sorted, from, to, narrowed)) {
                continue;
            }
            if (narrowed) {
                pairNeighbours(sorted, from, to);
            } else {
                pairAll(sorted, from, to);
            }
        }
        return pairs.sortedDistinct();
    }

    private void pairAll(long[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                pair((int) block[i], (int) block[j]);
            }
        }
    }

    private void pairNeighbours(long[] block, int from, int to) {
        List<Integer> places = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            places.add((int) block[i]);
        }
        for (Comparator<Integer> order : filing.orders()) {
            places.sort(order);
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < Math.min(places.size(), i + 1 + NEIGHBOURS); j++) {
                    pair(Math.min(places.get(i), places.get(j)), Math.max(places.get(i), places.get(j)));
                }
            }
        }
    }

    /** @param a the smaller place: under a key the places are sorted */
    private void pair(int a, int b) {
        if (wish.wants(a, b)) {
            pairs.add(Edge.pair(a, b));
        }
    }
}
