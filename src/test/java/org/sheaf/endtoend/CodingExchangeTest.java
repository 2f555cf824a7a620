// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coding goes out to other programs and comes back; codes are suggested and a person takes them or not. */
class CodingExchangeTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void twoTextsAndTwoCodes() {
        review = ScreenedReview.with(folder, 2, 1);
        for (int i = 1; i <= 2; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
        }
        review.sandbox().write("one.txt", "Results\n\nMending nets gave everybody calm. They were proud of knots.\n");
        review.sandbox().write("two.txt", "Results\n\nThe crew was calm while mending nets. Fish were sold.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.run("retrieval", "got", review.id(2), "two.txt");
        review.run("codebook", "add", "calm", "Calm", "--definition", "Being at ease at work", "--why", "x");
        review.run("codebook", "add", "pride", "Pride", "--definition", "Thinking well of oneself", "--why", "x");
        review.sandbox().answer("g 2\ncalm\n\npride\nd\n", "code", "Okafor 1991");
    }

    @Test
    void whatIsExportedAndImportedAgainAddsNothing() {
        Sandbox.Run export = review.run("code", "export", "out.qdpx");
        assertThat(export.out()).isEqualTo("out.qdpx: 2 texts, 2 codes, 2 coded passages\n");
        assertThat(review.run("tool", "qdpx", "out.qdpx", "--check").out()).contains("valid by the schema");
        assertThat(review.run("code", "import", "out.qdpx", "--why", "back").out())
                .isEqualTo("0 new codes, 0 new coded passages\n");
    }

    @Test
    void theSameCodingGivesTheSameBytes() throws IOException {
        review.run("code", "export", "out.qdpx");
        byte[] first = Files.readAllBytes(folder.resolve("out.qdpx"));
        review.run("code", "export", "again.qdpx");
        assertThat(Files.readAllBytes(folder.resolve("again.qdpx"))).isEqualTo(first);
    }

    @Test
    void whatWasTakenBackSinceComesAgainFromTheProjectUnderItsCoder() {
        review.run("code", "export", "out.qdpx");
        review.sandbox().answer("g 3\nr pride\nq\n", "code", "Okafor 1991");
        assertThat(review.run("walk", "pride").out()).contains("nothing rests here");
        review.as("emre");
        assertThat(review.run("code", "import", "out.qdpx", "--why", "back").out())
                .isEqualTo("0 new codes, 1 new coded passage\n");
        assertThat(review.run("walk", "pride").out())
                .contains("They were proud of knots.")
                .contains("amina, 20");
    }

    @Test
    void whatWasNotedOnAPassageAfterItWasCodedGoesOutWithItAndComesBack() {
        review.sandbox().answer("g 3\nm what are knots to them?\nq\n", "code", "Okafor 1991");
        review.as("bram");
        review.run("code", "export", "out.qdpx");
        review.as("amina");
        review.sandbox().answer("g 3\nr pride\nq\n", "code", "Okafor 1991");
        review.run("code", "import", "out.qdpx", "--why", "back");
        assertThat(review.run("walk", "pride").out())
                .contains("They were proud of knots.")
                .contains("what are knots to them?");
    }

    @Test
    void whatOnlyTheReviewHasIsListedThingByThing() {
        review.run("theme", "add", "Okafor 1991", "Quiet hands");
        review.run("theme", "map", "Quiet hands", "calm", "--merged", "--why", "it is that");
        review.run("theme", "relate", "calm", "leads-to", "pride", "--in", "Okafor 1991", "--why", "p. 3");
        review.run("codebook", "memo", "pride", "of what?");
        Sandbox.Run export = review.run("code", "export", "out.qdpx", "--losses", "lost.csv");
        assertThat(export.err())
                .contains("lost     writing: author theme left out: 1 time\n")
                .contains("lost     writing: mapping of an author theme left out: 1 time\n")
                .contains("lost     writing: Link reports, person and reason left out: 1 time\n")
                .contains("lost     writing: coding done left out: 1 time\n")
                .contains("lost     writing: CodeBook what was changed left out: 2 times\n");
        assertThat(review.sandbox().read("lost.csv"))
                .contains("Quiet hands")
                .contains("Okafor 1991, amina: p. 3")
                .contains("Calm leads to Pride")
                .doesNotContain("of what?");
    }

    @Test
    void aFileThatIsNoProjectIsSaid() {
        review.sandbox().write("no.qdpx", "not a project");
        Sandbox.Run no = review.run("code", "import", "no.qdpx", "--why", "x");
        assertThat(no.exitCode()).isEqualTo(1);
        assertThat(no.err()).contains("no.qdpx");
    }

    @Test
    void aCodeIsSuggestedByTheWordsOfTheCodebookAndByWhatWasCodedElsewhereAndOnlyAPersonGivesIt() {
        assertThat(review.run("code", "suggest", "Okafor 1992").out())
                .contains("calm")
                .contains("The crew was calm while mending nets.")
                .contains("because of");
        assertThat(review.run("walk", "calm").out()).doesNotContain("The crew was calm");
        Sandbox.Run loop = review.sandbox().answer("g 1\nf\n+\ns\nq\n", "code", "Okafor 1992");
        assertThat(loop.out()).contains("? calm").contains("1 code given");
        assertThat(review.run("walk", "calm").out()).contains("The crew was calm while mending nets.");
    }

    @Test
    void suggestionsAreHeldAgainstWhatThePersonCoded() {
        assertThat(review.run("code", "suggest", "--measure").out().replaceAll(" +", " "))
                .contains("report suggested coded both precision % recall %")
                .containsPattern("Okafor 1991 \\d+ 2 \\d+");
        assertThat(review.run("code", "suggest").exitCode()).isEqualTo(2);
    }
}
