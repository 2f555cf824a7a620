// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;

/**
 * What was agreed about one code on one sentence that two people did not code alike. Their own codes stay as they were.
 *
 * @param text digest of the text in which the places are counted
 * @param start 0-based code point with which the sentence begins
 * @param end code point behind its last one
 * @param holds whether the sentence bears the code
 * @param how {@code consensus} of the two, or {@code third person}
 * @param actor who said so
 * @param at when, ISO 8601 in UTC
 * @param why what was said
 */
public record CodingConsensus(
        ReportId report,
        Digest text,
        int start,
        int end,
        CodeId code,
        boolean holds,
        String how,
        String actor,
        String at,
        String why) {
    /** Whether a passage with the code touches the sentence. */
    public boolean isAbout(CodedSegment segment) {
        return segment.text().equals(text)
                && segment.report().equals(report)
                && segment.code().equals(code)
                && segment.start() < end
                && start < segment.end();
    }
}
