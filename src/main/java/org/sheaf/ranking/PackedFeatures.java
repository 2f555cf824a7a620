// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.Arrays;

/**
 * The features of a record and how often each stands there, read one after the other, the numbers ascending. Of each
 * number only the step from the one before is kept, seven bits to a byte, the lowest first; the lowest bit of the step
 * tells whether a byte with the count follows, or the feature stands there once. That takes a byte or two for a frequent
 * feature, which have low numbers, and three for a rare one.
 */
final class PackedFeatures {
    private static final int SEVEN = 0x7F;
    /** The most bytes that one feature takes: 29 bits of a step and a count. */
    private static final int LONGEST = 6;

    private final byte[] bytes;
    private int at;
    private int number;
    private int count;

    /** To be read from the first on. */
    PackedFeatures(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Packs features.
     *
     * @param features of each its number times 256 and its count, 1 to 255; ascending
     * @param size how many of them
     */
    static byte[] pack(long[] features, int size) {
        byte[] packed = new byte[LONGEST * size];
        int end = 0;
        int before = 0;
        for (int i = 0; i < size; i++) {
            int number = (int) (features[i] >>> Byte.SIZE);
            end = put(packed, end, number - before, (int) features[i] & 0xFF);
            before = number;
        }
        return Arrays.copyOf(packed, end);
    }

    private static int put(byte[] packed, int end, int step, int count) {
        int at = end;
        int left = step << 1 | (count > 1 ? 1 : 0);
        for (; left > SEVEN; left >>>= 7) {
            packed[at++] = (byte) (left | ~SEVEN);
        }
        packed[at++] = (byte) left;
        if (count > 1) {
            packed[at++] = (byte) count;
        }
        return at;
    }

    /** Packed features and one more, which stands there once and has a higher number than all of them. */
    static byte[] and(byte[] packed, int more) {
        PackedFeatures its = new PackedFeatures(packed);
        while (its.next()) {
            // On to the last, from whose number the step is.
        }
        byte[] longer = Arrays.copyOf(packed, packed.length + LONGEST);
        return Arrays.copyOf(longer, put(longer, packed.length, more - its.number, 1));
    }

    /** Steps to the next feature; false if there is none. */
    boolean next() {
        if (at == bytes.length) {
            return false;
        }
        int step = bytes[at++];
        if (step < 0) {
            step &= SEVEN;
            int shift = 7;
            int part;
            do {
                part = bytes[at++];
                step |= (part & SEVEN) << shift;
                shift += 7;
            } while (part < 0);
        }
        number += step >>> 1;
        count = (step & 1) == 0 ? 1 : bytes[at++] & 0xFF;
        return true;
    }

    /** The number of the feature. */
    int number() {
        return number;
    }

    /** How often it stands in the record; 255 stands for more, too. */
    int count() {
        return count;
    }

    /** The numbers of all features. */
    int[] numbers() {
        PackedFeatures its = new PackedFeatures(bytes);
        int[] numbers = new int[bytes.length];
        int size = 0;
        while (its.next()) {
            numbers[size++] = its.number;
        }
        return Arrays.copyOf(numbers, size);
    }
}
