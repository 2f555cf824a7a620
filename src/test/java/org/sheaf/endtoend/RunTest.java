// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sheaf run}: what it does, what it leaves alone, and what it says waits. */
class RunTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final String NEW_RECORD = "TY  - JOUR\nAU  - Tveit, S.\nPY  - 2021\nTI  - Lamps\nER  - \n";

    @TempDir
    private Path folder;

    @Test
    void aSecondRunFindsNothingToDoAndTouchesNoFile() {
        ScreenedReview review = ScreenedReview.with(folder, 3, 2);
        assertThat(run(review).out()).contains("begin with reports/harbour/index.html");
        Map<String, FileTime> before = aged();
        Sandbox.Run again = run(review);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("questions wait; nothing new").contains("report: nothing new; ");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void afterAVoteOnlyTheReportsThatSayOtherwiseAreWritten() {
        ScreenedReview review = ScreenedReview.with(folder, 3, 1);
        run(review);
        Map<String, FileTime> before = aged();
        vote(review, "amina", 1, "include");
        Sandbox.Run again = run(review);
        assertThat(again.out()).containsPattern("report: \\d+ of \\d+ files are new or changed in reports/harbour/: ");
        Map<String, FileTime> after = times();
        assertThat(after.get("reports/harbour/screening.html"))
                .isNotEqualTo(before.get("reports/harbour/screening.html"));
        assertThat(after.get("reports/harbour/eligibility.csv"))
                .isEqualTo(before.get("reports/harbour/eligibility.csv"));
        assertThat(run(review).out()).contains("report: nothing new; ");
    }

    @Test
    void aReportThatIsGoneIsMadeAgain() throws IOException {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        run(review);
        Path report = folder.resolve("reports/harbour/search-report.csv");
        byte[] bytes = Files.readAllBytes(report);
        Files.delete(report);
        assertThat(run(review).out()).contains("report: 1 of ").contains("search-report.csv");
        assertThat(report).hasBinaryContent(bytes);
    }

    @Test
    void aFileOfTheCodebookThatWasChangedMakesReportsStale() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        run(review);
        review.eligibility("opinion", "letter to the editor");
        assertThat(run(review).out()).contains("eligibility.csv");
    }

    @Test
    void aDocumentThatWasMadeOnceIsKeptUpToDateAndOthersAreNotMade() throws IOException {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        run(review);
        review.sandbox().run("report", "search-report", "--format", "docx");
        Path document = folder.resolve("reports/harbour/search-report.docx");
        byte[] before = Files.readAllBytes(document);
        review.sandbox().put("late.ris", NEW_RECORD);
        assertThat(run(review).out()).contains("report: ");
        assertThat(Files.readAllBytes(document)).isNotEqualTo(before);
        assertThat(folder.resolve("reports/harbour/eligibility.docx")).doesNotExist();
        assertThat(run(review).out()).contains("report: nothing new; ");
    }

    @Test
    void whatIsAmissIsToldAgainAsLongAsItIs() throws IOException {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        run(review);
        Path report = folder.resolve("reports/harbour/search-report.html");
        Files.writeString(report, "mine");
        assertThat(run(review).err()).contains("was changed by somebody");
        Sandbox.Run again = run(review);
        assertThat(again.out()).contains("report: nothing new; ");
        assertThat(again.err()).contains("was changed by somebody");
        assertThat(report).hasContent("mine");
    }

    @Test
    void whatWaitsForPeopleIsSaidWithTheCommandForIt() {
        ScreenedReview review = ScreenedReview.with(folder, 3, 2);
        vote(review, "amina", 1, "include");
        vote(review, "bram", 1, "exclude");
        review.as("amina");
        String said = run(review).out();
        assertThat(said)
                .contains("waits for people:")
                .containsPattern(": 2 reports without all votes, 2 for you: `sheaf screen --stage title-abstract`")
                .contains(": 1 disagreement to settle: `sheaf screen conflicts --stage title-abstract`");
        assertThat(review.sandbox().run("status").out())
                .contains("next: `sheaf screen --stage title-abstract`: ")
                .contains(said.substring(said.indexOf("   waits for people:"), said.lastIndexOf("settle:")));
    }

    @Test
    void whatOthersHaveToDoIsNotTheNextStepOfWhoeverLooks() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 2);
        for (int report = 1; report <= 2; report++) {
            vote(review, "amina", report, "include");
        }
        vote(review, "bram", 1, "exclude");
        review.as("amina");
        assertThat(review.sandbox().run("status").out())
                .contains(": 1 report without all votes: `sheaf screen")
                .contains("next: `sheaf screen conflicts --stage title-abstract`");
    }

    @Test
    void theListOfReviewsStaysWholeWhileOneOfThemCannotBeOpened() throws IOException {
        ScreenedReview review = ScreenedReview.with(folder, 1, 1);
        review.sandbox()
                .run(
                        "init",
                        "quay",
                        "--title",
                        "Quays",
                        "--question",
                        "Why?",
                        "--framework",
                        "none",
                        "--registration",
                        "",
                        "--reviewer",
                        "amina=Amina:reviewer",
                        "--stage",
                        "title-abstract=1",
                        "--synthesis",
                        "main=Main");
        run(review);
        String index = review.sandbox().read("reports/index.html");
        assertThat(index).contains("Quays");
        Files.writeString(folder.resolve("codebooks/quay/protocol.yml"), "review: [");
        Sandbox.Run broken = run(review);
        assertThat(broken.exitCode()).isNotZero();
        assertThat(broken.err()).contains("reports/index.html was left as it is");
        assertThat(review.sandbox().read("reports/index.html")).isEqualTo(index);
    }

    private static void vote(ScreenedReview review, String person, int report, String decision) {
        review.as(person);
        Sandbox.Run voted = decision.equals("exclude")
                ? review.run("screen", "vote", review.id(report), decision, "--reason", "opinion")
                : review.run("screen", "vote", review.id(report), decision);
        assertThat(voted.exitCode()).isZero();
    }

    private static Sandbox.Run run(ScreenedReview review) {
        return review.sandbox().run("run");
    }

    /** Sets the time of every report back, so that whatever is written shows. */
    private Map<String, FileTime> aged() {
        times().keySet().forEach(name -> {
            try {
                Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return times();
    }

    private Map<String, FileTime> times() {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(folder.relativize(file).toString().replace('\\', '/'), Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
