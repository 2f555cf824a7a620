// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/** Sentences stand at 0 to 10, 11 to 20 and 22 to 30. */
final class CodingConsensusTest {
    private static final Digest TEXT = Digest.of("text");
    private static final ReportId REPORT = new ReportId(new RecordId("0123456789abcdef", 1));
    private static final CodeId CALM = CodeId.parse("calm").orElseThrow();

    private static CodedSegment passage(int start, int end) {
        return new CodedSegment(
                "said", REPORT, TEXT, 1, start, end, "", CALM, new ReviewerId("amina"), "2026-01-01T00:00:00Z", "");
    }

    private static CodingConsensus agreed(int start, int end, boolean holds) {
        return new CodingConsensus(
                "said " + start, REPORT, TEXT, start, end, "", CALM, holds, "consensus", "amina", "", "");
    }

    @Test
    void nothingIsLeftOfAPassageWhoseOneSentenceDoesNotBearTheCode() {
        assertThat(CodingConsensus.leaveNothingOf(passage(0, 10), List.of(agreed(0, 10, false))))
                .isTrue();
        assertThat(CodingConsensus.leaveNothingOf(passage(3, 7), List.of(agreed(0, 10, false))))
                .isTrue();
        assertThat(CodingConsensus.leaveNothingOf(passage(0, 10), List.of(agreed(0, 10, true))))
                .isFalse();
        assertThat(CodingConsensus.leaveNothingOf(passage(0, 10), List.of())).isFalse();
    }

    @Test
    void aPassageOfSeveralSentencesCountsWhileOneOfThemBearsTheCode() {
        CodingConsensus first = agreed(0, 10, false);
        CodingConsensus second = agreed(11, 20, false);
        CodingConsensus third = agreed(22, 30, false);
        CodedSegment all = passage(0, 30);

        assertThat(CodingConsensus.leaveNothingOf(all, List.of(first))).isFalse();
        assertThat(CodingConsensus.leaveNothingOf(all, List.of(second, third))).isFalse();
        assertThat(CodingConsensus.leaveNothingOf(all, List.of(first, third))).isFalse();
        assertThat(CodingConsensus.leaveNothingOf(all, List.of(first, agreed(11, 20, true), third)))
                .isFalse();
        assertThat(CodingConsensus.leaveNothingOf(all, List.of(first, second, third)))
                .isTrue();
    }
}
