// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets which reports: batches, shares, samples, pilot rounds, and somebody who leaves. */
class AssignmentTest {
    @TempDir
    private Path folder;

    private ScreenedReview review(int reports, int votes) {
        return ScreenedReview.with(folder, reports, votes);
    }

    @Test
    void whatIsGivenToSomeIsInNobodyElsesQueueAndTheRestIsEverybodys() {
        ScreenedReview review = review(8, 2);
        Sandbox.Run run = review.run("screen", "assign", "--to", "amina", "--to", "bram", "--size", "5");
        assertThat(run.out()).contains("batch-1, title-abstract: 5 reports").contains("amina: 5");
        assertThat(run.err()).contains("3 reports wait for votes and are given to nobody");
        assertThat(review.queue("amina")).hasSize(8);
        assertThat(review.queue("bram")).hasSize(8);
        List<String> carys = review.queue("carys");
        assertThat(carys).hasSize(3);
        List<String> given = new ArrayList<>(review.queue("amina"));
        given.removeAll(carys);
        review.as("carys");
        Sandbox.Run refused = review.run("screen", "vote", given.get(0), "include");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("was given to amina and bram").contains("reassign");
        assertThat(review.run("screen", "status").out()).containsPattern("carys +0 +3 ");
    }

    @Test
    void withMorePeopleThanVotesEverybodyHasTheSameShareAndEveryReportItsVotes() {
        ScreenedReview review = review(12, 2);
        assertThat(review.run("screen", "assign", "--to", "amina", "--to", "bram", "--to", "carys", "--to", "dilek")
                        .out())
                .contains("amina: 6")
                .contains("bram: 6")
                .contains("carys: 6")
                .contains("dilek: 6");
        List<String> all = new ArrayList<>();
        for (String person : List.of("amina", "bram", "carys", "dilek")) {
            List<String> queue = review.queue(person);
            assertThat(queue).hasSize(6);
            all.addAll(queue);
        }
        assertThat(new HashSet<>(all))
                .hasSize(12)
                .allSatisfy(id -> assertThat(all).filteredOn(id::equals).hasSize(2));
    }

    @Test
    void sharesAreKept() {
        ScreenedReview review = review(10, 1);
        assertThat(review.run("screen", "assign", "--share", "amina=60", "--share", "bram=40%")
                        .out())
                .contains("amina: 6")
                .contains("bram: 4");
    }

    @Test
    void theSameSeedDrawsTheSameAndALaterBatchOnlyWhatIsLeft() {
        ScreenedReview review = review(8, 2);
        review.run("screen", "assign", "--to", "amina", "--to", "bram", "--sample", "25%", "--seed", "7");
        Set<String> first = new HashSet<>(review.queue("amina"));
        first.removeAll(review.queue("carys"));
        assertThat(first).hasSize(2);
        review.run("screen", "assign", "--to", "amina", "--to", "bram", "--sample", "50%", "--seed", "7");
        review.as("amina");
        assertThat(review.run("screen", "assignments").out())
                .containsPattern("batch-1 +2 +0  amina +2 +0 +2")
                .containsPattern("batch-2 +4 +0  amina +4 +0 +4")
                .contains("2 reports wait for votes in no batch");
        review.forgetDatabase();
        review.run("run");
        Set<String> again = new HashSet<>(review.queue("amina"));
        assertThat(again).containsAll(first);
        assertThat(review.queue("carys")).hasSize(2);
    }

    @Test
    void whatComesInLaterIsGivenToNobodyUntilItIsAddedToABatch() {
        ScreenedReview review = review(6, 1);
        review.run("screen", "assign", "--share", "amina=2", "--share", "bram=1", "--batch", "spring");
        review.addReports(3);
        assertThat(review.run("screen", "assignments").out()).contains("3 reports wait for votes in no batch");
        assertThat(review.queue("carys")).hasSize(3);
        review.as("amina");
        review.run("screen", "assign", "--share", "amina=2", "--share", "bram=1", "--batch", "spring");
        assertThat(review.run("screen", "assignments").out())
                .containsPattern("spring +9 +0  amina +6 +0 +6")
                .containsPattern("bram +3 +0 +3");
    }

