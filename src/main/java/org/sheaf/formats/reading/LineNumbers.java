// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

/** The lines on which something was seen: the first few by number, the others counted. */
final class LineNumbers {
    private final long[] first = new long[ProblemLog.SHOWN];
    private int count;
    private long last;

    /** Notes a line; the same line is noted once. */
    void add(long line) {
        if (line == last) {
            return;
        }
        last = line;
        if (count < first.length) {
            first[count] = line;
        }
        count++;
    }

    int count() {
        return count;
    }

    long first() {
        return first[0];
    }

    /** A warning for each line noted, as far as {@link ProblemLog} shows them. */
    void report(ProblemLog problems, ProblemLog.Kind kind, String what, String advice) {
        for (int i = 0; i < count; i++) {
            problems.warning(kind, i < first.length ? first[i] : last, what, advice);
        }
    }
}
