// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import org.sheaf.formats.reading.ByteLines;

/**
 * Recognises a line that begins with a RIS tag: two characters, two blanks, a hyphen, a blank. Real exports also leave
 * out one of the blanks, indent the tag, or write {@code ER} alone; those forms count only for tags that are known, so
 * that prose such as {@code II - Results} stays prose.
 */
final class RisTagLine {
    /** Characters from the start of a tag to the end of its hyphen: {@code "TY  -"}. */
    static final int WIDTH = 5;

    private static final int DEEPEST_INDENT = 3;

    private String tag = "";
    private int valueStart;

    /** Whether the line begins with a tag; if so {@link #tag()} and {@link #valueStart()} tell about it. */
    boolean find(ByteLines line) {
        byte[] b = line.buffer();
        int from = line.start();
        int to = line.end();
        int at = from;
        while (at < to && b[at] == ' ') {
            at++;
        }
        if (at - from > DEEPEST_INDENT || to - at < 2) {
            return false;
        }
        tag = RisTags.tag(b[at], b[at + 1]);
        if (tag.isEmpty()) {
            return false;
        }
        int hyphen = at + 2;
        while (hyphen < to && b[hyphen] == ' ') {
            hyphen++;
        }
        int blanks = hyphen - at - 2;
        if (hyphen == to) {
            valueStart = to;
            return tag.equals("ER") && at == from;
        }
        if (b[hyphen] != '-' || blanks < 1 || blanks > 2) {
            return false;
        }
        valueStart = hyphen + 1;
        boolean closed = valueStart == to || b[valueStart] == ' ' || b[valueStart] == '\t';
        boolean regular = at == from && blanks == 2 && closed;
        boolean tolerable = closed ? at == from || blanks == 2 : at == from && blanks == 2;
        return regular || tolerable && RisTags.isKnown(tag);
    }

    String tag() {
        return tag;
    }

    /** Place in the line's buffer behind the hyphen. */
    int valueStart() {
        return valueStart;
    }
}