    @Test
    void whoHasVotedAlreadyCountsAndIsNotAskedAgain() {
        ScreenedReview review = review(2, 2);
        review.as("carys");
        review.run("screen", "vote", review.id(1), "include");
        review.run("screen", "assign", "--to", "amina", "--to", "bram");
        int waiting = review.queue("amina").size() + review.queue("bram").size();
        assertThat(waiting).isEqualTo(3);
    }

    @Test
    void inAPilotRoundAllVoteOnTheSameAndTheirAgreementStandsAlone() {
        ScreenedReview review = review(8, 2);
        Sandbox.Run run = review.run("screen", "pilot", "--size", "3", "--seed", "1");
        assertThat(run.out()).contains("pilot-1").contains("3 reports").contains("dilek: 3");
        review.run("screen", "assign", "--to", "amina", "--to", "bram", "--size", "2");
        for (String person : List.of("amina", "bram", "carys", "dilek")) {
            review.as(person);
            Set<String> pilot = pilot(review);
            assertThat(pilot).hasSize(3);
            for (String id : pilot) {
                Sandbox.Run vote = review.run("screen", "vote", id, person.equals("dilek") ? "exclude" : "include");
                assertThat(vote.out()).contains(person.equals("dilek") ? "in conflict" : "of 4 votes");
            }
        }
        assertThat(review.run("screen", "agreement", "--batch", "pilot-1").out())
                .contains("amina and bram, 3 reports")
                .contains("carys and dilek, 3 reports");
        assertThat(review.run("screen", "agreement", "--batch", "batch-1").out())
                .contains("No report has all its votes yet");
        assertThat(review.run("screen", "agreement", "--batch", "pilot").err())
                .contains("There is no batch \"pilot\"")
                .contains("batch-1, pilot-1");
        assertThat(review.run("screen", "conflicts").out()).contains("3 open conflicts");
    }

    private static Set<String> pilot(ScreenedReview review) {
        Set<String> ids = new HashSet<>();
        for (String line : review.sandbox()
                .read("corpus/harbour/decisions/amina.jsonl")
                .lines()
                .toList()) {
            if (line.contains("\"how\":\"pilot\"")) {
                ids.addAll(List.of(
                        line.replaceAll(".*\"reports\":\"([^\"]*)\".*", "$1").split(" ")));
            }
        }
        return ids;
    }

    @Test
    void whenSomebodyLeavesAnotherTakesOverWhatIsLeftAndVotesStay() {
        ScreenedReview review = review(6, 2);
        review.run("screen", "assign", "--to", "amina", "--to", "bram");
        review.as("bram");
        review.sandbox().answer("i\ni\nq\n", "screen");
        review.as("emre");
        assertThat(review.run("screen", "reassign", "bram", "carys", "--why", "left the project")
                        .out())
                .contains("4 reports to carys");
        assertThat(review.queue("carys")).hasSize(4);
        assertThat(review.queue("bram")).isEmpty();
        review.as("emre");
        assertThat(review.run("screen", "assignments").out())
                .containsPattern("bram +2 +2 +0")
                .containsPattern("carys +4 +0 +4");
        assertThat(review.run("screen", "reassign", "bram", "dilek").err()).contains("bram was given nothing");
        assertThat(review.run("screen", "reassign", "amina", "carys").err()).contains("has already");
        review.forgetDatabase();
        review.run("run");
        assertThat(review.queue("carys"))
                .as("with two on which only bram had voted")
                .hasSize(6);
    }

