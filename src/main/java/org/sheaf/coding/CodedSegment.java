// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * A passage to which a coder gave a code.
 *
 * @param said digest without names of the decision by which it was given, by which others refer to it
 * @param report whose text it is
 * @param text digest of the text in which the places are counted
 * @param page 1-based page on which it begins
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one
 * @param quote what stands there, on one line, as it was when it was coded: by it the passage is found again
 * @param code the code
 * @param coder who gave it
 * @param at when, ISO 8601 in UTC
 * @param memo what was noted beside it; empty for nothing
 */
public record CodedSegment(
        String said,
        ReportId report,
        Digest text,
        int page,
        int start,
        int end,
        String quote,
        CodeId code,
        ReviewerId coder,
        String at,
        String memo) {
    public CodedSegment {
        if (page < 1 || start < 0 || end <= start) {
            throw new IllegalArgumentException("no passage: from " + start + " to " + end + " on page " + page);
        }
    }

    /** Whether both have at least one code point of one text in common. */
    public boolean overlaps(CodedSegment other) {
        return text.equals(other.text) && start < other.end && other.start < end;
    }

    /** The same passage at its place in another text. */
    public CodedSegment movedTo(Digest otherText, int otherPage, int otherStart, int otherEnd) {
        return new CodedSegment(said, report, otherText, otherPage, otherStart, otherEnd, quote, code, coder, at, memo);
    }

    /** The same passage under the code under which it counts. */
    public CodedSegment under(CodeId other) {
        return new CodedSegment(said, report, text, page, start, end, quote, other, coder, at, memo);
    }
}
