// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form as a workbook: out, filled in, back, and whatever else people do to it. */
class ExtractionSheetTest {
    private static final String FIELDS = "fields";
    private static final String GROUPS = "participants";

    @TempDir
    private Path folder;

    private ExtractedReview review = ExtractedReview.in(Path.of(""));

    @BeforeEach
    void fiveAreIncluded() {
        review = ExtractedReview.with(folder, 5);
    }

    private FormWorkbook sheet(String name) {
        Sandbox.Run written = review.extract("sheet", "-o", name);
        assertThat(written.exitCode()).as(written.err()).isZero();
        return new FormWorkbook(folder.resolve(name));
    }

    private Sandbox.Run take(FormWorkbook workbook, String name) {
        workbook.write(folder.resolve(name));
        return review.extract("take", name);
    }

    private String shown() {
        return review.extract("show").out();
    }

    /** Countries from Z down, so that a sorted column is another one. */
    private FormWorkbook filled() {
        FormWorkbook workbook = sheet("a.xlsx");
        for (int i = 1; i <= 5; i++) {
            workbook.fill(FIELDS, i, "Country", "Land " + (char) ('Z' - i));
        }
        return workbook.fill(GROUPS, 1, "who", "dockers")
                .fill(GROUPS, 1, "how many", "15")
                .fill(GROUPS, 1, "how they took part", "interview")
                .fill(GROUPS, 2, "who", "trainers")
                .fill(GROUPS, 2, "how many", "12-20")
                .fill(GROUPS, 6, "who", "not reported");
    }

    @Test
    void whatIsFilledInIsTakenOnce() {
        FormWorkbook workbook = filled();
        assertThat(take(workbook, "b.xlsx").out()).contains("7 values taken");
        assertThat(shown())
                .contains("Country: Land Y")
                .contains("Participants: dockers: 15 (interview); trainers: 12-20")
                .contains("Participants: not reported");
        Sandbox.Run again = take(workbook, "b.xlsx");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("0 values taken");
    }

    @Test
    void whatWasTakenStandsInTheNextSheetAndComesBackAsNothingNew() {
        take(filled(), "b.xlsx");
        FormWorkbook next = sheet("c.xlsx");
        assertThat(next.cell(FIELDS, 1, "Country")).isEqualTo("Land Y");
        assertThat(next.cell(GROUPS, 2, "how many")).isEqualTo("12-20");
        assertThat(review.extract("take", "c.xlsx").out()).contains("0 values taken");
        Sandbox.Run emptied = take(next.fill(FIELDS, 1, "Country", ""), "d.xlsx");
        assertThat(emptied.out()).contains("1 value taken");
        assertThat(shown()).doesNotContain("Land Y");
    }

    @Test
    void rowsMayBeSortedWhole() {
        FormWorkbook workbook = filled();
        Collections.reverse(workbook.rows(FIELDS).subList(1, 6));
        Collections.reverse(
                workbook.rows(GROUPS).subList(1, workbook.rows(GROUPS).size()));
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("7 values taken");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("Country: Land Y");
    }

    @Test
    void theSheetsMayStandInAnotherOrder() {
        assertThat(take(filled().first(GROUPS), "b.xlsx").out()).contains("7 values taken");
    }

