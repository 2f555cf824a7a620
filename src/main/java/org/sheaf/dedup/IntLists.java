// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Many short lists of whole numbers, one behind the other. */
final class IntLists {
    private static final int BYTE = 0xFF;

    /** Where each list ends. */
    private final Ints ends;

    private final Ints values;

    IntLists(int lists, int each) {
        this(new Ints(lists), new Ints(lists * each));
    }

    private IntLists(Ints ends, Ints values) {
        this.ends = ends;
        this.values = values;
    }

    /** Adds to the list that is open. */
    void add(int value) {
        values.add(value);
    }

    /** Adds a text to the list that is open, so that {@link #compare} orders the lists as the letters do. */
    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += Integer.BYTES) {
            int four = 0;
            for (int j = i; j < i + Integer.BYTES; j++) {
                four = four << Byte.SIZE | (j < bytes.length ? bytes[j] & BYTE : 0);
            }
            values.add(four);
        }
    }

    /** The open list is whole; the next one is open. */
    void end() {
        ends.add(values.size());
    }

    /** Adds the lists of another that stand there from one place on and before another. */
    void add(IntLists other, int from, int to) {
        int shift = values.size() - other.from(from);
        values.add(other.values, other.from(from), other.from(to));
        for (int i = from; i < to; i++) {
            ends.add(other.ends.get(i) + shift);
        }
    }

    /** Where the list begins among the values. */
    int from(int list) {
        return list == 0 ? 0 : ends.get(list - 1);
    }

    /** The place behind the list's last value. */
    int to(int list) {
        return ends.get(list);
    }

    int value(int place) {
        return values.get(place);
    }

    /** Compares two lists number by number, as numbers without a sign; the shorter one first. */
    int compare(int list, int other) {
        int from = from(list);
        int fromOther = from(other);
        int length = to(list) - from;
        int lengthOther = to(other) - fromOther;
        for (int i = 0; i < Math.min(length, lengthOther); i++) {
            int order = Integer.compareUnsigned(values.get(from + i), values.get(fromOther + i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length, lengthOther);
    }

    void write(DataOutputStream out) throws IOException {
        ends.write(out);
        values.write(out);
    }

    static IntLists read(DataInputStream in) throws IOException {
        return new IntLists(Ints.read(in), Ints.read(in));
    }
}
