// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confidence judged in a workbook. */
class ConfidenceSheetTest {
    private static final String SHEET = "worksheet";

    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void twoFindingsOnOneAuthorsTheme() {
        review = ScreenedReview.with(folder, 1, 1);
        review.run("screen", "vote", review.id(1), "include");
        review.text("vote", review.id(1), "include");
        review.sandbox()
                .write("codebooks/harbour/codebook.yml", "version: 0\ncodes:\n  - id: calm\n    name: Feeling calm\n");
        review.run("codebook", "take", "--why", "agreed");
        review.run("theme", "add", "Okafor 1991", "Rest at sea");
        review.run("theme", "map", "Rest at sea", "calm", "--merged");
        review.run("finding", "add", "Crews stay calm where the work is steady.", "--theme", "calm");
        review.run("finding", "add", "Calm crews come home earlier than others.", "--theme", "calm");
    }

    private FormWorkbook sheet(String name) {
        Sandbox.Run written = review.run("confidence", "sheet", "-o", name);
        assertThat(written.exitCode()).as(written.err()).isZero();
        return new FormWorkbook(folder.resolve(name));
    }

    private Sandbox.Run take(FormWorkbook workbook, String name) {
        workbook.write(folder.resolve(name));
        return review.run("confidence", "take", name);
    }

    @Test
    void theFactsStandInItAndNoLevelThatNobodyJudged() {
        FormWorkbook workbook = sheet("a.xlsx");
        assertThat(workbook.cell(SHEET, 1, "facts on adequacy of data")).contains("Okafor 1991", "authors' themes 1");
        for (String part : new String[] {"coherence", "relevance", "adequacy of data", "confidence"}) {
            assertThat(workbook.cell(SHEET, 1, part)).isEmpty();
        }
    }

    @Test
    void whatWasChangedIsTakenOnceWithWhoAgreed() {
        FormWorkbook workbook = sheet("a.xlsx")
                .fill(SHEET, 1, "coherence", "Moderate concerns")
                .fill(SHEET, 1, "explanation of coherence", "Two accounts differ.")
                .fill(SHEET, 1, "confidence", "moderate")
                .fill(SHEET, 1, "judged with", "B. Lind");
        Sandbox.Run run = take(workbook, "b.xlsx");
        assertThat(run.out()).contains("2 judgements taken");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(review.run("finding", "show", "F1").out().replaceAll("\\s+", " "))
                .contains("Coherence: Moderate concerns: Two accounts differ. (amina with B. Lind");
        assertThat(review.run("confidence", "take", "b.xlsx").out()).contains("0 judgements taken");
    }

    @Test
    void anEmptyLevelTakesBackWhatStoodThereAndAnUntouchedOneDoesNot() {
        review.run("confidence", "set", "F1", "coherence", "minor", "--why", "x");
        review.run("confidence", "set", "F1", "relevance", "minor", "--why", "y");
        FormWorkbook workbook =
                sheet("a.xlsx").fill(SHEET, 1, "coherence", "").fill(SHEET, 1, "explanation of coherence", "");
        assertThat(take(workbook, "b.xlsx").out()).contains("1 judgement taken");
        assertThat(review.run("finding", "show", "F1").out())
                .contains("Coherence: not judged", "Relevance: Minor concerns");
    }

    @Test
    void whatCannotBeUsedIsNamedByItsRowAndEverythingElseCounts() {
        FormWorkbook workbook = sheet("a.xlsx")
                .fill(SHEET, 1, "coherence", "dreadful")
                .fill(SHEET, 1, "relevance", "Minor concerns")
                .fill(SHEET, 1, "explanation of adequacy of data", "thin")
                .fill(SHEET, 2, "statement", "Something else that nobody wrote down.")
                .fill(SHEET, 2, "confidence", "High confidence");
        review.run("confidence", "set", "F1", "methodological-limitations", "none");
        workbook.fill(SHEET, 1, "methodological limitations", "Serious concerns");
        Sandbox.Run run = take(workbook, "b.xlsx");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("1 judgement taken");
        assertThat(run.err())
                .contains("b.xlsx:2", "\"dreadful\" is no level", "an explanation and no level")
                .contains("judged otherwise since this sheet was written")
                .contains("b.xlsx:3", "F2 reads otherwise");
        assertThat(review.run("confidence").out()).contains("2 of 4").doesNotContain("High confidence");
    }

    @Test
    void aSheetOfAFindingThatWasChangedSinceIsNotTaken() {
        FormWorkbook workbook = sheet("a.xlsx").fill(SHEET, 1, "confidence", "Low confidence");
        review.run("finding", "change", "F1", "--statement", "Crews stay calm where the work is light.");
        Sandbox.Run run = take(workbook, "b.xlsx");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("0 judgements taken");
    }
}
