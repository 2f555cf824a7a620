// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
                .isEqualTo("0 new codes, 0 new coded passages, 0 new memos\n");
    }

    @Test
    void memosGoOutAndComeBackOnceUnderThoseWhoWroteThemWhereverTheyCount(@TempDir Path elsewhere) throws IOException {
        review.run("codebook", "memo", "calm", "Too wide?");
        review.run("study", "memo", "Okafor 1991", "Small crew");
        review.as("bram");
        review.run("codebook", "memo", "calm", "No");
        review.run("code", "export", "out.qdpx");
        review.as("amina");
        review.run("codebook", "memo", "calm", "Just right", "--instead");
        assertThat(review.run("code", "import", "out.qdpx", "--why", "back").out())
                .as("nothing comes again in the place of which something else stands now")
                .isEqualTo("0 new codes, 0 new coded passages, 0 new memos\n");

        byte[] project = Files.readAllBytes(folder.resolve("out.qdpx"));
        folder = elsewhere;
        twoTextsAndTwoCodes();
        Files.write(elsewhere.resolve("out.qdpx"), project);
        review.as("emre");
        assertThat(review.run("code", "import", "out.qdpx", "--why", "from amina's laptop")
                        .out())
                .endsWith(", 3 new memos\n");
        assertThat(review.run("walk", "calm").out())
                .containsPattern("Memo of amina, .*: Too wide\\?")
                .containsPattern("Memo of bram, .*: No");
        assertThat(review.run("study", "memo").out()).contains("memo of amina").contains("Small crew");
        assertThat(review.run("code", "import", "out.qdpx", "--why", "again").out())
                .endsWith(", 0 new memos\n");
    }

    @Test
    void whatAStrangerNotedAndHowTheyDescribeACodeBecomesAMemoOfWhoTakesIt() throws IOException {
        String g = "-0000-4000-8000-000000000001\"";
        String xml = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\"><Users><User guid=\"10000000" + g
                + " name=\"Uma\"/></Users><CodeBook><Codes><Code guid=\"20000000" + g
                + " name=\"Calm\" isCodable=\"true\"><Description>Rest after work</Description><NoteRef targetGUID=\"30000000"
                + g + "/></Code><Code guid=\"21000000" + g
                + " name=\"Haste\" isCodable=\"true\"><Description>Being in a hurry</Description></Code></Codes></CodeBook>"
                + "<Notes><Note guid=\"30000000" + g + " name=\"n\" creatingUser=\"10000000" + g
                + "><PlainTextContent>Or is it sleep?</PlainTextContent></Note><Note guid=\"31000000" + g
                + " name=\"diary\"><PlainTextContent>A long day</PlainTextContent></Note></Notes></Project>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("theirs.qdpx")))) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Sandbox.Run taken =
                review.run("code", "import", "theirs.qdpx", "--why", "Uma's codes", "--losses", "losses.csv");
        assertThat(taken.out()).startsWith("1 new code, 0 new coded passages, 2 new memos\n");
        assertThat(review.run("walk", "calm").out())
                .contains("Or is it sleep? (Uma in theirs.qdpx)")
                .contains("Described in theirs.qdpx as: Rest after work");
        assertThat(review.run("walk", "haste").out())
                .contains("Being in a hurry")
                .doesNotContain("Memo of");
        assertThat(review.sandbox().read("losses.csv"))
                .as("what is about nothing that has memos here")
                .contains("diary", "A long day")
                .doesNotContain("NoteRef");
        assertThat(review.run("code", "import", "theirs.qdpx", "--why", "again").out())
                .startsWith("0 new codes, 0 new coded passages, 0 new memos\n");
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
                .isEqualTo("0 new codes, 1 new coded passage, 0 new memos\n");
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
