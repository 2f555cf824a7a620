// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which features of one view each record has, and how often. A feature that one record alone has, once, can change no
 * other record's score: it is kept as its owner's name and as a count beside the record, and gets a number and a place
 * among the record's features when a second record has it too.
 */
final class Postings {
    private static final int MOST = 255;

    private final Dictionary dictionary = new Dictionary();
    private final List<byte[]> features = new ArrayList<>();
    /** By number, how many records have a feature. */
    private int[] holders = new int[1 << 12];

    private int size;
    private int[] alone = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    private long total;

    /** Takes the features of the next record, with repetitions. */
    void add(long[] fingerprints, int length) {
        int row = features.size();
        long[] sorted = Arrays.copyOf(fingerprints, length);
        Arrays.sort(sorted);
        long[] kept = new long[length];
        int its = 0;
        int lonely = 0;
        for (int from = 0, to; from < length; from = to) {
            for (to = from; to < length && sorted[to] == sorted[from]; ) {
                to++;
            }
            int number = dictionary.find(sorted[from]);
            if (number == Dictionary.UNKNOWN && to - from == 1) {
                dictionary.owner(sorted[from], row);
                lonely++;
                continue;
            }
            if (number < 0) {
                int owner = Dictionary.ofOwner(number);
                number = number(sorted[from]);
                if (owner >= 0) {
                    giveBack(number, owner);
                }
            }
            holders[number]++;
            kept[its++] = (long) number << Byte.SIZE | Math.min(MOST, to - from);
        }
        Arrays.sort(kept, 0, its);
        features.add(PackedFeatures.pack(kept, its));
        alone = atLeast(alone, row + 1);
        lengths = atLeast(lengths, row + 1);
        alone[row] = lonely;
        lengths[row] = length;
        total += length;
    }

    /** The next number, for a feature that had none. */
    private int number(long fingerprint) {
        dictionary.number(fingerprint, size);
        holders = atLeast(holders, size + 1);
        return size++;
    }

    /** The record that had a feature alone has it as others do from now on. */
    private void giveBack(int number, int owner) {
        features.set(owner, PackedFeatures.and(features.get(owner), number));
        holders[number] = 1;
        alone[owner]--;
    }

    private static int[] atLeast(int[] array, int places) {
        return array.length >= places ? array : Arrays.copyOf(array, Math.max(places, array.length + array.length / 2));
    }

    /** How many features have a number. */
    int size() {
        return size;
    }

    int records() {
        return features.size();
    }

    /** The number of a feature; below 0 if it has none, since no record has it or one alone, once. */
    int find(long fingerprint) {
        return dictionary.find(fingerprint);
    }

    /** How many records have the feature. */
    int holders(int feature) {
        return holders[feature];
    }

    /** A record's features, without those that it has alone and once. */
    PackedFeatures features(int row) {
        return new PackedFeatures(features.get(row));
    }

    /** How many features the record has alone and once. */
    int alone(int row) {
        return alone[row];
    }

    /** How many features the record has, with repetitions. */
    int length(int row) {
        return lengths[row];
    }

    double meanLength() {
        return features.isEmpty() ? 0 : (double) total / features.size();
    }
}
