// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two raters appraise what is included, unseen by each other, and what they differ on is settled. */
class AppraisalTest {
    @TempDir
    private Path folder;

    private AppraisedReview review = AppraisedReview.nothing();

    @BeforeEach
    void threeAreIncluded() {
        review = AppraisedReview.with(folder, 3);
    }

    /** Everything that a person can look at, in commands and pages. */
    private String seenBy(String person) {
        review.as(person);
        StringBuilder seen = new StringBuilder();
        for (String command : List.of("show", "status", "differences", "agreement")) {
            seen.append(review.run(command).out());
        }
        review.sandbox().run("report");
        for (String file : List.of("appraisal.html", "appraisal.csv", "appraisal-answers.csv", "appraisal.json")) {
            seen.append(review.sandbox().read("reports/harbour/" + file));
        }
        return seen
                + review.sandbox().run("audit").out()
                + review.sandbox().run("audit", "--about", "N").out()
                + review.sandbox().run("audit", "--about", "needle").out();
    }

    @Test
    void nobodySeesAnothersAnswersBeforeBothHaveHandedIn() {
        review.as("amina");
        review.run("set", "Okafor 1991", "q1", "Y (needle)");
        review.run("set", "Okafor 1991", "2", "N", "--comment", "a hidden thought");
        assertThat(review.run("done", "Okafor 1991").out()).contains("once 1 more rater has handed in");
        assertThat(review.run("show", "Okafor 1991").out())
                .contains("appraised by 1 of 2; only yours is shown")
                .contains("1 Aims: Y (needle)")
                .contains("a hidden thought");
        assertThat(seenBy("bram")).doesNotContain("needle)").doesNotContain("a hidden thought");
        assertThat(review.page("appraisal.csv")).contains("appraised by 1 of 2; not shown yet");
        review.as("bram");
        review.run("set", "Okafor 1991", "q1", "yes");
        assertThat(seenBy("bram")).doesNotContain("needle)").doesNotContain("a hidden thought");
        review.run("set", "Okafor 1991", "q2", "Y");
        assertThat(review.run("done", "Okafor 1991").out()).contains("the answers of all raters are shown now");
        assertThat(seenBy("bram")).contains("Y (needle)").contains("a hidden thought");
        assertThat(review.sandbox().run("audit").out()).doesNotContain("a hidden thought");
    }

    @Test
    void whatRatersDifferOnIsListedAndSettledByConsensusOrAThirdPerson() {
        review.rate("amina", 1, "Y", "N").rate("bram", 1, "Y", "U");
        review.rate("amina", 2, "Y", "Y").rate("bram", 2, "N", "Y");
        assertThat(review.run("differences").out())
                .contains("Okafor 1991  q2  2 Analysis")
                .contains("amina: N; so amina thinks")
                .contains("bram: U; so bram thinks")
                .contains("2 answers to settle");
        assertThat(review.page("appraisal.csv")).contains("N / U");
        assertThat(review.run("settle", "Okafor 1991", "q2", "N", "--why", "").exitCode())
                .isEqualTo(2);
        assertThat(review.run("settle", "Okafor 1991", "q1", "N", "--why", "x").err())
                .contains("Nobody differs on 1 Aims");
        assertThat(review.run("settle", "Okafor 1991", "q2", "maybe", "--why", "x")
                        .err())
                .contains("\"maybe\" is no answer to 2 Analysis");
        assertThat(review.run("settle", "Okafor 1991", "q2", "N (annex)", "--why", "read again")
                        .exitCode())
                .isZero();
        review.as("carys");
        review.run("settle", "Okafor 1992", "q1", "Y", "--why", "the abstract says so");
        assertThat(review.run("differences", "--all").out())
                .contains("settled by bram (consensus): N (annex); read again")
                .contains("settled by carys (third person): Y; the abstract says so")
                .contains("0 answers to settle");
        assertThat(review.page("appraisal.csv")).contains("N (annex)");
        review.as("amina");
        assertThat(review.run("set", "Okafor 1991", "q2", "Y").err()).contains("Others say something else");
        assertThat(review.run("differences").out()).contains("1 answer to settle");
    }

    @Test
    void agreementStaysThatOfTheMomentInWhichAnswersWereShown() {
        review.rate("amina", 1, "Y", "N").rate("bram", 1, "N", "U");
        review.rate("amina", 2, "Y", "Y").rate("bram", 2, "Y", "Y");
        String before = review.run("agreement").out();
        assertThat(before).contains("1 Aims").contains("50.0%").contains("Krippendorff's alpha");
        review.run("set", "Okafor 1991", "q1", "Y");
        review.run("settle", "Okafor 1991", "q2", "U", "--why", "x");
        assertThat(review.run("agreement").out()).isEqualTo(before);
    }

