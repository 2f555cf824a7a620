// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.function.Predicate;
import org.sheaf.formats.reading.ByteLines;

/**
 * Recognises a line that begins with a tag of two characters and a blank, without a hyphen, as Web of Science and
 * RefWorks write them. Nothing but its place tells such a tag from the words of a text.
 */
final class BareTagLine {
    private static final int WIDTH = 3;

    private final Predicate<String> known;
    private String tag = "";
    private int valueStart;

    /** @param known which tags count */
    BareTagLine(Predicate<String> known) {
        this.known = known;
    }

    /** Whether the line begins with a tag; if so {@link #tag()} and {@link #valueStart()} tell about it. */
    boolean find(ByteLines line) {
        byte[] b = line.buffer();
        int from = line.start();
        int to = line.end();
        if (to - from < 2 || to - from > 2 && b[from + 2] != ' ') {
            return false;
        }
        tag = RisTags.tag(b[from], b[from + 1]);
        valueStart = Math.min(to, from + WIDTH);
        return !tag.isEmpty() && known.test(tag);
    }

    String tag() {
        return tag;
    }

    /** Place in the line's buffer at which the value starts. */
    int valueStart() {
        return valueStart;
    }
}
