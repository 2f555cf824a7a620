// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;

/** Numbers for features in the order of their first appearance, 0, 1, 2 …; open addressing over two arrays. */
final class Dictionary {
    private static final int SMALLEST = 1 << 12;

    private long[] keys = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    /** The number of a feature; -1 if it is not known. */
    int find(long fingerprint) {
        int slot = slot(keys, fingerprint);
        return keys[slot] == fingerprint ? numbers[slot] : -1;
    }

    /** The number of a feature, which is {@link #size()} if it was not known before. */
    int number(long fingerprint) {
        int slot = slot(keys, fingerprint);
        if (keys[slot] == fingerprint) {
            return numbers[slot];
        }
        keys[slot] = fingerprint;
        numbers[slot] = size++;
        if (size > keys.length / 4 * 3) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] larger = new long[keys.length * 2];
        int[] theirs = new int[larger.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(larger, keys[i]);
                larger[slot] = keys[i];
                theirs[slot] = numbers[i];
            }
        }
        keys = larger;
        numbers = theirs;
    }

    private static int slot(long[] keys, long fingerprint) {
        int mask = keys.length - 1;
        int slot = (int) (Fingerprint.mixed(fingerprint) & mask);
        while (keys[slot] != 0 && keys[slot] != fingerprint) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** An array of at least so many places with the old content. */
    static int[] atLeast(int[] array, int places) {
        return array.length >= places ? array : Arrays.copyOf(array, Math.max(places, array.length + array.length / 2));
    }
}
