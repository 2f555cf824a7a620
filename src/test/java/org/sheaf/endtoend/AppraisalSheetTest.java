// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instrument as a workbook: out, filled in, back, and whatever else people do to it. */
class AppraisalSheetTest {
    private static final String ANSWERS = "answers";

    @TempDir
    private Path folder;

    private AppraisedReview review = AppraisedReview.nothing();

    @BeforeEach
    void fourAreIncluded() {
        review = AppraisedReview.with(folder, 4);
    }

    private FormWorkbook sheet(String name) {
        Sandbox.Run written = review.run("sheet", "-o", name);
        assertThat(written.exitCode()).as(written.err()).isZero();
        return new FormWorkbook(folder.resolve(name));
    }

    private Sandbox.Run take(FormWorkbook workbook, String name) {
        workbook.write(folder.resolve(name));
        return review.run("take", name);
    }

    private String shown() {
        return review.run("show").out();
    }

    private FormWorkbook filled() {
        return sheet("a.xlsx")
                .fill(ANSWERS, 1, "1 Aims", "yes")
                .fill(ANSWERS, 1, "2 Analysis", "N (annex)")
                .fill(ANSWERS, 1, "comment on 2 Analysis", "no themes")
                .fill(ANSWERS, 2, "1 Aims", "not reported")
                .fill(ANSWERS, 3, "3 Value", "much");
    }

    @Test
    void whatIsFilledInIsTakenOnceAndHandedInByItself() {
        FormWorkbook workbook = filled();
        assertThat(take(workbook, "b.xlsx").out()).contains("4 answers taken");
        assertThat(shown())
                .contains("1 Aims: Y")
                .contains("2 Analysis: N (annex); no themes")
                .contains("1 Aims: not reported")
                .contains("3 Value: much");
        Sandbox.Run again = take(workbook, "b.xlsx");
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("0 answers taken");
        assertThat(review.run("done", "--all").out()).contains("Okafor 1991: handed in");
    }

    @Test
    void whatWasTakenStandsInTheNextSheetAndAnEmptiedCellTakesItBack() {
        take(filled(), "b.xlsx");
        FormWorkbook next = sheet("c.xlsx");
        assertThat(next.cell(ANSWERS, 1, "2 Analysis")).isEqualTo("N (annex)");
        assertThat(next.cell(ANSWERS, 1, "comment on 2 Analysis")).isEqualTo("no themes");
        assertThat(review.run("take", "c.xlsx").out()).contains("0 answers taken");
        assertThat(take(next.fill(ANSWERS, 3, "3 Value", ""), "d.xlsx").out()).contains("1 answer taken");
        assertThat(shown()).doesNotContain("much");
    }

    @Test
    void aSheetHoldsNothingOfAnotherRater() {
        take(filled(), "b.xlsx");
        review.as("bram");
        FormWorkbook brams = sheet("bram.xlsx");
        assertThat(brams.rows(ANSWERS).toString() + brams.rows("as written"))
                .doesNotContain("no themes")
                .doesNotContain("annex");
        Sandbox.Run foreign = review.run("take", "b.xlsx");
        assertThat(foreign.exitCode()).isEqualTo(2);
        assertThat(foreign.err()).contains("and not yours");
        assertThat(shown()).doesNotContain("annex");
    }

    @Test
    void rowsMayBeSortedWhole() {
        FormWorkbook workbook = filled();
        Collections.reverse(workbook.rows(ANSWERS).subList(1, 5));
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.err()).isEmpty();
        assertThat(taken.out()).contains("4 answers taken");
        assertThat(review.run("show", "Okafor 1991").out()).contains("N (annex)");
    }

    @Test
    void aColumnSortedByItselfIsNamedAndNotTaken() {
        for (String heading : List.of("name", "title", "id")) {
            Sandbox.Run taken = take(
                    sheet(heading + ".xlsx").fill(ANSWERS, 1, "1 Aims", "Y").turn(ANSWERS, heading),
                    heading + "-turned.xlsx");
            assertThat(taken.exitCode()).as(heading).isEqualTo(1);
            assertThat(taken.err()).contains("a column was sorted by itself");
            assertThat(taken.out()).contains("0 answers taken");
        }
        FormWorkbook workbook = sheet("x.xlsx");
        for (int i = 1; i <= 4; i++) {
            workbook.fill(ANSWERS, i, "3 Value", "worth " + i);
        }
        take(workbook, "y.xlsx");
        Sandbox.Run turned = take(sheet("z.xlsx").turn(ANSWERS, "3 Value"), "turned.xlsx");
        assertThat(turned.err()).contains("the column \"3 Value\" has the answers it had, in other rows");
        assertThat(turned.out()).contains("0 answers taken");
    }

    @Test
    void whatCannotBeTrustedIsSaidByItsRowAndTheRestIsTaken() {
        FormWorkbook workbook = filled().fill(ANSWERS, 2, "2 Analysis", "perhaps")
                .fill(ANSWERS, 3, "comment on 1 Aims", "a thought without an answer")
                .fill(ANSWERS, 4, "sheet", "somebody else");
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.err())
                .contains("b.xlsx:3: ")
                .contains("\"perhaps\" is no answer to 2 Analysis")
                .contains("there is a comment on 1 Aims of Okafor 1993 and no answer")
                .contains("this row was added, or belongs to somebody else's sheet");
        assertThat(taken.out()).contains("4 answers taken");
    }

    @Test
    void anAnswerChangedElsewhereSinceIsNotOverwritten() {
        FormWorkbook workbook = filled();
        review.run("set", "Okafor 1991", "q1", "U");
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.err()).contains("you have answered 1 Aims of Okafor 1991 otherwise since");
        assertThat(shown()).contains("1 Aims: U");
    }

    @Test
    void withoutTheSheetOfWhatWasWrittenOnlyWhatWasNotAnsweredIsTaken() {
        review.run("set", "Okafor 1991", "q1", "U");
        Sandbox.Run taken = take(filled().without("as written"), "b.xlsx");
        assertThat(taken.err()).contains("\"as written\" is not in the file");
        assertThat(taken.out()).contains("3 answers taken");
        assertThat(review.run("show", "Okafor 1991").out()).contains("1 Aims: U");
    }

    @Test
    void anotherFileIsNoSuchWorkbook() {
        review.sandbox().write("other.csv", "a,b\n1,2\n");
        assertThat(review.run("take", "other.csv").exitCode()).isEqualTo(2);
        assertThat(review.run("sheet", "-o", "a.csv").err()).contains("ends in .xlsx");
    }
}
