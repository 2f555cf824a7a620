// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.fulltext.pdf.PdfMaker;

/** From the page to the theme and back: codebook, coded passages, authors' themes, the way back. */
class CodingTest {
    private static final String TEXT = """
            Results

            The crew said that mending nets together gave them calm. One man felt proud of his knots.             Waiting for weather was hard for all of them.

            Discussion

            Calm was found in common work.
            """;

    private static final String CODEBOOK = """
            version: 0
            codes:
              - id: wellbeing
                name: Wellbeing
                column: short-term-effect
              - id: calm
                name: Feeling calm
                definition: Being at ease while at work
                parent: wellbeing
                level: descriptive
                origin: inductive
              - id: pride
                name: Pride
                definition: Thinking well of what one does
                parent: wellbeing
                origin: deductive
                source: A framework of moods
            """;

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void twoIncludedReportsWithTextsAndACodebook() {
        review = ScreenedReview.with(folder, 3, 1);
        for (int i = 1; i <= 3; i++) {
            review.run("screen", "vote", review.id(i), "include");
        }
        review.text("vote", review.id(1), "include");
        review.text("vote", review.id(2), "include");
        review.text("vote", review.id(3), "exclude", "--reason", "opinion");
        review.sandbox().write("one.txt", TEXT);
        review.sandbox().write("two.txt", "Results\n\nNobody spoke of calm here, but all were proud.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.run("retrieval", "got", review.id(2), "two.txt");
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed in the team");
    }

    private Sandbox.Run answer(String typed, String... args) {
        return review.sandbox().answer(typed, args);
    }

    private Sandbox.Run walk(String code) {
        return review.run("walk", code);
    }

    @Test
    void theCodebookIsTakenOnceHoweverOftenTheFileIs() {
        Sandbox.Run again = review.run("codebook", "take", "--why", "again");
        assertThat(again.out()).isEqualTo("Codebook version 1, 3 codes\n");
        assertThat(review.run("codebook").out()).contains("  calm").contains("Feeling calm");
        assertThat(review.run("codebook", "history").out())
                .contains("version 1")
                .contains("agreed in the team")
                .contains("calm  Feeling calm: added below wellbeing, inductive");
    }

    @Test
    void theCheckSaysWhatIsNotTakenYetAndWhatCodesLack() {
        review.sandbox()
                .write(
                        "codebooks/harbour/codebook.yml",
                        CODEBOOK.replace("name: Pride", "name: Pride in work") + "  - {id: trust, name: Trust}\n");
        Sandbox.Run check = review.run("codebook", "check");
        assertThat(check.out()).contains("not taken yet: pride").contains("not taken yet: trust");
        assertThat(check.err()).contains("trust has no definition").contains("pride is used nowhere yet");
        assertThat(check.exitCode()).isZero();
        assertThat(review.run("codebook", "write").exitCode())
                .as("it would drop what is in the file")
                .isEqualTo(2);
        review.run("codebook", "take", "--why", "second round");
        assertThat(review.run("codebook", "write").out()).contains("version 2, 4 codes");
        assertThat(review.run("codebook", "check").out()).contains("says nothing that is not recorded");
    }

    @Test
    void whatBothTheFileAndSomebodyElseChangedIsSaidAndNotTaken() {
        review.run("codebook", "rename", "calm", "Peace", "--why", "the crew's word");
        review.sandbox()
                .write(
                        "codebooks/harbour/codebook.yml",
                        CODEBOOK.replace("version: 0", "version: 1").replace("name: Feeling calm", "name: Calmness"));
        Sandbox.Run take = review.run("codebook", "take", "--why", "mine");
        assertThat(take.exitCode()).isEqualTo(1);
        assertThat(take.err()).contains("The code calm was changed in the file, and by others");
        assertThat(review.run("codebook").out()).contains("Peace").doesNotContain("Calmness");
    }

    @Test
    void aFileDoesNotTakeUpACodeThatOthersMerged() {
        review.run("codebook", "merge", "calm", "pride", "--why", "one mood");
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK.replace("version: 0", "version: 2"));
        Sandbox.Run take = review.run("codebook", "take", "--why", "mine");
        assertThat(take.exitCode()).isEqualTo(1);
        assertThat(take.err())
                .contains("The code calm stands in the file and is no longer used: it was merged into pride.");
        assertThat(review.run("walk", "calm").err()).contains("In its place stands pride");
    }

