// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.HashMap;
import java.util.Map;
import org.sheaf.formats.reading.ByteLines;

/** Recognises a line that begins with a tag of PubMed's: two to four capitals, padded to four, then a hyphen. */
final class NbibTagLine {
    private static final int LONGEST_TAG = 4;

    private final Map<Integer, String> names = new HashMap<>();
    private String tag = "";
    private int valueStart;

    /** Whether the line begins with a tag; if so {@link #tag()} and {@link #valueStart()} tell about it. */
    boolean find(ByteLines line) {
        byte[] b = line.buffer();
        int from = line.start();
        int to = line.end();
        int at = from;
        int code = 0;
        while (at < to && at - from < LONGEST_TAG && (b[at] >= 'A' && b[at] <= 'Z' || at > from && isDigit(b[at]))) {
            code = code << 8 | b[at++];
        }
        int letters = at - from;
        if (letters < 2) {
            return false;
        }
        while (at < to && b[at] == ' ' && at - from < LONGEST_TAG) {
            at++;
        }
        if (at == to || b[at] != '-' || at - from < LONGEST_TAG) {
            return false;
        }
        if (at + 1 < to && b[at + 1] != ' ') {
            return false;
        }
        tag = names.computeIfAbsent(code, key -> name(b, from, letters));
        valueStart = Math.min(to, at + 2);
        return true;
    }

    private static String name(byte[] b, int from, int letters) {
        StringBuilder name = new StringBuilder(letters);
        for (int i = from; i < from + letters; i++) {
            name.append((char) b[i]);
        }
        return name.toString();
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    String tag() {
        return tag;
    }

    /** Place in the line's buffer at which the value starts. */
    int valueStart() {
        return valueStart;
    }
}
