// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the pairs that are worth comparing. Each record is filed under some keys that survive what databases do to
 * records; records under one key are compared. A key that too many records share is narrowed: its records are put in
 * order of what else they say, and each is compared with its neighbours only. So the cost grows with the number of
 * records, not with its square.
 */
final class Blocking {
    /** Up to this many records under one key are all compared with one another. */
    private static final int LARGEST_BLOCK = 40;

    /** In a larger one, each with this many that follow it. */
    private static final int NEIGHBOURS = 12;

    private final List<Fingerprint> prints;
    private final Glances glances;
    private final LongList pairs = new LongList(1 << 12);

    private Blocking(List<Fingerprint> prints, Glances glances) {
        this.prints = prints;
        this.glances = glances;
    }

    /**
     * Pairs of places in {@code prints}, the smaller in the upper 32 bits, sorted, each once. Pairs that a glance tells
     * to be strangers are left out.
     *
     * @param prints sorted by id, so that the same records give the same pairs
     */
    static long[] candidates(List<Fingerprint> prints) {
        Glances glances = new Glances(prints);
        LongList all = new LongList(1 << 12);
        Stream.of(BlockingKey.values())
                .parallel()
                .map(key -> new Blocking(prints, glances).file(key))
                .forEachOrdered(all::addAll);
        return all.sortedDistinct();
    }

    private long[] file(BlockingKey key) {
        LongList entries = new LongList(prints.size());
        for (int i = 0; i < prints.size(); i++) {
            int place = i;
            key.of(prints.get(i), text -> entries.add((long) text.hashCode() << 32 | place));
        }
        long[] sorted = entries.sortedDistinct();
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] >> 32 == sorted[from] >> 32) {
                to++;
            }
            if (to - from > LARGEST_BLOCK) {
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
        for (Comparator<Fingerprint> order : Narrowing.ORDERS) {
            places.sort(Comparator.comparing(prints::get, order).thenComparing(Comparator.naturalOrder()));
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < Math.min(places.size(), i + 1 + NEIGHBOURS); j++) {
                    pair(places.get(i), places.get(j));
                }
            }
        }
    }

    private void pair(int a, int b) {
        if (!glances.areStrangers(a, b)) {
            pairs.add((long) Math.min(a, b) << 32 | Math.max(a, b));
        }
    }

    /** Orders in which the same work's records stand near to each other. */
    private static final class Narrowing {
        static final List<Comparator<Fingerprint>> ORDERS = List.of(
                Comparator.<Fingerprint>comparingInt(f -> f.year)
                        .thenComparingInt(f -> f.volume)
                        .thenComparingInt(f -> f.pages.first())
                        .thenComparing(f -> f.title.words()),
                Comparator.<Fingerprint, String>comparing(f -> f.title.words())
                        .thenComparing(
                                f -> f.authors.isEmpty() ? "" : f.authors.get(0).mainWord())
                        .thenComparingInt(f -> f.year)
                        .thenComparingInt(f -> f.pages.first()));
    }

    /** A growing list of longs. */
    private static final class LongList {
        private long[] values;
        private int size;

        LongList(int capacity) {
            values = new long[Math.max(16, capacity)];
        }

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        void addAll(long[] more) {
            if (size + more.length > values.length) {
                values = Arrays.copyOf(values, Math.max(2 * size, size + more.length));
            }
            System.arraycopy(more, 0, values, size, more.length);
            size += more.length;
        }

        long[] sortedDistinct() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            return Arrays.copyOf(values, kept);
        }
    }
}
