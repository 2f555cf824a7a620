// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings with what stands behind them, and the confidence that people have in them. */
class ConfidenceTest {
    private static final String STATEMENT = "Crews stay calm where the work itself is steady.";
    private static final String CODEBOOK = """
            version: 0
            codes:
              - id: wellbeing
                name: Wellbeing
              - id: calm
                name: Feeling calm
                parent: wellbeing
              - id: pride
                name: Pride
                parent: wellbeing
              - id: luck
                name: Luck
            """;

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    /** Calm in the first two reports, pride in the first and, by an author's theme, in the third; luck nowhere. */
    @BeforeEach
    void threeIncludedReportsThatAreCoded() {
        review = ScreenedReview.with(folder, 3, 1);
        for (int i = 1; i <= 3; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
        }
        put(1, "The nets gave them calm. One man felt proud of his knots.");
        put(2, "Calm came with the evening.");
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed in the team");
        review.sandbox().answer("g 2\ncalm\n\npride\nq\n", "code", "Okafor 1991");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1992");
        review.run("theme", "add", "Okafor 1993", "Proud of the catch");
        review.run("theme", "map", "Proud of the catch", "pride", "--retained");
    }

    private void put(int report, String text) {
        review.sandbox().write(report + ".txt", "Results\n\n" + text + "\n");
        review.run("retrieval", "got", review.id(report), report + ".txt");
    }

    private String say(String... args) {
        Sandbox.Run run = review.run(args);
        return oneLine(run.out() + run.err());
    }