    /** Three reports of one author and year; without the first, the second gets its letter and the third that of the second. */
    @Test
    void aSheetMayLieWhileLettersBehindTheYearsGoToOtherReports() {
        review.review().addReports(56);
        for (int i : List.of(31, 61)) {
            review.review().run("screen", "vote", review.review().id(i), "include");
            review.review().text("vote", review.review().id(i), "include");
        }
        FormWorkbook workbook = sheet("a.xlsx");
        for (int i = 1; i <= 7; i++) {
            workbook.fill(FIELDS, i, "Country", "Land " + i).fill(GROUPS, 5 * i, "who", "dockers");
        }
        assertThat(workbook.cell(FIELDS, 1, "name")).isEqualTo("Okafor 1991a");
        String gone = workbook.cell(FIELDS, 1, "id").substring(1);
        review.review().eligibility("population");
        review.review().text("vote", gone, "exclude", "--reason", "population");
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.err()).contains("names no included report").doesNotContain("sorted by itself");
        assertThat(taken.out()).contains("12 values taken");
        assertThat(review.extract("show", "Okafor 1991a").out()).contains("Country: Land 2");
    }

    @Test
    void theColumnOfNamesOrIdsSortedByItselfIsNamedAndNothingOfThoseRowsIsTaken() {
        for (String heading : List.of("name", "title", "id")) {
            FormWorkbook workbook = sheet(heading + ".xlsx");
            for (int i = 1; i <= 5; i++) {
                workbook.fill(FIELDS, i, "Country", "Land " + i);
            }
            Sandbox.Run taken = take(workbook.turn(FIELDS, heading), heading + "-turned.xlsx");
            assertThat(taken.exitCode()).isEqualTo(1);
            assertThat(taken.err()).contains("a column was sorted by itself");
            assertThat(shown()).as(heading).doesNotContain("Land 1").doesNotContain("Land 5");
        }
    }

    @Test
    void aFilledColumnSortedByItselfIsNamedAndNotTaken() {
        take(filled(), "b.xlsx");
        Sandbox.Run taken = take(sheet("c.xlsx").turn(FIELDS, "Country").fill(FIELDS, 1, "Date", "2018"), "d.xlsx");
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.err()).contains("the column \"Country\" has the values it had, in other rows");
        assertThat(taken.out()).contains("1 value taken");
        assertThat(review.extract("show", "Okafor 1991").out())
                .contains("Country: Land Y")
                .contains("Date: 2018");
    }

    /** Three groups of the first report, and one of each other. */
    private FormWorkbook participants() {
        review.set(1, "participants", "dockers | 15 | interview; trainers | 12-20 | survey; cooks | 7 | focus group");
        review.set(2, "participants", "clerks | 40 | diary");
        review.set(3, "participants", "pilots | 3 | by post");
        return sheet("p.xlsx");
    }

    /** Sorts the cells of one column of the participants sheet, and leaves all others. */
    private static FormWorkbook sorted(FormWorkbook workbook, String heading) {
        int rows = workbook.rows(GROUPS).size();
        List<String> cells = new ArrayList<>();
        for (int row = 1; row < rows; row++) {
            cells.add(workbook.cell(GROUPS, row, heading));
        }
        cells.sort(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        for (int row = 1; row < rows; row++) {
            workbook.fill(GROUPS, row, heading, cells.get(row - 1));
        }
        return workbook;
    }

    @Test
    void aColumnOfTheParticipantsSortedByItselfIsNamedAndNoParticipantsAreTaken() {
        participants();
        for (String heading : List.of("who", "how many", "how they took part")) {
            FormWorkbook workbook = new FormWorkbook(folder.resolve("p.xlsx"));
            Sandbox.Run taken = take(sorted(workbook, heading).fill(FIELDS, 1, "Date", "2018"), "q.xlsx");
            assertThat(taken.exitCode()).as(heading).isEqualTo(1);
            assertThat(taken.err())
                    .contains("sheet \"participants\": the column \"" + heading
                            + "\" has the values it had, in other rows");
            assertThat(shown())
                    .contains("dockers: 15 (interview); trainers: 12-20 (survey); cooks: 7 (focus group)")
                    .contains("clerks: 40 (diary)")
                    .contains("pilots: 3 (by post)")
                    .contains("Date: 2018");
        }
    }

    @Test
    void participantsSortedByItselfWithinOneReportAreNamedToo() {
        review.set(1, "participants", "dockers | 15; trainers | 12-20; cooks | 7");
        FormWorkbook workbook = sheet("p.xlsx");
        workbook.fill(GROUPS, 1, "how many", "12-20").fill(GROUPS, 2, "how many", "7");
        Sandbox.Run taken = take(workbook.fill(GROUPS, 3, "how many", "15"), "q.xlsx");
        assertThat(taken.err()).contains("the column \"who\" or \"how many\" has the values it had");
        assertThat(taken.out()).contains("0 values taken");
    }

    @Test
    void participantsThatWereCorrectedAndSortedWholeAreTaken() {
        FormWorkbook workbook = participants();
        workbook.fill(GROUPS, 1, "how many", "16").fill(GROUPS, 2, "how they took part", "questionnaire");
        Collections.reverse(
                workbook.rows(GROUPS).subList(1, workbook.rows(GROUPS).size()));
        Sandbox.Run taken = take(workbook, "q.xlsx");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(shown()).contains("dockers: 16 (interview)").contains("trainers: 12-20 (questionnaire)");
    }

    @Test
    void rowsAddedRemovedAndDoubledAreNamed() {
        FormWorkbook workbook = filled();
        List<List<String>> rows = workbook.rows(FIELDS);
        rows.remove(5);
        rows.add(new ArrayList<>(List.of("Somebody 2020", "X", "2020", "Nowhere")));
        List<String> doubled = new ArrayList<>(rows.get(1));
        rows.add(doubled);
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.err())
                .contains("this row was added")
                .contains("row 2 is about the same report")
                .contains("no row that can be used for Okafor 1995");
        assertThat(shown()).contains("Land Y").doesNotContain("Nowhere").doesNotContain("Land U");
    }

    @Test
    void aColumnOfTheFormThatIsGoneAndOneThatIsNewAreNamed() {
        FormWorkbook workbook = filled();
        int country = workbook.rows(FIELDS).get(0).indexOf("Country");
        workbook.rows(FIELDS).get(0).set(country, "Land");
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.err()).contains("no column \"Country\"").contains("the form has no field \"land\"");
        FormWorkbook noId = sheet("c.xlsx");
        noId.rows(FIELDS).get(0).set(noId.rows(FIELDS).get(0).indexOf("id"), "number");
        assertThat(take(noId, "d.xlsx").exitCode()).isEqualTo(2);
    }

    @Test
    void aCellThatWasFilledInOtherwiseSinceIsNamedAndStays() {
        FormWorkbook workbook = filled();
        review.set(1, "country", "Norway");
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.err()).contains("otherwise since this sheet was written (Norway)");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("Country: Norway");
        assertThat(taken.out()).contains("6 values taken");
    }

    /** Law: sheets of one person on different cells, and of two persons, may come in any order. */
    @Test
    void sheetsMayBeTakenInAnyOrder(@TempDir Path other) throws IOException {
        FormWorkbook countries = filled();
        FormWorkbook dates = sheet("dates.xlsx").fill(FIELDS, 1, "Date", "2018");
        assertThat(take(dates, "d.xlsx").out()).contains("1 value taken");
        assertThat(take(countries, "c.xlsx").out()).contains("7 values taken");
        String one = shown();
        ExtractedReview again = ExtractedReview.with(other, 5);
        Files.copy(folder.resolve("c.xlsx"), other.resolve("c.xlsx"));
        Files.copy(folder.resolve("d.xlsx"), other.resolve("d.xlsx"));
        again.extract("take", "c.xlsx");
        again.extract("take", "d.xlsx");
        assertThat(again.extract("show").out()).isEqualTo(one);
    }

    @Test
    void aWrongValueIsNamedWithItsRowAndTheOthersAreTaken() {
        FormWorkbook workbook =
                filled().fill(FIELDS, 2, "Date", "long ago").fill(GROUPS, 2, "part of another group", "perhaps");
        Sandbox.Run taken = take(workbook, "b.xlsx");
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.err())
                .contains("b.xlsx:3: sheet \"fields\": \"long ago\" is no year.")
                .contains("\"perhaps\" says nothing about")
                .contains("no participants of Okafor 1991 were taken");
        assertThat(taken.out()).contains("6 values taken");
    }

    @Test
    void aSemicolonInAGroupIsNamedSinceElsewhereItStandsBetweenGroups() {
        Sandbox.Run taken = take(filled().fill(GROUPS, 1, "who", "managers; supervisors"), "b.xlsx");
        assertThat(taken.err()).contains("\"managers; supervisors\" holds a bar (|) or a semicolon (;)");
        assertThat(shown()).doesNotContain("managers");
    }

    @Test
    void somebodyElsesSheetAndAnotherFileAreRefused() {
        filled().write(folder.resolve("b.xlsx"));
        review.as("bram");
        Sandbox.Run other = review.extract("take", "b.xlsx");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("is the sheet \"extraction of amina\", and not yours");
        review.sandbox().write("c.csv", "one,two\n1,2\n");
        assertThat(review.extract("take", "c.csv").exitCode()).isEqualTo(2);
        assertThat(review.extract("take", "none.xlsx").exitCode()).isEqualTo(2);
        assertThat(review.extract("sheet", "-o", "form.csv").err()).contains("ends in .xlsx");
    }

    @Test
    void withoutTheSheetOfWhatWasThereOnlyWhatIsNewIsTaken() {
        take(filled(), "b.xlsx");
        FormWorkbook next = sheet("c.xlsx").fill(FIELDS, 1, "Date", "2018").fill(FIELDS, 1, "Country", "Norway");
        Sandbox.Run taken = take(next.without("as written"), "d.xlsx");
        assertThat(taken.out()).contains("1 value taken");
        assertThat(taken.err()).contains("cannot be told from old ones").contains("otherwise since");
        assertThat(shown()).contains("Date: 2018").contains("Country: Land Y").doesNotContain("Norway");
    }

    @Test
    void theSameSheetTwiceHasTheSameBytes() throws IOException {
        review.set(1, "country", "Norway");
        review.extract("sheet", "-o", "one.xlsx");
        review.extract("sheet", "-o", "two.xlsx");
        assertThat(Files.readAllBytes(folder.resolve("one.xlsx")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two.xlsx")));
    }
}
