// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At a stage with two votes: what people had begun on when screening was stopped stays to be finished. */
class ScreeningStopOpenWorkTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    /** Of eight reports two are decided, one is in conflict, two have one vote and three none. */
    @BeforeEach
    void stopInTheMiddle() {
        review = ScreenedReview.with(folder, 8, 2);
        votes("amina", "include", "exclude", "include", "exclude", "include");
        votes("bram", "include", "exclude", "exclude");
    }

    private void votes(String person, String... votes) {
        review.as(person);
        for (int i = 0; i < votes.length; i++) {
            review.run("screen", "vote", review.id(i + 1), votes[i]);
        }
    }

    private Sandbox.Run stop() {
        review.as("emre");
        return review.run("screen", "stop", "--because", "The rule of our protocol");
    }

    @Test
    void aStopListsTheWorkThatIsOpenAndLeavesItOpen() {
        Sandbox.Run run = stop();
        assertThat(run.out()).contains("Of 8 reports 2 are screened, 1 of these included; 3 are left unread.");
        assertThat(run.err())
                .contains("Still to be finished: 2 reports with a vote and waiting for another, and 1 open conflict.")
                .contains("sheaf screen conflicts --open");
        assertThat(review.run("screen", "status", "--stage", "title-abstract").out())
                .contains("1 conflict")
                .contains("2 wait for votes, 3 left unread");
        assertThat(review.sandbox().read("corpus/harbour/decisions/emre.jsonl"))
                .contains("\"begun\":\"2\"")
                .contains("\"conflicts\":\"1\"");
    }

    @Test
    void theDeskHandsOutOnlyWhatWasBegun() {
        stop();
        assertThat(review.queue("bram"))
                .containsExactlyInAnyOrderElementsOf(List.of("R" + review.id(4), "R" + review.id(5)));
        assertThat(review.queue("amina")).isEmpty();
        assertThat(review.queue("carys")).hasSize(2);
    }

    @Test
    void theFlowCountsTheStageWhenTheOpenWorkIsDone() {
        stop();
        review.run("report");
        assertThat(review.flow()).contains("is under way: 3 of 8 not decided, beside 3 left unread");
        review.as("bram");
        review.run("screen", "vote", review.id(4), "exclude");
        review.run("screen", "vote", review.id(5), "include");
        review.as("emre");
        review.run("screen", "settle", review.id(3), "exclude", "--why", "no data");
        review.run("report");
        assertThat(review.number("records_screened")).isEqualTo(5);
        assertThat(review.number("records_excluded")).isEqualTo(3);
        assertThat(review.number("excluded_other")).isEqualTo(3);
        assertThat(review.findings()).isZero();
    }

    @Test
    void aReportLeftUnreadOnWhichOnePersonVotesLaterWaitsForTheOtherVote() {
        stop();
        review.as("carys");
        assertThat(review.run("screen", "vote", review.id(8), "include").out()).contains("1 of 2 votes");
        assertThat(review.queue("dilek")).contains("R" + review.id(8));
    }

    @Test
    void aVoteThatIsTakenBackLeavesItsReportUnreadAgain() {
        stop();
        review.as("carys");
        review.run("screen", "vote", review.id(8), "include");
        assertThat(review.run("screen", "status", "--stage", "title-abstract").out())
                .contains("3 wait for votes, 2 left unread");
        review.sandbox().answerInTime("b\nq\n", "screen", "--stage", "title-abstract");
        assertThat(review.run("screen", "status", "--stage", "title-abstract").out())
                .contains("2 wait for votes, 3 left unread");
    }

    @Test
    void atASecondStageOfTitlesWhatWasLeftUnreadHadBeenScreenedOnceAndIsSetAside() {
        String protocol = review.sandbox().read("codebooks/harbour/protocol.yml");
        review.sandbox()
                .write(
                        "codebooks/harbour/protocol.yml",
                        protocol.replaceFirst(
                                "stages:\n",
                                "stages:\n  - id: titles\n    name: Titles\n    kind: title-abstract\n    votes: 1\n"));
        review.as("amina");
        review.sandbox().answerInTime("i\n".repeat(7) + "e\n", "screen", "--stage", "titles");
        review.as("emre");
        Sandbox.Run run = review.run("screen", "stop", "--because", "Enough", "--stage", "title-abstract");
        assertThat(run.exitCode()).as(run.err()).isZero();
        for (int i = 1; i <= 5; i++) {
            for (String person : List.of("amina", "bram")) {
                review.as(person);
                review.run("screen", "vote", review.id(i), "include", "--stage", "title-abstract");
            }
        }
        review.run("report");
        int left = review.number("titles_set_aside");
        assertThat(left).isBetween(2, 3);
        assertThat(review.flow())
                .contains("not read at \\\"title-abstract\\\": screening was stopped")
                .doesNotContain("under way");
        assertThat(review.number("records_screened")).isEqualTo(8);
        assertThat(review.number("excluded_other")).isZero();
        assertThat(review.findings()).isZero();
    }
}
