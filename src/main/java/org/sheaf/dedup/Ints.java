// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing list of whole numbers, without an object for each. */
final class Ints {
    private static final int CHUNK = 1 << 14;

    private int[] values;
    private int size;

    Ints(int capacity) {
        values = new int[Math.max(16, capacity)];
    }

    int size() {
        return size;
    }

    int get(int i) {
        return values[i];
    }

    void add(int value) {
        grow(size + 1L);
        values[size++] = value;
    }

    /** Adds the numbers of another list that stand there from one place on and before another. */
    void add(Ints other, int from, int to) {
        grow((long) size + to - from);
        System.arraycopy(other.values, from, values, size, to - from);
        size += to - from;
    }

    /** The place of a number in a list that is sorted; less than 0 if it is not there. */
    int find(int value) {
        return Arrays.binarySearch(values, 0, size, value);
    }

    private void grow(long needed) {
        if (needed > values.length) {
            values = Arrays.copyOf(
                    values, Math.toIntExact(Math.max(needed, Math.min(2L * size, Integer.MAX_VALUE - 8))));
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        byte[] bytes = new byte[CHUNK * Integer.BYTES];
        for (int i = 0; i < size; i += CHUNK) {
            int many = Math.min(CHUNK, size - i);
            ByteBuffer.wrap(bytes).asIntBuffer().put(values, i, many);
            out.write(bytes, 0, many * Integer.BYTES);
        }
    }

    static Ints read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Ints ints = new Ints(Math.min(size, CHUNK));
        byte[] bytes = new byte[CHUNK * Integer.BYTES];
        while (ints.size < size) {
            int many = Math.min(CHUNK, size - ints.size);
            in.readFully(bytes, 0, many * Integer.BYTES);
            ints.grow((long) ints.size + many);
            ByteBuffer.wrap(bytes).asIntBuffer().get(ints.values, ints.size, many);
            ints.size += many;
        }
        return ints;
    }
}
