// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

/**
 * What is known of each feature: the one record that has it, or its number among those that have one. Eight bytes for a
 * feature and half as much again for what lies empty, since most features of a large collection stand in one record alone.
 *
 * <p>Open addressing in many tables, of which each grows by itself: no moment needs the memory twice. A feature is known by
 * 47 bits of its fingerprint, 10 that choose the table and 37 that stand in it, so that of fifty million features some nine
 * pairs are taken for one.
 */
final class Dictionary {
    /** Not a feature that was seen before. */
    static final int UNKNOWN = -1;

    private static final int TABLE_BITS = 10;
    private static final int KEY_BITS = 37;
    private static final int SMALLEST = 4;
    /** A place holds a key, then what is known, then whether that is a record; 0 if empty. */
    private static final int KNOWN_BITS = Long.SIZE - KEY_BITS - 1;

    private static final int MOST = (1 << KNOWN_BITS) - 1;

    private final long[][] tables = new long[1 << TABLE_BITS][SMALLEST];
    private final int[] filled = new int[1 << TABLE_BITS];

    /** The number of a feature; what {@link #ofOwner} gives if a record alone has it; or else {@link #UNKNOWN}. */
    int find(long fingerprint) {
        long bits = Fingerprint.mixed(fingerprint);
        long[] table = tables[table(bits)];
        long place = table[slot(table, key(bits))];
        int known = (int) (place >>> 1) & MOST;
        return place == 0 ? UNKNOWN : (place & 1) == 0 ? known : ofOwner(known);
    }

    /** How a feature's only owner is told from a number; turns what it gives back into the row, too. Below {@link #UNKNOWN}. */
    static int ofOwner(int row) {
        return UNKNOWN - 1 - row;
    }

    /** Gives a feature a number. */
    void number(long fingerprint, int number) {
        put(fingerprint, number, 0);
    }

    /** Notes that one record alone has a feature. */
    void owner(long fingerprint, int row) {
        put(fingerprint, row, 1);
    }

    private void put(long fingerprint, int known, int owner) {
        if (known > MOST) {
            throw new IllegalStateException("more than " + MOST + " records or features");
        }
        long bits = Fingerprint.mixed(fingerprint);
        int which = table(bits);
        long[] table = tables[which];
        int slot = slot(table, key(bits));
        if (table[slot] == 0 && 4 * ++filled[which] > 3 * table.length) {
            table = larger(table);
            tables[which] = table;
            slot = slot(table, key(bits));
        }
        table[slot] = key(bits) << KNOWN_BITS + 1 | (long) known << 1 | owner;
    }

    private static long[] larger(long[] table) {
        long[] larger = new long[table.length + table.length / 3 + 1];
        for (long place : table) {
            if (place != 0) {
                larger[slot(larger, place >>> KNOWN_BITS + 1)] = place;
            }
        }
        return larger;
    }

    /** Where a key stands or would stand. */
    private static int slot(long[] table, long key) {
        int slot = (int) (key * table.length >>> KEY_BITS);
        while (table[slot] != 0 && table[slot] >>> KNOWN_BITS + 1 != key) {
            slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static int table(long bits) {
        return (int) (bits >>> Long.SIZE - TABLE_BITS);
    }

    /** Never 0, so that no place that is filled is. */
    private static long key(long bits) {
        return Math.max(1, bits & (1L << KEY_BITS) - 1);
    }
}
