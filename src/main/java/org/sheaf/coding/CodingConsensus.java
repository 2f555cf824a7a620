// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;

/**
 * What was agreed about one code on one sentence that two people did not code alike. Their own codes stay as they were.
 *
 * @param said digest of the decision by which it was agreed
 * @param text digest of the text in which the places are counted
 * @param start 0-based code point with which the sentence begins
 * @param end code point behind its last one
 * @param quote the sentence as it was then, on one line: by it it is found again; empty where nobody kept it
 * @param holds whether the sentence bears the code
 * @param how {@code consensus} of the two, or {@code third person}
 * @param actor who said so
 * @param at when, ISO 8601 in UTC
 * @param why what was said
 */
public record CodingConsensus(
        String said,
        ReportId report,
        Digest text,
        int start,
        int end,
        String quote,
        CodeId code,
        boolean holds,
        String how,
        String actor,
        String at,
        String why) {
    /** Between two sentences stands white space: a blank, a line end, the two line ends between paragraphs. */
    private static final int BETWEEN_SENTENCES = 2;

    /** The same, found again in another text. */
    public CodingConsensus movedTo(Digest otherText, int otherStart, int otherEnd) {
        return new CodingConsensus(
                said, report, otherText, otherStart, otherEnd, quote, code, holds, how, actor, at, why);
    }

    /** The same about the code under which it counts now. */
    public CodingConsensus under(CodeId other) {
        return new CodingConsensus(said, report, text, start, end, quote, other, holds, how, actor, at, why);
    }

    /** Whether a passage with the code touches the sentence. */
    public boolean isAbout(CodedSegment segment) {
        return segment.text().equals(text)
                && segment.report().equals(report)
                && segment.code().equals(code)
                && segment.start() < end
                && start < segment.end();
    }

    /**
     * Whether nothing is left of a coded passage: of every sentence that it touches it was agreed that it does not bear the
     * code. A passage of which one sentence still bears it counts as it is.
     *
     * @param agreed by place
     */
    public static boolean leaveNothingOf(CodedSegment segment, List<CodingConsensus> agreed) {
        int reached = segment.start();
        for (CodingConsensus one : agreed) {
            if (!one.holds() && one.isAbout(segment) && one.start() <= reached + BETWEEN_SENTENCES) {
                reached = Math.max(reached, one.end());
            }
        }
        return reached >= segment.end();
    }
}
