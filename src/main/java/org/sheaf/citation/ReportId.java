// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Optional;

/**
 * Names a report: minted once, after the first record that made it known, and kept through every later import, join
 * and split.
 *
 * @param anchor the record it was minted after
 */
public record ReportId(RecordId anchor) implements Comparable<ReportId> {
    private static final String PREFIX = "R";

    /** The id written in {@code text}, such as {@code R3fa9c1d2e4b5a6c7-12}; nothing if it is none. */
    public static Optional<ReportId> parse(String text) {
        return text.startsWith(PREFIX) ? RecordId.parse(text.substring(1)).map(ReportId::new) : Optional.empty();
    }

    @Override
    public int compareTo(ReportId other) {
        return anchor.compareTo(other.anchor);
    }

    @Override
    public String toString() {
        return PREFIX + anchor;
    }
}
