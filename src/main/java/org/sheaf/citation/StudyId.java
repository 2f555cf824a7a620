// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Optional;

/**
 * Names a study after the first of its reports: the one with the smallest id of those that people said belong together.
 *
 * @param first the report it is named after
 */
public record StudyId(ReportId first) implements Comparable<StudyId> {
    private static final String PREFIX = "S";

    /** The id written in {@code text}, such as {@code S3fa9c1d2e4b5a6c7-12}; nothing if it is none. */
    public static Optional<StudyId> parse(String text) {
        return text.startsWith(PREFIX)
                ? RecordId.parse(text.substring(1)).map(ReportId::new).map(StudyId::new)
                : Optional.empty();
    }

    @Override
    public int compareTo(StudyId other) {
        return first.compareTo(other.first);
    }

    @Override
    public String toString() {
        return PREFIX + first.anchor();
    }
}
