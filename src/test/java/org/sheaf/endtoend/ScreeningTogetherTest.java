// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.Review;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.steps.screening.StoppingDesk;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/** Several desks open at once, at one report. */
class ScreeningTogetherTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = Harbour.make(folder);
    }

    @Test
    void twoTerminalsOfOnePersonDoNotMakeTwoVotesOfOne() {
        try (ScreeningDesk desk = desk();
                ScreeningDesk other = desk()) {
            ReportId report = desk.queue().get(0);
            desk.vote(report, new ScreeningDecision.Include(), "");
            other.vote(report, new ScreeningDecision.Include(), "");
            assertThat(other.card(report).own()).hasSize(1);
            other.vote(report, new ScreeningDecision.Unsure(), "");
            assertThat(desk.card(report).own())
                    .extracting(vote -> vote.decision().key())
                    .containsExactly("unsure");
        }
        assertThat(sandbox.run("audit", "--step", "vote").out().lines().filter(line -> line.contains("amina")))
                .hasSize(2);
    }

    @Test
    void whatIsRehearsedBeforeTheFirstKeyIsNoVoteAndNeverFails() {
        String before = sandbox.run("audit").out();
        try (ScreeningDesk desk = desk();
                ScreeningDesk other = desk("bram")) {
            ReportId report = desk.queue().get(0);
            desk.rehearse(report);
            assertThat(desk.card(report).own()).isEmpty();
            assertThat(sandbox.run("audit").out()).isEqualTo(before);
            desk.vote(report, new ScreeningDecision.Exclude(""), "");
            other.vote(report, new ScreeningDecision.Exclude(""), "");
            desk.rehearse(report); // decided by now: nobody waits for a vote on it
        }
    }

    @Test
    void twoPeopleAtOneReportSeeWhatTheOtherDidBeforeTheirNextAct() {
        try (ScreeningDesk desk = desk();
                ScreeningDesk other = desk("bram");
                ScreeningDesk third = desk()) {
            ReportId report = desk.queue().get(0);
            desk.vote(report, new ScreeningDecision.Include(), "");
            other.vote(report, new ScreeningDecision.Exclude(""), "");
            assertThat(desk.overview().outcome(report)).isPresent().get().isInstanceOf(Outcome.InConflict.class);
            assertThat(other.undo()).isPresent();
            assertThat(desk.overview().outcome(report)).isPresent().get().isInstanceOf(Outcome.Open.class);
            desk.label(report, "ask the authors", true);
            assertThat(other.card(report).labels()).containsExactly("ask the authors");
            desk.putOff(desk.queue().get(0), true);
            // what was followed step by step is what somebody sees who comes now
            try (ScreeningDesk fresh = desk()) {
                for (ScreeningDesk at : List.of(desk, third)) {
                    assertThat(at.queue()).isEqualTo(fresh.queue());
                    assertThat(at.later()).isEqualTo(fresh.later()).hasSize(1);
                    assertThat(at.overview().status())
                            .isEqualTo(fresh.overview().status());
                    assertThat(at.card(report)).isEqualTo(fresh.card(report));
                }
            }
            sandbox.run("import", "withdraw", "a.ris", "--why", "the wrong file");
            assertThat(desk.queue()).hasSize(1);
            sandbox.run("import", "withdraw", "b.ris", "--why", "the wrong file too");
            assertThat(desk.queue()).isEmpty();
        }
    }

    @Test
    void whoSitsAtTheDeskWhileTheLeadStopsIsHandedOutNothingMoreAndAfterAResumeIsAgain() {
        try (ScreeningDesk desk = desk()) {
            List<ReportId> queue = desk.queue();
            desk.vote(queue.get(0), new ScreeningDecision.Include(), "");
            try (ScreeningDesk lead = desk("carys")) {
                assertThat(lead.queue()).hasSize(4);
                StoppingDesk stopping = review("carys").stopping("");
                stopping.stop(HypergeometricRule.CUSTOMARY, "Enough");
                assertThat(desk.awaitsMe(queue.get(1))).isFalse();
                assertThat(desk.queue()).isEmpty();
                assertThat(lead.queue()).containsExactly(queue.get(0));
                assertThat(desk.overview().status().unread()).isEqualTo(3);
                stopping.resume("Not enough");
                assertThat(desk.awaitsMe(queue.get(1))).isTrue();
                assertThat(desk.queue()).isEqualTo(queue.subList(1, 4));
            }
        }
    }

    private ScreeningDesk desk() {
        return desk("amina");
    }

    private ScreeningDesk desk(String person) {
        return review(person).screening("", Eligibility.NOTHING);
    }

    private Review review(String person) {
        Workspace workspace = new Workspace(folder);
        ReviewId id = workspace.review("harbour");
        return Review.open(
                workspace,
                new Codebook(workspace, id).protocol(),
                new Actor(new ReviewerId(person), "test", Clock.systemUTC()));
    }
}