    @Test
    void whatIsNotWholeIsNotHandedInAndWhatIsHandedInStaysWhole() {
        review.as("amina");
        review.run("set", "Okafor 1991", "q1", "Y");
        assertThat(review.run("done", "Okafor 1991").err()).contains("no answer to 2 Analysis");
        assertThat(review.run("set", "Okafor 1991", "q2", "N").err()).contains("owes a comment");
        assertThat(review.run("done", "Okafor 1991").err()).contains("a comment is owed at 2 Analysis");
        assertThat(review.run("done", "--all").out()).contains("nothing to hand in");
        review.run("set", "Okafor 1991", "q2", "N", "--comment", "no themes");
        assertThat(review.run("done", "--all").out()).contains("Okafor 1991: handed in");
        assertThat(review.run("set", "Okafor 1991", "q1", "--take-back").err()).contains("would not be whole any more");
        assertThat(review.run("done", "Okafor 1991", "--undo").out()).contains("not handed in any more");
        assertThat(review.run("set", "Okafor 1991", "q1", "--take-back").exitCode())
                .isZero();
    }

    @Test
    void aCommentStaysWhileTheAnswerStays() {
        review.as("amina");
        review.run("set", "Okafor 1991", "q2", "N", "--comment", "no themes");
        assertThat(review.run("set", "Okafor 1991", "q2", "no").out()).contains("you had said so already");
        assertThat(review.run("set", "Okafor 1991", "q2", "N (see 3)").out()).doesNotContain("already");
        assertThat(review.run("show", "Okafor 1991").out()).contains("2 Analysis: N (see 3); no themes");
        review.run("set", "Okafor 1991", "q2", "Y");
        assertThat(review.run("show", "Okafor 1991").out()).doesNotContain("no themes");
    }

    @Test
    void whatCannotBeMeantIsSaidWithWhatCan() {
        review.as("amina");
        assertThat(review.run("set", "Okafor 1991", "q9", "Y").err())
                .contains("has no item \"q9\"")
                .contains("q1, q2, q3");
        assertThat(review.run("set", "Okafor 1991", "q1", "perhaps").err()).contains("Y (Yes), U (Can't tell), N (No)");
        assertThat(review.run("set", "Nobody 1", "q1", "Y").err()).contains("There is no report");
        assertThat(review.run("set", "Okafor 1991", "q1").err()).contains("What do you answer?");
        assertThat(review.run("status", "--instrument", "bones").err()).contains("names no instrument \"bones\"");
        review.as("stranger");
        assertThat(review.run("set", "Okafor 1991", "q1", "Y").exitCode()).isEqualTo(2);
    }

    @Test
    void aStudyThatOneRaterAloneHandedInIsSaidAndWithOneRaterAgreedTheTableSaysSo() {
        review.rate("amina", 1, "Y", "Y");
        assertThat(review.run("status").err()).contains("Okafor 1991 was appraised with boats by one rater only");
        assertThat(review.sandbox().run("report").err()).contains("by one rater only; the protocol wants 2");
        review.plan("instruments: [boats]", "raters: 1");
        assertThat(review.page("appraisal.csv")).contains("one rater only").contains("Okafor 1991");
        assertThat(review.run("status").err()).doesNotContain("one rater only");
    }

    @Test
    void anInstrumentChangedSinceIsSaidWithItsItemsAndAnswersStay() {
        review.rate("amina", 1, "CD", "Y").rate("bram", 1, "U", "Y");
        assertThat(review.run("status").err()).isEmpty();
        review.checklist(AppraisedReview.CHECKLIST.replace("Are the aims clear?", "Are the aims set out?"));
        assertThat(review.run("status").err()).contains("changed after answers were given to: 1 Aims (2 answers).");
        review.checklist(AppraisedReview.CHECKLIST.replace("code: U", "code: CT"));
        Sandbox.Run status = review.run("status");
        assertThat(status.err()).contains("2 answers can no longer be given").contains("with a mark");
        assertThat(review.page("appraisal.csv")).contains("U [no longer an answer of this question]");
        review.checklist(AppraisedReview.CHECKLIST.replace("id: q1", "id: aims"));
        assertThat(review.run("status").err()).contains("no longer has items").contains("q1 (2 answers)");
        review.checklist(AppraisedReview.CHECKLIST.replace("[What they set out for]", "[Look, and look again]"));
        assertThat(review.run("status").err())
                .as("hints do not change the question")
                .isEmpty();
    }

    @Test
    void studiesThatBecomeOneAfterTheyWereAppraisedAreBothListed() {
        review.rate("amina", 1, "Y", "Y")
                .rate("amina", 2, "N", "U")
                .rate("bram", 1, "Y", "Y")
                .rate("bram", 2, "N", "U");
        review.sandbox().run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one trial");
        Sandbox.Run status = review.run("status");
        assertThat(status.err())
                .contains("Okafor 1991 and Okafor 1992 were appraised one by one and are one study since");
        assertThat(review.page("appraisal.csv"))
                .contains("Okafor 1991,")
                .contains("Okafor 1992,")
                .contains("one study with another row since");
        assertThat(review.run("show", "Okafor 1992").out()).contains("1 Aims: N");
    }

    @Test
    void reportsOfOneStudyAreAppraisedAsOneUnlessTheProtocolWantsEach() {
        review.sandbox().run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one trial");
        assertThat(review.run("status").out())
                .contains("Okafor 1991; Okafor 1992")
                .contains("2 studies");
        review.rate("amina", 2, "Y", "Y");
        assertThat(review.run("show", "Okafor 1991").out()).contains("1 Aims: Y");
        review.plan("of: report", "instruments: [boats]");
        assertThat(review.run("status").out()).contains("3 reports").doesNotContain("Okafor 1991; Okafor 1992");
    }