    @Test
    void aPassageIsCodedInTheTerminalAndTheWayBackLeadsToItsPageAndCoder() {
        Sandbox.Run loop = answer("g 2\ncal\n\npride\nw 4-6\npride\nq\n", "code", "Okafor 1991");
        assertThat(loop.out())
                .contains("--- Okafor 1991 --- page 1 --- results --- sentence 2 of 6")
                .contains("# calm  Feeling calm")
                .contains("3 codes given");
        Sandbox.Run back = walk("wellbeing");
        assertThat(back.out())
                .contains("Feeling calm  (calm)")
                .contains("Okafor 1991, page 1")
                .contains("\"The crew said that mending nets together gave them calm.\"")
                .contains("\"proud of his\"")
                .contains("\"One man felt proud of his knots.\"")
                .contains("amina, 20");
        assertThat(back.exitCode()).isZero();
    }

    @Test
    void whoSitsDownAgainGoesOnBehindTheLastPassage() {
        answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        assertThat(answer("q\n", "code", "Okafor 1991").out()).contains("sentence 3 of 6");
        answer("pride\nu\nq\n", "code", "Okafor 1991");
        assertThat(walk("pride").out()).contains("nothing rests here by itself");
        answer("d\n", "code", "Okafor 1991");
        assertThat(answer("q\n", "code").out()).as("the next report").contains("--- Okafor 1992");
    }

    @Test
    void twoPassagesMayOverlapAndOneMayLieWithinAnother() {
        answer("g 2\nx\ncalm\nb\nw 2-3\ncalm\nq\n", "code", "Okafor 1991");
        assertThat(walk("calm").out()).contains("gave them calm. One man felt").contains("\"crew said\"");
    }

    @Test
    void theSamePassageHasTheSameCodeOnce() {
        Sandbox.Run loop = answer("g 2\ncalm\ncalm\nq\n", "code", "Okafor 1991");
        assertThat(loop.out())
                .contains("You gave this passage that code already.")
                .contains("1 code given");
    }

    @Test
    void whatWasCodedWithAMergedCodeCountsUnderTheOtherAndWhatWasSplitWaits() {
        answer("g 2\ncalm\n\npride\nq\n", "code", "Okafor 1991");
        review.run("codebook", "merge", "calm", "pride", "--why", "one mood");
        assertThat(walk("pride").out()).contains("gave them calm").contains("felt proud");
        review.run("codebook", "add", "pride-self", "Pride in oneself", "--below", "wellbeing", "--why", "x");
        review.run("codebook", "add", "pride-crew", "Pride in the crew", "--below", "wellbeing", "--why", "x");
        review.run("codebook", "split", "pride", "pride-self", "pride-crew", "--why", "two kinds");
        assertThat(review.run("code", "waiting").out())
                .contains("split into pride-self, pride-crew")
                .contains("2 passages");
        assertThat(review.run("walk", "pride").err()).contains("In its place stands pride-self, pride-crew");
        assertThat(review.run("codebook").err()).contains("2 passages whose code was removed or split");
    }

    @Test
    void aCodeThatIsInUseCanBeRemovedAndNothingThatWasCodedIsLost() {
        answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        review.run("codebook", "remove", "calm", "--why", "too broad");
        assertThat(review.run("code", "waiting").out())
                .contains("gave them calm")
                .contains("(removed)");
        review.run("codebook", "add", "calm", "Calm", "--why", "after all");
        assertThat(review.run("code", "waiting").out()).contains("No passage waits.");
        assertThat(walk("calm").out()).contains("gave them calm");
    }

