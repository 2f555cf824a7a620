// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.SheetFile;

/** Coding in a spreadsheet: it goes out, is filled in, sorted, torn, and comes back. */
class CodingSheetTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));
    private int files;

    @BeforeEach
    void aTextAndTwoCodes() {
        review = ScreenedReview.with(folder, 1, 1);
        review.run("screen", "vote", review.id(1), "include");
        review.text("vote", review.id(1), "include");
        review.sandbox().write("one.txt", "Results\n\nCalm came. Pride came. Nets were mended. =Gulls were loud.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.run("codebook", "add", "calm", "Calm", "--why", "x");
        review.run("codebook", "add", "pride", "Pride", "--why", "x");
        review.sandbox().answer("g 3\npride\nq\n", "code", "Okafor 1991");
        review.run("code", "sheet", "-o", "sheet.xlsx");
    }

    /** Changes the sheet as somebody does in a spreadsheet program and saves it as CSV, then takes it. */
    private Sandbox.Run take(UnaryOperator<List<List<String>>> change) {
        CsvTable sheet = SheetFile.read(folder.resolve("sheet.xlsx"), "sheet.xlsx");
        List<List<String>> rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        CsvTable changed = new CsvTable(sheet.headings(), change.apply(rows));
        String name = "back" + ++files + ".csv";
        review.sandbox().write(name, changed.toCsv());
        return review.run("code", "take", name);
    }

    private String walk(String code) {
        return review.run("walk", code).out();
    }

    @Test
    void theSheetHoldsWhatThePersonCodedAndNothingOfOthers() {
        CsvTable sheet = SheetFile.read(folder.resolve("sheet.xlsx"), "sheet.xlsx");
        assertThat(sheet.rows()).hasSize(5);
        assertThat(sheet.cell(2, "code 1")).isEqualTo("pride");
        review.as("bram");
        review.run("code", "sheet", "-o", "bram.xlsx");
        CsvTable other = SheetFile.read(folder.resolve("bram.xlsx"), "bram.xlsx");
        assertThat(other.cell(2, "code 1")).isEmpty();
        assertThat(other.cell(2, "coder")).isEqualTo("bram");
    }

    @Test
    void codesAreTakenOnceHoweverOftenAndInWhateverOrderTheRowsStand() {
        UnaryOperator<List<List<String>>> filled = rows -> {
            rows.get(1).set(0, "calm");
            rows.get(1).set(1, "Pride");
            rows.get(1).set(4, "both at once");
            return rows;
        };
        assertThat(take(filled).out()).isEqualTo("2 new codes from 2 coded rows\n");
        assertThat(walk("calm")).contains("\"Calm came.\"").contains("both at once");
        assertThat(take(rows -> {
                            List<List<String>> turned = filled.apply(rows);
                            Collections.reverse(turned);
                            return turned;
                        })
                        .out())
                .isEqualTo("0 new codes from 2 coded rows\n");
    }

    private static UnaryOperator<List<List<String>>> set(int row, int column, String text) {
        return rows -> {
            rows.get(row).set(column, text);
            return rows;
        };
    }

    @Test
    void aMemoWrittenBesideACodeThatStoodInTheSheetIsKeptOnce() {
        assertThat(take(set(2, 4, "said with a laugh")).out()).isEqualTo("0 new codes, 1 new memo from 1 coded row\n");
        assertThat(walk("pride")).contains("said with a laugh");
        assertThat(take(set(2, 4, "said with a laugh")).out()).isEqualTo("0 new codes from 1 coded row\n");
        assertThat(take(set(2, 4, "")).out()).isEqualTo("0 new codes from 1 coded row\n");
        assertThat(take(set(2, 4, "and twice")).out()).isEqualTo("0 new codes, 1 new memo from 1 coded row\n");
        assertThat(walk("pride")).contains("said with a laugh / and twice");
    }

    @Test
    void aMemoStandsBesideEveryCodeOfItsRowWhetherTheCodeIsNewOrNot() {
        assertThat(take(set(2, 1, "calm").andThen(set(2, 4, "both"))::apply).out())
                .isEqualTo("1 new code, 1 new memo from 1 coded row\n");
        assertThat(walk("calm")).contains("both");
        assertThat(walk("pride")).contains("both");
    }

    @Test
    void aCodeStatedTwiceInOneSheetIsGivenOnceAndCountedOnce() {
        assertThat(take(set(1, 0, "calm").andThen(set(1, 1, "Calm"))::apply).out())
                .isEqualTo("1 new code from 2 coded rows\n");
        assertThat(review.run("code", "status").out()).contains("2 coded passages");
    }

    @Test
    void aRowStatedTwiceWithTwoMemosIsOnePassageWithBoth() {
        UnaryOperator<List<List<String>>> doubled = rows -> {
            rows.get(1).set(0, "calm");
            rows.get(1).set(4, "one");
            List<String> again = new ArrayList<>(rows.get(1));
            again.set(4, "two");
            rows.add(again);
            return rows;
        };
        assertThat(take(doubled).out()).isEqualTo("1 new code, 1 new memo from 3 coded rows\n");
        assertThat(walk("calm")).contains("one / two");
        assertThat(take(doubled).out()).isEqualTo("0 new codes from 3 coded rows\n");
    }

    @Test
    void aCodeThatWasTakenBackIsNotGivenAgainByASheetAndThatIsSaid() {
        take(set(1, 0, "calm"));
        review.sandbox().answer("g 2\nr calm\nq\n", "code", "Okafor 1991");
        Sandbox.Run again = take(set(1, 0, "calm"));
        assertThat(again.out()).isEqualTo("0 new codes from 2 coded rows\n");
        assertThat(again.err()).contains("back2.csv:3: amina took the code calm off this sentence");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(walk("calm")).contains("nothing rests here");
        review.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        assertThat(take(set(1, 0, "calm")).exitCode()).as("given again by hand").isZero();
    }

    @Test
    void whatOnePersonTookBackAnotherMayStillGive() {
        review.sandbox().answer("g 3\nr pride\nq\n", "code", "Okafor 1991");
        review.as("bram");
        review.run("code", "sheet", "-o", "bram.xlsx");
        CsvTable sheet = SheetFile.read(folder.resolve("bram.xlsx"), "bram.xlsx");
        List<List<String>> rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        rows.get(2).set(0, "pride");
        review.sandbox().write("bram.csv", new CsvTable(sheet.headings(), rows).toCsv());
        assertThat(review.run("code", "take", "bram.csv").out()).isEqualTo("1 new code from 1 coded row\n");
    }

    @Test
    void aRowTakenOutAndACodeEmptiedTakeNothingBack() {
        take(rows -> rows.subList(0, 1));
        take(rows -> {
            rows.get(2).set(0, "");
            return rows;
        });
        assertThat(walk("pride")).contains("\"Pride came.\"");
    }

    @Test
    void rowsWhoseColumnsWereSortedApartAreNamedAndNotTaken() {
        Sandbox.Run torn = take(rows -> {
            rows.get(1).set(0, "calm");
            int sentence = 5;
            String words = rows.get(1).get(sentence);
            rows.get(1).set(sentence, rows.get(3).get(sentence));
            rows.get(3).set(sentence, words);
            return rows;
        });
        assertThat(torn.exitCode()).isEqualTo(1);
        assertThat(torn.err()).contains("back1.csv:3").contains("sorted apart");
        assertThat(walk("calm")).contains("nothing rests here");
    }

    @Test
    void aRowThatSomebodyAddedAndAnUnknownCodeAreNamedAndTheRestIsTaken() {
        Sandbox.Run taken = take(rows -> {
            rows.get(1).set(0, "calm");
            rows.get(3).set(0, "joy");
            rows.get(4).set(4, "a memo alone");
            List<String> added = new ArrayList<>(Collections.nCopies(rows.get(0).size(), ""));
            added.set(0, "calm");
            rows.add(added);
            return rows;
        });
        assertThat(taken.out()).startsWith("1 new code");
        assertThat(taken.err())
                .contains("There is no code \"joy\"")
                .contains("There is a memo and no code")
                .contains("does not say who of this review coded it");
        assertThat(taken.exitCode()).isEqualTo(1);
    }

    @Test
    void aSheetOfAnotherCoderCountsForThatCoder() {
        review.as("bram");
        review.run("code", "sheet", "-o", "bram.xlsx");
        CsvTable sheet = SheetFile.read(folder.resolve("bram.xlsx"), "bram.xlsx");
        List<List<String>> rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        rows.get(3).set(0, "calm");
        review.sandbox().write("bram.csv", new CsvTable(sheet.headings(), rows).toCsv());
        review.run("code", "done", "Okafor 1991");
        review.as("amina");
        review.run("code", "done", "Okafor 1991");
        review.as("emre");
        review.run("code", "take", "bram.csv");
        assertThat(walk("calm")).contains("bram, 20").doesNotContain("emre");
    }

    @Test
    void afterTheTextWasChangedSentencesAreFoundByTheirWords() {
        review.sandbox().write("two.txt", "A new line.\n\nResults\n\nCalm came. Pride went. Nets were mended.\n");
        review.run("retrieval", "got", review.id(1), "two.txt");
        Sandbox.Run taken = take(rows -> {
            rows.get(1).set(0, "calm");
            return rows;
        });
        assertThat(walk("calm")).contains("\"Calm came.\"");
        assertThat(taken.err()).contains("this sentence stands nowhere in it");
    }

    @Test
    void afterTheTextWasChangedACodeThatStandsInTheOlderOneIsNotGivenASecondTime() {
        review.sandbox().write("two.txt", "A new line.\n\nResults\n\nCalm came. Pride came. Nets were mended.\n");
        review.run("retrieval", "got", review.id(1), "two.txt");
        assertThat(take(set(2, 4, "on deck")).out()).isEqualTo("0 new codes, 1 new memo from 1 coded row\n");
        assertThat(review.run("code", "anchor").out()).isEqualTo("1 passage found again\n");
        assertThat(review.run("code", "status").out()).contains("1 coded passage\n");
    }

    private Sandbox.Run takeWorkbook(UnaryOperator<PacketWorkbook> change) {
        change.apply(new PacketWorkbook(folder.resolve("sheet.xlsx"))).write(folder.resolve("back.xlsx"));
        return review.run("code", "take", "back.xlsx");
    }

    @Test
    void cellsMadeOneSideBySideLoseNoRowAndRowsMadeOneAreNamed() {
        assertThat(takeWorkbook(sheet -> sheet.fill("A3", "calm").merge("A3:B3"))
                        .out())
                .isEqualTo("1 new code from 2 coded rows\n");
        Sandbox.Run rows = takeWorkbook(sheet -> sheet.fill("A5", "calm").merge("A5:A6"));
        assertThat(rows.err()).contains("back.xlsx:5: This row was made one with others (A5:A6)");
        assertThat(rows.out()).startsWith("0 new codes");
    }

    @Test
    void aCodeThatIsComputedIsNotTakenAndAMemoThatIsComputedIsLeftOut() {
        Sandbox.Run taken = takeWorkbook(sheet -> sheet.formula("A3", "LOWER(\"CALM\")", "calm")
                .fill("A5", "calm")
                .formula("E5", "CONCAT(\"a\")", "a"));
        assertThat(taken.out()).isEqualTo("1 new code from 2 coded rows\n");
        assertThat(taken.err())
                .contains("back.xlsx:3: The column \"code 1\" of this row is computed by a formula; it was not taken.")
                .contains("back.xlsx:5: The memo is computed by a formula and was left out.");
        assertThat(walk("calm")).contains("Nets were mended.").doesNotContain("-- a");
    }

    private Sandbox.Run takeUnder(UnaryOperator<String> change) {
        CsvTable sheet = SheetFile.read(folder.resolve("sheet.xlsx"), "sheet.xlsx");
        List<String> headings = sheet.headings().stream().map(change).toList();
        review.sandbox().write("headings.csv", new CsvTable(headings, sheet.rows()).toCsv());
        return review.run("code", "take", "headings.csv");
    }

    @Test
    void headingsMayBeInWhateverCaseAndMustBeThereOnce() {
        assertThat(takeUnder(heading -> heading.toUpperCase(Locale.ROOT)).out())
                .isEqualTo("0 new codes from 1 coded row\n");
        Sandbox.Run doubled = takeUnder(heading -> heading.equals("code 2") ? "Code 1" : heading);
        assertThat(doubled.err()).contains("has several columns \"code 1\"");
        assertThat(doubled.exitCode()).isEqualTo(2);
        assertThat(takeUnder(heading -> heading.equals("sentence") ? "words" : heading)
                        .err())
                .contains("has no column \"sentence\"");
    }
}
