// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is needed of every record to find the pairs worth comparing, some 300 bytes of each. A later run takes them over
 * and reads none of these records again.
 */
record Sketches(Glances glances, Filing filing) {
    /** So many are drawn at a time, side by side. */
    private static final int SEGMENT = 1 << 13;

    private Sketches(int records) {
        this(new Glances(records), new Filing(records));
    }

    /** Some of the sketches: those from one place on and before another. */
    record Slice(Sketches of, int from, int to) {}

    static Sketches of(List<Fingerprint> prints) {
        return joined(IntStream.range(0, (prints.size() + SEGMENT - 1) / SEGMENT)
                .parallel()
                .mapToObj(segment ->
                        drawn(prints.subList(segment * SEGMENT, Math.min(prints.size(), (segment + 1) * SEGMENT))))
                .map(sketches -> new Slice(sketches, 0, sketches.size()))
                .toList());
    }

    private static Sketches drawn(List<Fingerprint> prints) {
        Sketches sketches = new Sketches(prints.size());
        for (Fingerprint print : prints) {
            sketches.glances.add(print);
            sketches.filing.add(print);
        }
        return sketches;
    }

    /** The slices one behind the other. */
    static Sketches joined(List<Slice> slices) {
        Sketches joined = new Sketches(
                slices.stream().mapToInt(slice -> slice.to - slice.from).sum());
        for (Slice slice : slices) {
            joined.glances.add(slice.of.glances, slice.from, slice.to);
            joined.filing.add(slice.of.filing, slice.from, slice.to);
        }
        return joined;
    }

    int size() {
        return glances.size();
    }

    void write(DataOutputStream out) throws IOException {
        glances.write(out);
        filing.write(out);
    }

    static Sketches read(DataInputStream in) throws IOException {
        return new Sketches(Glances.read(in), Filing.read(in));
    }
}