    @Test
    void authorsThemesAreListedAndBelongToSeveralCodesRetainedOrMerged() {
        Sandbox.Run add =
                review.run("theme", "add", "Okafor 1991", "Calm through mending", "Proud knots", "--place", "p. 4");
        assertThat(add.exitCode()).isZero();
        assertThat(review.run("theme", "add", "Okafor 1991", "calm  through mending")
                        .out())
                .contains("was there already");
        review.run("theme", "map", "calm through", "calm", "--merged", "--why", "one of several ways");
        review.run("theme", "map", "Proud knots", "pride", "--retained");
        review.run("theme", "map", "Proud knots", "calm", "--merged");
        assertThat(review.run("theme").out())
                .contains("calm (merged)")
                .contains("pride (retained)")
                .contains("2 authors' themes");
        assertThat(walk("calm").out())
                .contains("Okafor 1991, p. 4, author's theme \"Calm through mending\"")
                .contains("merged by amina")
                .contains("one of several ways")
                .contains("\"Proud knots\"");
        review.run("theme", "unmap", "Proud knots", "calm", "--why", "no");
        assertThat(walk("calm").out()).doesNotContain("Proud knots");
    }

    @Test
    void authorsThemesComeFromASheetOnceAndEveryRowThatCannotBeUsedIsNamed() {
        review.sandbox().write("themes.csv", """
                report,theme,place,code,taken,why
                Okafor 1991,Calm through mending,p. 4,calm,merged,
                Okafor 1991,Calm through mending,p. 4,pride,sideways,
                Okafor 1992,All proud,,nothing,retained,
                Okafor 1999,Lost,,,,
                Okafor 1992,All proud,,,,
                """);
        Sandbox.Run take = review.run("theme", "take", "themes.csv");
        assertThat(take.out()).isEqualTo("2 new themes, 1 new mapping\n");
        assertThat(take.err())
                .contains("themes.csv:3")
                .contains("\"sideways\" is not known here")
                .contains("themes.csv:4")
                .contains("There is no code \"nothing\"")
                .contains("themes.csv:5")
                .contains("There is no report \"Okafor 1999\"");
        assertThat(take.exitCode()).isEqualTo(1);
        assertThat(review.run("theme", "take", "themes.csv").out()).isEqualTo("0 new themes, 0 new mappings\n");
        review.run("theme", "sheet", "-o", "out.csv");
        assertThat(review.sandbox().read("out.csv")).contains("Okafor 1991,Calm through mending,p. 4,calm,merged,");
        assertThat(review.run("theme", "take", "out.csv").out()).isEqualTo("0 new themes, 0 new mappings\n");
    }

    @Test
    void aPlaceAndAReasonMendedInTheSheetOfThemesCountFromThenOnAndEmptyCellsTakeNothingBack() {
        review.run("theme", "add", "Okafor 1991", "Proud knots", "--place", "p. 4");
        review.run("theme", "add", "Okafor 1991", "Calm at work");
        review.run("theme", "map", "Proud knots", "pride", "--retained", "--why", "their word");
        String mended = """
                report,theme,place,code,taken,why
                Okafor 1991,Proud knots,p. 7,pride,retained,their own word
                """;
        review.sandbox().write("themes.csv", mended);
        assertThat(review.run("theme", "take", "themes.csv").out())
                .isEqualTo("0 new themes, 0 new mappings, 2 changes\n");
        assertThat(walk("pride").out()).contains("Okafor 1991, p. 7").contains("their own word");
        assertThat(review.run("theme", "take", "themes.csv").out()).isEqualTo("0 new themes, 0 new mappings\n");
        review.sandbox().write("bare.csv", "report,theme,code,taken\nOkafor 1991,Proud knots,pride,retained\n");
        assertThat(review.run("theme", "take", "bare.csv").out()).isEqualTo("0 new themes, 0 new mappings\n");
        assertThat(walk("pride").out()).contains("Okafor 1991, p. 7").contains("their own word");
        assertThat(review.run("theme").out()).as("the order stays").matches("(?s).*Proud knots.*Calm at work.*");
    }

    @Test
    void twoRowsOfOneSheetOfThemesThatContradictEachOtherAreNamed() {
        review.sandbox().write("themes.csv", """
                report,theme,place,code,taken,why
                Okafor 1991,Proud knots,p. 4,pride,retained,
                Okafor 1991,Proud knots,p. 7,calm,merged,
                Okafor 1991,Proud knots,,pride,merged,
                """);
        Sandbox.Run take = review.run("theme", "take", "themes.csv");
        assertThat(take.out()).isEqualTo("1 new theme, 1 new mapping\n");
        assertThat(take.err())
                .contains("themes.csv:3: Line 2 says \"p. 4\" of the same in the column \"place\"")
                .contains("themes.csv:4: Line 2 says \"retained\" of the same in the column \"taken\"");
        assertThat(review.run("theme", "take", "themes.csv").out()).isEqualTo("0 new themes, 0 new mappings\n");
    }

