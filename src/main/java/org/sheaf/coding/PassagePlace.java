// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Comparator;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;

/**
 * Where a passage stands. Two coders who code the same place code one passage.
 *
 * @param report whose text it is
 * @param text digest of the text in which the places are counted
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one
 */
public record PassagePlace(ReportId report, Digest text, int start, int end) implements Comparable<PassagePlace> {
    private static final Comparator<PassagePlace> ORDER = Comparator.comparing(PassagePlace::report)
            .thenComparing(place -> place.text().hex())
            .thenComparingInt(PassagePlace::start)
            .thenComparingInt(PassagePlace::end);

    /** Where a coded passage stands. */
    public static PassagePlace of(CodedSegment segment) {
        return new PassagePlace(segment.report(), segment.text(), segment.start(), segment.end());
    }

    /** Whether both have at least one code point of one text in common. */
    boolean overlaps(PassagePlace other) {
        return text.equals(other.text) && start < other.end && other.start < end;
    }

    @Override
    public int compareTo(PassagePlace other) {
        return ORDER.compare(this, other);
    }
}