    @Test
    void answersAboutWhatIsExcludedLaterAreKeptAndNotShown() {
        review.rate("amina", 1, "Y", "Y").rate("bram", 1, "Y", "Y").rate("amina", 2, "Y", "Y");
        String id = review.id(1).substring(1);
        review.as("amina");
        review.review().text("vote", id, "exclude", "--reason", "opinion");
        assertThat(review.run("status").out()).doesNotContain("Okafor 1991 ").contains("2 studies");
        assertThat(review.page("appraisal.csv")).doesNotContain("Okafor 1991,");
        review.review().text("vote", id, "include");
        assertThat(review.run("show", "Okafor 1991").out()).contains("1 Aims: Y");
    }

    @Test
    void enoughRatersHaveAStudyBeforeItIsOfferedToAThird() {
        review.rate("amina", 1, "Y", "Y");
        review.as("bram").run("set", "Okafor 1991", "q1", "Y");
        assertThat(review.as("carys").type("q\n").out()).contains("2 studies left --- Okafor 1992");
        assertThat(review.as("bram").type("q\n").out()).contains("3 studies left --- Okafor 1991");
        assertThat(review.run("status").out()).contains("amina handed in; bram 1 of 2");
        assertThat(review.sandbox().run("status").out())
                .contains("3 studies not appraised by 2 raters, 3 for you: `sheaf appraise`");
    }

    @Test
    void aPlanThatDoesNotFitItsInstrumentIsSaid() {
        review.plan("instruments: [bones]");
        Sandbox.Run status = review.run("status");
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.err()).contains("names the instrument \"bones\", and there is none");
        review.plan(
                "instruments: [boats]",
                "without:",
                "  - {name: a, items: [q7], answers: [N]}",
                "  - {name: b, items: [q1], answers: [P]}",
                "  - {name: c, items: [q1], answers: [N], at-least: 2}");
        assertThat(review.run("status").err())
                .contains("about \"q7\", and boats has no such item")
                .contains("looks for the answer \"P\"")
                .contains("wants 2 items and looks at 1");
    }

    @Test
    void aRuleLeavesOutWhatIsSettledAndNotWhatIsOpen() {
        review.plan("instruments: [boats]", "without:", "  - {name: weak, items: [q2], answers: [\"No\"]}");
        review.rate("amina", 1, "Y", "N").rate("bram", 1, "Y", "U");
        review.rate("amina", 2, "Y", "N").rate("bram", 2, "Y", "N");
        review.rate("amina", 3, "Y", "Y").rate("bram", 3, "Y", "Y");
        review.sandbox().run("codebook", "add", "boats", "Boats", "--why", "needed");
        for (int i = 1; i <= 3; i++) {
            review.sandbox().run("theme", "add", AppraisedReview.name(i), "Theme of " + i);
            Sandbox.Run mapped = review.sandbox().run("theme", "map", "Theme of " + i, "boats", "--retained");
            assertThat(mapped.err()).isEmpty();
        }
        Sandbox.Run matrix = review.sandbox().run("matrix", "--without", "Weak");
        assertThat(matrix.err())
                .contains("Without \"weak\": Okafor 1992.")
                .contains("Not known yet, and left in: Okafor 1991.");
        assertThat(matrix.out()).containsPattern("boats +Boats +3 +2");
        review.run("settle", "Okafor 1991", "q2", "N", "--why", "x");
        assertThat(review.sandbox().run("matrix", "--without", "weak").out()).containsPattern("boats +Boats +3 +1");
        assertThat(review.page("appraisal-without.csv")).contains("Okafor 1991; Okafor 1992");
        assertThat(review.sandbox().run("matrix", "--without", "Okafor 1991").exitCode())
                .isZero();
    }

    @Test
    void whoIsErasedIsErasedHereToo() {
        review.rate("amina", 1, "Y (as Amina read it)", "N").rate("bram", 1, "N", "Y");
        review.run("settle", "Okafor 1991", "q1", "Y (with Amina)", "--why", "Amina convinced me");
        Sandbox.Run erased =
                review.sandbox().run("erase", "--person", "amina", "--why", "asked for it", "--also-files");
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(review.run("show", "Okafor 1991").out())
                .contains("1 Aims: Y (with")
                .contains("settled by bram (consensus)")
                .doesNotContain("mina");
    }

    @Test
    void theStoreIsMadeAgainFromTheLinesOfDecisions() throws Exception {
        review.rate("amina", 1, "Y", "N").rate("bram", 1, "Y", "U");
        review.run("settle", "Okafor 1991", "q2", "N", "--why", "read again");
        String before = review.run("show").out() + review.run("agreement").out();
        for (String file : List.of("sheaf.db", "sheaf.db-wal", "sheaf.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        review.sandbox().run("run");
        assertThat(review.run("show").out() + review.run("agreement").out()).isEqualTo(before);
    }
}
