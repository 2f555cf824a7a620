// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Damaged files: bytes changed, lines lost, doubled or swapped, the end cut off, two files joined in the middle. */
final class Mutants {
    private Mutants() {}

    /** A damaged copy of {@code file}; {@code other} is where the end of some comes from. */
    static byte[] mutate(byte[] file, byte[] other, Random random) {
        byte[] mutant = file.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && mutant.length > 1; n--) {
            int at = random.nextInt(mutant.length);
            mutant = switch (random.nextInt(7)) {
                case 0 -> flip(mutant, at, random);
                case 1 -> Arrays.copyOf(mutant, at);
                case 2 -> join(Arrays.copyOf(mutant, at), tail(other, random.nextInt(other.length + 1)));
                case 3 -> line(mutant, at, 0);
                case 4 -> line(mutant, at, 2);
                case 5 -> join(Arrays.copyOf(mutant, at), join(new byte[] {pick(random)}, tail(mutant, at)));
                default -> join(tail(mutant, at), Arrays.copyOf(mutant, at));
            };
        }
        return mutant;
    }

    private static byte[] flip(byte[] bytes, int at, Random random) {
        bytes[at] = (byte) random.nextInt(256);
        return bytes;
    }

    private static byte pick(Random random) {
        byte[] nasty = {
            '"',
            '\n',
            '\r',
            ',',
            ';',
            '\t',
            '-',
            ' ',
            0,
            (byte) 0xFF,
            (byte) 0xC3,
            '{',
            '=',
            '\'',
            '<',
            '>',
            '&',
            '%',
            '!'
        };
        return nasty[random.nextInt(nasty.length)];
    }

    /** Writes the line around {@code at} that many times. */
    private static byte[] line(byte[] bytes, int at, int times) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        byte[] line = Arrays.copyOfRange(bytes, from, Math.min(to + 1, bytes.length));
        byte[] result = Arrays.copyOf(bytes, from);
        for (int i = 0; i < times; i++) {
            result = join(result, line);
        }
        return join(result, tail(bytes, Math.min(to + 1, bytes.length)));
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] join(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(a.length + b.length);
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