    @Test
    void aReasonMendedAfterTwoCodesWereMergedIsTakenOnce() {
        review.run("theme", "add", "Okafor 1991", "Proud knots");
        review.run("theme", "map", "Proud knots", "calm", "--merged", "--why", "early");
        review.run("codebook", "merge", "calm", "pride", "--why", "one mood");
        assertThat(review.run("theme", "map", "Proud knots", "pride", "--merged", "--why", "late")
                        .out())
                .endsWith("in place of what was said before\n");
        assertThat(walk("pride").out()).contains("late").doesNotContain("early");
        assertThat(review.run("theme", "map", "Proud knots", "pride", "--merged", "--why", "late")
                        .out())
                .endsWith("as was said already\n");
    }

    @Test
    void afterATextWasChangedPassagesAreFoundByTheirWordsOrListedAndNeverMovedInSilence() {
        answer("g 2\ncalm\n\npride\nq\n", "code", "Okafor 1991");
        review.sandbox()
                .write("one-new.txt", "A line in front.\n\n" + TEXT.replace("One man felt", "Another man felt"));
        review.run("retrieval", "got", review.id(1), "one-new.txt");
        assertThat(walk("calm").out()).contains("in an older text");
        Sandbox.Run anchor = review.run("code", "anchor");
        assertThat(anchor.out()).contains("1 passage found again");
        assertThat(anchor.err()).contains("are not there any more").contains("One man felt proud of his knots.");
        assertThat(anchor.exitCode()).isEqualTo(1);
        assertThat(walk("calm").out()).doesNotContain("in an older text").contains("gave them calm");
        assertThat(walk("pride").out()).contains("in an older text").contains("One man felt proud");
        assertThat(review.run("code", "anchor").out()).contains("0 passages found again");
    }

    @Test
    void aTextThatCannotBeReadIsNamedWithTheReasonAndDoesNotHoldUpTheOthers() throws IOException {
        answer("g 1\ncalm\nd\nq\n", "code", "Okafor 1992");
        answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        review.run("code", "again", "Okafor 1992");
        Files.write(folder.resolve("one.pdf"), new PdfMaker().page().scan().bytes());
        review.sandbox().write("two-new.txt", "A line.\n\nResults\n\nNobody spoke of calm here, but all were proud.\n");
        review.run("retrieval", "got", review.id(1), "one.pdf");
        review.run("retrieval", "got", review.id(2), "two-new.txt");

        Sandbox.Run queue = answer("q\n", "code");
        assertThat(queue.out()).contains("--- Okafor 1992");
        Sandbox.Run sheet = review.run("code", "sheet", "-o", "sheet.xlsx");
        assertThat(sheet.out()).contains("of 1 report");
        Sandbox.Run anchor = review.run("code", "anchor");
        assertThat(anchor.out()).contains("1 passage found again");
        review.run("code", "done", "Okafor 1991", "Okafor 1992");
        Sandbox.Run measure = review.run("code", "suggest", "--measure");
        assertThat(measure.out()).contains("Okafor 1992").doesNotContain("Okafor 1991");
        Sandbox.Run list = review.run("code", "suggest", "Okafor 1991", "Okafor 1992");
        Sandbox.Run named = review.run("code", "Okafor 1991");
        Sandbox.Run show = review.run("code", "show", "Okafor 1991");
        assertThat(show.out()).contains("gave them calm");
        assertThat(List.of(queue, sheet, anchor, measure, list, named, show))
                .allSatisfy(run -> assertThat(run.err())
                        .contains("PROBLEM  one.pdf: ")
                        .contains("The full text of Okafor 1991 (one.pdf) cannot be read."))
                .allSatisfy(run -> assertThat(run.exitCode()).isEqualTo(1));
    }

