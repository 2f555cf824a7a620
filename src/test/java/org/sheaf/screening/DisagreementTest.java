// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;

class DisagreementTest {
    private static final Stage TEXTS = Stage.of("full-text", "Full text", 2);
    private static final ReportId ONE = new ReportId(new RecordId("0123456789abcdef", 1));
    private static final ReportId OTHER = new ReportId(new RecordId("0123456789abcdef", 2));

    private int clock;

    @Test
    void peopleWhoAgreedFromTheFirstDidNotDisagree() {
        assertThat(of(vote("amina", "include"), vote("bram", "include"))).isEmpty();
    }

    @Test
    void nobodyDisagreesWhileAVoteIsMissing() {
        assertThat(of(vote("amina", "include"))).isEmpty();
        assertThat(of(vote("amina", "include"), vote("amina", "exclude setting")))
                .as("a changed mind alone is no disagreement")
                .isEmpty();
    }

    @Test
    void twoExclusionsForDifferentReasonsAreOpenUntilSomebodySettlesThem() {
        Vote amina = vote("amina", "exclude setting");
        Vote bram = vote("bram", "exclude population");
        Disagreement disagreement = of(amina, bram).orElseThrow();
        assertThat(disagreement.conflict()).isEqualTo(Conflict.REASON);
        assertThat(disagreement.votes()).containsExactly(amina, bram);
        assertThat(disagreement.isOpen()).isTrue();

        Settlement settlement = settlement("exclude population", ONE);
        Disagreement settled = Disagreement.of(
                        TEXTS, new Ballot(ONE, List.of(amina, bram), List.of(settlement), Optional.empty()))
                .orElseThrow();
        assertThat(settled.settlement()).contains(settlement);
        assertThat(settled.isOpen()).isFalse();
    }

    @Test
    void aVoteChangedAfterwardsEndsADisagreementAndDoesNotMakeItUnsaid() {
        Vote changed = vote("bram", "include", 9);
        Disagreement disagreement =
                of(vote("amina", "include"), vote("bram", "unsure"), changed).orElseThrow();
        assertThat(disagreement.conflict()).isEqualTo(Conflict.UNSURE);
        assertThat(disagreement.ending()).isEqualTo(new Disagreement.Ending.VoteChanged(changed));
        assertThat(disagreement.votes()).hasSize(3);
    }

    @Test
    void aSettlementOfAPartOfWhatIsOneReportNowLeavesItOpen() {
        Ballot ballot = new Ballot(
                ONE,
                List.of(
                        vote("amina", "include"),
                        vote("bram", "exclude setting"),
                        new Vote("o1", new ReviewerId("amina"), ids(OTHER), said("include"), "", at(20))),
                List.of(settlement("exclude setting", ONE)),
                Optional.empty());
        Disagreement disagreement = Disagreement.of(TEXTS, ballot).orElseThrow();
        assertThat(disagreement.conflict()).isEqualTo(Conflict.JOINED);
        assertThat(disagreement.isOpen()).isTrue();
    }

    @Test
    void whatIsSetAsideIsNotOpen() {
        Disagreement disagreement = Disagreement.of(
                        TEXTS,
                        new Ballot(
                                ONE,
                                List.of(vote("amina", "include"), vote("bram", "unsure")),
                                List.of(),
                                Optional.of(Outcome.Aside.AWAITING_CLASSIFICATION)))
                .orElseThrow();
        assertThat(disagreement.ending())
                .isEqualTo(new Disagreement.Ending.SetAside(Outcome.Aside.AWAITING_CLASSIFICATION));
    }

    private Optional<Disagreement> of(Vote... votes) {
        return Disagreement.of(TEXTS, new Ballot(ONE, List.of(votes), List.of(), Optional.empty()));
    }

    private Vote vote(String who, String said) {
        clock++;
        return vote(who, said, clock);
    }

    private static Vote vote(String who, String said, int at) {
        return new Vote("v" + at, new ReviewerId(who), ids(ONE), said(said), "", at(at));
    }

    private static Settlement settlement(String said, ReportId... reports) {
        return new Settlement(
                "s1", new ReviewerId("carys"), Settlement.How.THIRD_PERSON, ids(reports), said(said), "", at(30));
    }

    private static TreeSet<ReportId> ids(ReportId... reports) {
        return new TreeSet<>(Set.of(reports));
    }

    private static String at(int second) {
        return String.format(Locale.ROOT, "2026-03-02T10:00:%02d.000Z", second);
    }

    private static ScreeningDecision said(String words) {
        String[] parts = words.split(" ");
        return ScreeningDecision.parse(parts[0], parts.length > 1 ? parts[1] : "")
                .orElseThrow();
    }
}
