// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which features of one view each record has, and how often. A feature that one record alone has, once, can change no
 * other record's score: it is kept as its owner's name and as a count beside the record, and takes its place among the
 * record's features when a second record has it too.
 */
final class Postings {
    private static final int MOST = 255;

    private final Dictionary dictionary = new Dictionary();
    private final List<int[]> features = new ArrayList<>();
    private final List<byte[]> counts = new ArrayList<>();
    /** How many records have a feature; ~row where but one has it, and has it once. */
    private int[] holders = new int[1 << 12];

    private int[] alone = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    private long total;

    /** Takes the features of the next record, with repetitions. */
    void add(long[] fingerprints, int size) {
        int row = features.size();
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = dictionary.number(fingerprints[i]);
        }
        holders = Dictionary.atLeast(holders, dictionary.size());
        Arrays.sort(numbers);
        int[] its = new int[size];
        byte[] often = new byte[size];
        int kept = 0;
        int lonely = 0;
        for (int from = 0, to; from < size; from = to) {
            for (to = from; to < size && numbers[to] == numbers[from]; ) {
                to++;
            }
            int number = numbers[from];
            if (holders[number] == 0 && to - from == 1) {
                holders[number] = ~row;
                lonely++;
                continue;
            }
            if (holders[number] < 0) {
                giveBack(number, ~holders[number]);
                holders[number] = 1;
            }
            holders[number]++;
            its[kept] = number;
            often[kept++] = (byte) Math.min(MOST, to - from);
        }
        features.add(Arrays.copyOf(its, kept));
        counts.add(Arrays.copyOf(often, kept));
        alone = Dictionary.atLeast(alone, row + 1);
        lengths = Dictionary.atLeast(lengths, row + 1);
        alone[row] = lonely;
        lengths[row] = size;
        total += size;
    }

    private void giveBack(int number, int owner) {
        int[] before = features.get(owner);
        int place = -Arrays.binarySearch(before, number) - 1;
        int[] after = Arrays.copyOf(before, before.length + 1);
        byte[] often = Arrays.copyOf(counts.get(owner), after.length);
        System.arraycopy(before, place, after, place + 1, before.length - place);
        System.arraycopy(often, place, often, place + 1, before.length - place);
        after[place] = number;
        often[place] = 1;
        features.set(owner, after);
        counts.set(owner, often);
        alone[owner]--;
    }

    /** How many different features there are. */
    int size() {
        return dictionary.size();
    }

    int records() {
        return features.size();
    }

    /** The number of a feature; -1 if no record has it. */
    int find(long fingerprint) {
        return dictionary.find(fingerprint);
    }

    /** How many records have the feature. */
    int holders(int feature) {
        return holders[feature] < 0 ? 1 : holders[feature];
    }

    /** The numbers of a record's features, ascending, without those it has alone and once. */
    int[] features(int row) {
        return features.get(row);
    }

    /** How often the record has each of {@link #features}; unsigned. */
    byte[] counts(int row) {
        return counts.get(row);
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