    @Test
    void nothingOfAVoteShowsInTheListOfAssignments() {
        ScreenedReview review = review(4, 2);
        review.run("screen", "assign", "--to", "amina", "--to", "bram");
        review.run("screen", "vote", review.id(1), "include");
        review.as("bram");
        String one = review.run("screen", "assignments").out();
        review.as("amina");
        review.run("screen", "vote", review.id(1), "exclude", "--reason", "opinion");
        review.as("bram");
        assertThat(review.run("screen", "assignments").out()).isEqualTo(one);
    }

    @Test
    void aNameThatMustGoGoesOutOfWhatWasGivenToThatPersonTooAndNumbersStay() {
        ScreenedReview review = review(4, 2);
        review.as("emre");
        review.run("screen", "assign", "--to", "amina", "--to", "bram", "--batch", "bram");
        review.run("screen", "reassign", "amina", "bram");
        review.run("screen", "reassign", "amina", "carys");
        review.as("bram");
        review.run("screen", "vote", review.id(1), "include");
        review.as("emre");
        String before = review.run("screen", "status").out();
        Sandbox.Run erased = review.run("erase", "--person", "bram", "--why", "asked for", "--also-files");
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(review.sandbox().read("corpus/harbour/decisions/emre.jsonl")).doesNotContain("bram");
        assertThat(review.run("screen", "status").out().lines().findFirst())
                .isEqualTo(before.lines().findFirst());
        String assignments = review.run("screen", "assignments").out();
        assertThat(assignments).contains("erased-1").doesNotContain("bram");
        Sandbox.Run verified = review.run("verify");
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isLessThan(2);
        assertThat(verified.out() + verified.err()).doesNotContain("FAILED");
        review.run("run");
        assertThat(review.sandbox().read("corpus/harbour/decisions/emre.jsonl")).doesNotContain("bram");
        review.forgetDatabase();
        review.run("run");
        assertThat(review.run("screen", "assignments").out()).isEqualTo(assignments);
    }

    @Test
    void whatCannotBeIsSaidWithWhatToDo() {
        ScreenedReview review = review(4, 2);
        expect(review, "To whom?", "assign");
        expect(review, "The protocol does not name zed", "assign", "--to", "amina", "--to", "zed");
        expect(review, "emre may not vote", "assign", "--to", "amina", "--to", "emre");
        expect(review, "and 1 person was named", "assign", "--to", "amina");
        expect(review, "cannot have so large a share", "assign", "--share", "amina=60", "--share", "bram=40");
        expect(review, "is no share", "assign", "--share", "amina=0", "--share", "bram=40");
        expect(review, "is no share", "assign", "--share", "amina", "--share", "bram=40");
        expect(review, "is no size of a sample", "assign", "--to", "amina", "--to", "bram", "--sample", "120%");
        expect(review, "is no seed", "assign", "--to", "amina", "--to", "bram", "--seed", "one");
        expect(review, "in two ways", "assign", "--to", "amina", "--to", "bram", "--sample", "1", "--size", "2");
        expect(review, "cannot be the name of a batch", "assign", "--to", "amina", "--to", "bram", "--batch", "a b");
        expect(review, "There is no stage", "assign", "--to", "amina", "--to", "bram", "--stage", "abstract");
        expect(
                review,
                "Nothing is left to give out",
                "assign",
                "--to",
                "amina",
                "--to",
                "bram",
                "--stage",
                "full-text");
        expect(review, "The protocol does not name zed", "reassign", "amina", "zed");
        expect(review, "Name two people", "reassign", "amina", "amina");
        review.run("screen", "pilot", "--size", "2");
        expect(review, "of another kind", "assign", "--to", "amina", "--to", "bram", "--batch", "pilot-1");
        review.as("zed");
        expect(review, "Work is given out by those who take part", "assign", "--to", "amina", "--to", "bram");
    }

    private static void expect(ScreenedReview review, String said, String... args) {
        List<String> all = new ArrayList<>(List.of("screen"));
        all.addAll(List.of(args));
        Sandbox.Run run = review.run(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(said);
    }
}