    /** Lines are as long as the terminal is wide. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String checked() {
        return oneLine(check().out());
    }

    private Sandbox.Run check() {
        return review.run("confidence", "check");
    }

    private String page(String name) {
        review.run("run");
        return review.sandbox().read("reports/harbour/" + name);
    }

    @Test
    void aFindingRestsOnWhatIsCodedUnderItsThemesAndUnderThoseBelowThem() {
        assertThat(say("finding", "add", STATEMENT, "--theme", "calm", "--category", "Moods"))
                .contains("F1 written down", "2 studies, 2 passages", "0 authors' themes");
        assertThat(say("finding", "change", "F1", "--theme", "wellbeing"))
                .contains("3 studies, 3 passages", "1 author's theme");
        assertThat(say("finding", "show", "F1"))
                .contains("The nets gave them calm.", "Proud of the catch", "Okafor 1993", "Coherence: not judged");
        assertThat(say("finding")).contains("Moods", STATEMENT, "confidence: not judged");
    }

    @Test
    void aStudyMayBeSaidNotToContributeAfterAllAndTheOtherWayRound() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        assertThat(say("finding", "study", "F1", "Okafor 1992", "no", "--why", "speaks of the weather"))
                .contains("Okafor 1992 does not contribute to F1", "1 study, 1 passage", "1 left out");
        assertThat(say("finding", "study", "F1", "Okafor 1993", "yes", "--why", "says so in its discussion"))
                .contains("Okafor 1993 contributes to F1", "2 studies, 1 passage");
        assertThat(say("finding", "study", "F1", "Okafor 1993", "yes", "--why", "once more"))
                .contains("as before");
        assertThat(say("finding", "show", "F1")).contains("speaks of the weather", "says so in its discussion");
        assertThat(say("finding", "study", "F1", "Okafor 1992", "yes", "--why", "read again"))
                .contains("3 studies, 2 passages");
        assertThat(review.run("finding", "study", "F1", "Okafor 1992", "no").exitCode())
                .as("without a reason")
                .isEqualTo(2);
    }

    @Test
    void aFindingOnOneStudyIsAPromptToThinkAndOneOnNoneIsToBeMended() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        assertThat(check().exitCode()).isZero();
        review.run("finding", "study", "F1", "Okafor 1992", "no", "--why", "speaks of the weather");
        assertThat(checked()).contains("think F1: It rests on one study, Okafor 1991.");
        assertThat(check().exitCode()).as("one study is no mistake").isZero();
        assertThat(say("finding", "add", "Whether the catch is good nobody can tell.", "--theme", "luck"))
                .contains("0 studies")
                .contains("MEND F2: No study stands behind it.");
        assertThat(check().exitCode()).isEqualTo(1);
    }

    @Test
    void aFindingThatIsOnlyATitleIsToBeMended() {
        assertThat(say("finding", "add", "Calm at work", "--theme", "calm")).contains("It is only a title");
        assertThat(check().exitCode()).isEqualTo(1);
        review.run("finding", "change", "F1", "--statement", STATEMENT);
        assertThat(check().exitCode()).isZero();
    }

    @Test
    void aFindingWhoseThemeWasMergedAwayRestsOnTheOtherAndIsSaid() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        review.run("codebook", "merge", "calm", "pride", "--why", "the same thing");
        assertThat(checked()).contains("Its theme calm is no longer in the codebook", "counts under pride");
        assertThat(check().exitCode()).isEqualTo(1);
        assertThat(say("finding", "show", "F1")).contains("3 studies, 3 passages");
        assertThat(page("findings.html")).contains("counts under", "pride");
        review.run("finding", "change", "F1", "--theme", "pride", "--why", "looked at it again");
        assertThat(check().exitCode()).isZero();
        review.run("codebook", "remove", "pride", "--why", "too wide");
        assertThat(checked()).contains("Its theme pride is no longer in the codebook; what was coded with it waits");
    }

    @Test
    void theNewestJudgementCountsAndAllAreKept() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        assertThat(say(
                        "confidence",
                        "set",
                        "F1",
                        "coh",
                        "moderate",
                        "--why",
                        "two accounts differ",
                        "--with",
                        "B. Lind"))
                .contains("F1, Coherence: Moderate concerns", "1 of 4 components judged");
        assertThat(say("confidence", "set", "F1", "coherence", "moderate"))
                .as("nothing new is said")
                .contains("that stood so already");
        review.run("confidence", "set", "F1", "coherence", "minor", "--why", "they differ in words only");
        assertThat(say("finding", "show", "F1"))
                .contains("Coherence: Minor concerns: they differ in words only (amina, 20")
                .doesNotContain("two accounts differ");
        assertThat(page("findings.html")).contains("two accounts differ", "B. Lind", "they differ in words only");
        review.run("confidence", "set", "F1", "coherence", "--take-back", "--why", "to be talked over");
        assertThat(say("finding", "show", "F1")).contains("Coherence: not judged");
        assertThat(page("findings.html")).contains("taken back", "two accounts differ");
        review.forgetDatabase();
        assertThat(page("findings.html")).as("made again from the lines").contains("taken back", "two accounts differ");
    }

    @Test
    void whatACarefulColleagueWouldSayIsSaidAndNoLevelChanges() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        review.run("confidence", "set", "F1", "adequacy", "serious");
        review.run("confidence", "overall", "F1", "high");
        Sandbox.Run run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(oneLine(run.out()))
                .contains("Methodological limitations, Coherence, Relevance are not")
                .contains("adequacy of data have no explanation")
                .contains("not rated down");
        assertThat(say("confidence")).contains("1 of 4", "High confidence");
        assertThat(page("soqf.csv")).contains("High confidence");
        for (String component : new String[] {"methodological-limitations", "coherence", "relevance"}) {
            review.run("confidence", "set", "F1", component, "none");
        }
        review.run("confidence", "set", "F1", "adequacy", "serious", "--why", "two short passages");
        review.run("confidence", "overall", "F1", "moderate", "--why", "two short passages");
        assertThat(check().exitCode()).isZero();
        review.run("finding", "change", "F1", "--statement", STATEMENT + " So they say.");
        assertThat(checked()).contains("judged before the finding was last changed");
        review.run("confidence", "overall", "F1", "moderate");
        assertThat(checked()).doesNotContain("The confidence was judged before");
    }

    @Test
    void theMethodsSayHowManyFindingsThereAreAndWhoJudgedThem() {
        assertThat(page("methods.md")).contains("Findings of the review: none is written down.");
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        review.run("finding", "add", "Whether the catch is good nobody can tell.", "--theme", "luck");
        assertThat(page("methods.md"))
                .contains("2 findings were written down, 1 of them with studies behind it")
                .contains("Confidence in 2 findings: not judged")
                .doesNotContain("GRADE-CERQual (Lewin");
        for (String component : new String[] {"methodological-limitations", "coherence", "adequacy", "relevance"}) {
            review.run("confidence", "set", "F1", component, "none");
        }
        review.run("confidence", "overall", "F1", "high");
        assertThat(page("methods.md"))
                .contains("whole for 1 of 2 findings, by amina (5 judgements)")
                .contains("With whom the judgements of confidence were agreed.");
        review.run("confidence", "overall", "F1", "moderate", "--why", "two short passages", "--with", "B. Lind");
        assertThat(page("methods.md")).contains("It was agreed with B. Lind.");
    }

    @Test
    void aLevelForAStudyIsRefusedWithTheReason() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        Sandbox.Run run = review.run("confidence", "set", "Okafor 1991", "coherence", "minor", "--why", "x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is a study. Confidence is judged of a finding");
        assertThat(review.run("confidence", "overall", "Okafor 1991", "low").exitCode())
                .isEqualTo(2);
        assertThat(say("confidence", "set", "F7", "coherence", "minor")).contains("There is no finding F7.");
        assertThat(say("confidence", "set", "F1", "coherence", "bad")).contains("none, minor, moderate, serious");
        assertThat(say("confidence", "set", "F1", "beauty", "minor")).contains("adequacy, relevance");
        assertThat(say("confidence")).contains("0 of 4");
    }

    @Test
    void theLoopLaysOutTheFactsAndKeepsWhatIsAnsweredAndProposesNothing() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        Sandbox.Run run = review.sandbox()
                .answer("B. Lind\n1\n\n3\nTwo accounts differ.\ns\n9\n1\n\n2\nFor coherence.\n", "confidence", "F1");
        assertThat(run.out())
                .contains("How the studies behind it were done", "The nets gave them calm.", "How much there is")
                .contains("Moderate concerns: will probably reduce confidence")
                .contains("4 judgements kept", "Moderate confidence; 3 of 4 components judged");
        assertThat(run.err()).contains("Type a number from 1 to 4, s or q.");
        assertThat(say("finding", "show", "F1"))
                .contains("Coherence: Moderate concerns: Two accounts differ. (amina with B. Lind")
                .contains("Adequacy of data: not judged");
        assertThat(review.sandbox().answer("\nq\n", "confidence", "F1").out()).contains("0 judgements kept");
    }

    @Test
    void whereNothingWasJudgedTheTablesSayNotReportedAndNeverALevel() {
        review.run("finding", "add", STATEMENT, "--theme", "calm", "--category", "Moods <b>");
        for (String name : new String[] {"soqf", "evidence-profile"}) {
            assertThat(page(name + ".html"))
                    .contains("not reported", STATEMENT, "Okafor 1991", "Moods &lt;b&gt;")
                    .doesNotContain("High confidence", "concerns:", "very minor");
            assertThat(page(name + ".csv")).contains("not reported").doesNotContain("igh confidence");
            assertThat(page(name + ".json")).contains("\"Okafor 1991\"");
        }
    }

    @Test
    void theEvidenceProfileHasALevelAndAnExplanationForEachComponent() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        review.run(
                "confidence", "set", "F1", "relevance", "minor", "--why", "all from <one> coast", "--with", "B. Lind");
        review.run("confidence", "overall", "F1", "moderate", "--why", "for relevance");
        assertThat(page("evidence-profile.html"))
                .contains("<strong>Minor concerns</strong>", "all from &lt;one&gt; coast")
                .contains("<strong>Moderate confidence</strong>")
                .contains("amina", "B. Lind");
        assertThat(page("soqf.html")).contains("<strong>Moderate confidence</strong>", "for relevance");
        assertThat(page("soqf.csv")).contains("Minor concerns regarding relevance (all from <one> coast)");
    }

    @Test
    void aFindingThatWasRemovedIsNotListedAndItsNumberIsNotGivenAgain() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        review.run("finding", "add", "Proud crews mend their nets with more care.", "--theme", "pride");
        review.run("finding", "remove", "F2", "--why", "said in F1");
        assertThat(say("finding")).doesNotContain("Proud crews");
        assertThat(say("finding", "show", "F2")).contains("The finding F2 was removed.");
        assertThat(say("finding", "add", "Proud crews mend their nets with care.", "--theme", "pride"))
                .contains("F3 written down");
        review.run("finding", "change", "F3", "--behind", "first");
        assertThat(say("finding")).containsSubsequence("F3", "F1");
        assertThat(say("finding", "add", STATEMENT, "--theme", "calm")).contains("F1 says just the same.");
        assertThat(say("finding", "add", "Something else that was found here.", "--theme", "storm"))
                .contains("There is no code \"storm\"");
    }

    @Test
    void onlyThoseWhoTakePartJudge() {
        review.run("finding", "add", STATEMENT, "--theme", "calm");
        review.as("stranger");
        assertThat(review.run("confidence", "set", "F1", "coherence", "none").exitCode())
                .isEqualTo(2);
        assertThat(review.run("confidence", "check").exitCode())
                .as("looking is free")
                .isZero();
    }

    @Test
    void who_is_named_in_a_finding_or_agreed_to_a_judgement_can_be_erased() {
        say("finding", "add", "Bram holds that crews stay calm in steady work.", "--theme", "calm");
        say("confidence", "set", "F1", "coherence", "minor", "--why", "One study differs.", "--with", "bram");
        say("confidence", "overall", "F1", "high", "--why", "Rich data.", "--with", "bram");
        Sandbox.Run erased = review.run("erase", "--person", "bram", "--why", "asked for it", "--also-files");
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(say("finding", "show", "F1") + checked())
                .contains("crews stay calm in steady work")
                .doesNotContainIgnoringCase("bram");
    }
}