    @Test
    void aTextWithoutASentenceDoesNotEndTheQueue() throws IOException {
        PdfMaker pages = new PdfMaker();
        for (int page = 1; page <= 6; page++) {
            pages.page().draw(50, 20, 8, false, "Journal of Piers").draw(300, 780, 8, false, String.valueOf(page));
        }
        Files.write(folder.resolve("one.pdf"), pages.bytes());
        review.run("retrieval", "got", review.id(1), "one.pdf");
        Sandbox.Run queue = answer("q\n", "code");
        assertThat(queue.out()).contains("--- Okafor 1992");
        assertThat(queue.err()).contains("The text of Okafor 1991 has no sentence.");
        assertThat(queue.exitCode()).isEqualTo(1);
    }

    @Test
    void theLedgerCanBeMadeAgainFromTheLinesAndSaysTheSame() throws IOException {
        answer("g 2\ncalm\nm it is the work\nq\n", "code", "Okafor 1991");
        review.run("theme", "add", "Okafor 1991", "Proud knots");
        review.run("theme", "map", "Proud knots", "pride", "--retained");
        review.run("theme", "relate", "calm", "leads-to", "pride", "--in", "Okafor 1991", "--why", "said so");
        review.run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one crew");
        review.run("run");
        String before = walk("wellbeing").out()
                + review.run("study").out()
                + review.run("codebook").out();
        for (String file : List.of("sheaf.db", "sheaf.db-wal", "sheaf.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        review.run("run");
        assertThat(walk("wellbeing").out()
                        + review.run("study").out()
                        + review.run("codebook").out())
                .isEqualTo(before)
                .contains("1 study in 2 reports");
        assertThat(review.run("verify").exitCode()).isZero();
    }

    @Test
    void anIdMeansItsOwnCodeAlsoWhereAnotherIsCalledSo() {
        review.run("codebook", "rename", "wellbeing", "Calm", "--why", "x");
        review.run("theme", "add", "Okafor 1991", "Proud knots");
        review.run("theme", "map", "Proud knots", "calm", "--merged");
        assertThat(review.run("theme").out()).contains("calm (merged)").doesNotContain("wellbeing");
        review.run("theme", "map", "Proud knots", "Calm", "--merged");
        assertThat(review.run("theme").out()).as("an id in whatever case").doesNotContain("wellbeing");
    }

    @Test
    void theIdOfACodeThatIsNoLongerUsedDoesNotGoToAnotherThatIsCalledSo() {
        review.run("codebook", "rename", "pride", "Calm", "--why", "x");
        review.run("codebook", "remove", "calm", "--why", "x");
        review.run("theme", "add", "Okafor 1991", "Proud knots");
        assertThat(review.run("theme", "map", "Proud knots", "calm", "--merged").err())
                .contains("The code \"calm\" is no longer used.");
    }

    @Test
    void aNameThatSeveralCodesHaveIsRefusedWithTheirIds() {
        review.run("codebook", "add", "pride-old", "Pride in work", "--why", "x");
        review.run("codebook", "add", "pride-crew", "Pride in work", "--below", "wellbeing", "--why", "x");
        review.run("theme", "add", "Okafor 1991", "Proud knots");
        assertThat(review.run("theme", "map", "Proud knots", "pride in work", "--merged")
                        .err())
                .contains("Several codes are called \"pride in work\": ")
                .contains("pride-old")
                .contains("pride-crew");
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        assertThat(review.run("code", "R" + review.id(3)).err()).contains("is not included");
        assertThat(review.run("code", "Nobody 2000").err()).contains("There is no report \"Nobody 2000\"");
        assertThat(answer("nosuch\nq\n", "code", "Okafor 1991").err()).contains("There is no code \"nosuch\"");
        assertThat(review.run("codebook", "move", "wellbeing", "--below", "calm", "--why", "x")
                        .err())
                .contains("cannot stand below calm");
        assertThat(review.run("codebook", "merge", "calm", "calm", "--why", "x").err())
                .contains("cannot be merged into itself");
        assertThat(review.run("theme", "relate", "calm", "causes", "pride", "--why", "x")
                        .err())
                .contains("leads-to, moderates, mediates");
        review.as("zoe");
        assertThat(review.run("codebook", "remove", "calm", "--why", "x").err()).contains("does not name zoe");
        assertThat(answer("calm\nq\n", "code", "Okafor 1991").err()).contains("does not name zoe");
    }
}
