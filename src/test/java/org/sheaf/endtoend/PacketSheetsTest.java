// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet as a workbook: what goes out, and what people do to it before it comes back. */
class PacketSheetsTest {
    private static final int CHOICE = 1;
    private static final int REASON = 2;
    private static final int NOTE = 3;
    private static final int TITLE = 4;
    private static final int REPORT = 10;
    private static final int PACKET = 11;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Sandbox sandbox = new Sandbox(Path.of(""));
    private Path sent = Path.of("");
    private List<List<String>> rows = List.of();

    @BeforeEach
    void makePacket() {
        sandbox = Harbour.make(folder);
        sandbox.run("packet", "make", "--for", "bram", "--xlsx");
        sent = folder.resolve("bram-title-abstract.xlsx");
        rows = PacketWorkbook.rows(sent);
    }

    @Test
    void theWorkbookOffersChoicesAndReasonsAndProtectsTheRest() throws IOException {
        String sheet = new PacketWorkbook(sent).sheet();
        assertThat(sheet)
                .contains("<sheetProtection sheet=\"1\"")
                .contains("ySplit=\"1\"")
                .contains("sqref=\"B2:B5\"")
                .contains("<formula1>lists!$B$1:$B$3</formula1>")
                .contains("<formula1>lists!$C$1:$C$2</formula1>")
                .contains("=Lamps at night")
                .doesNotContain("<f>")
                .doesNotContain("amina");
        byte[] first = Files.readAllBytes(sent);
        sandbox.run("screen", "vote", Harbour.id(sandbox, 1), "include");
        sandbox.run("packet", "make", "--for", "bram", "-o", "again.xlsx");
        assertThat(Files.readAllBytes(folder.resolve("again.xlsx"))).isEqualTo(first);
    }

    @Test
    void whatWasChosenBecomesTheReviewersVotesAndTwiceIsOnce() {
        Path file = new PacketWorkbook(sent)
                .fill("B2", "include")
                .fill("B3", "Exclude")
                .fill("C3", "opinion without data")
                .fill("D3", "no figures")
                .savedAt("2026-03-01T09:30:00Z")
                .write(folder.resolve("back.xlsx"));
        Sandbox.Run merged = merge(file);
        assertThat(merged.exitCode()).isZero();
        assertThat(merged.out()).contains("bram, title-abstract: 2 new votes");
        assertThat(sandbox.read("corpus/harbour/decisions/bram.jsonl"))
                .contains("\"reason\":\"opinion\"")
                .contains("\"why\":\"no figures\"")
                .contains("\"time\":\"saved\"")
                .contains("2026-03-01T09:30:00Z");
        assertThat(merge(file).out()).contains("nothing new, 2 known already");
        assertThat(merge(new PacketWorkbook(file)
                                .savedAt("2026-03-01T11:00:00Z")
                                .write(folder.resolve("saved-again.xlsx")))
                        .out())
                .contains("nothing new, 2 known already");
        assertThat(sandbox.run("screen", "agreement").exitCode()).isZero();
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    @Test
    void theLaterSavedOfTwoReturnsCountsInWhateverOrderTheyCome() throws IOException {
        List<Path> returns = new ArrayList<>(List.of(
                saved("include", "2026-03-01T09:00:00Z"),
                saved("exclude", "2026-03-01T10:00:00Z"),
                saved("include", "2026-03-01T11:00:00Z"),
                saved("unsure", "2026-03-01T12:00:00+03:00")));
        for (int turn = 0; turn < returns.size(); turn++) {
            Sandbox other = Harbour.make(Files.createDirectory(elsewhere.resolve("turn" + turn)));
            Collections.rotate(returns, 1);
            for (Path file : returns) {
                other.run("packet", "merge", file.toString());
            }
            other.run("screen", "vote", Harbour.firstOf(other), "exclude");
            assertThat(other.run("screen", "conflicts").out())
                    .as("beginning with %s", returns.get(0).getFileName())
                    .contains("bram: include")
                    .doesNotContain("two places")
                    .contains("1 open conflict");
        }
    }

    private Path saved(String choice, String time) {
        return new PacketWorkbook(sent)
                .fill("B2", choice)
                .savedAt(time)
                .write(folder.resolve(choice + time.replaceAll("[^0-9]", "") + ".xlsx"));
    }

    @Test
    void savedAsCsvItIsReadToo() throws IOException {
        rows.get(1).set(CHOICE, "unsure");
        rows.get(1).set(NOTE, "na\u00efve");
        Path csv = PacketWorkbook.writeCsv(folder.resolve("back.csv"), rows);
        assertThat(merge(csv).out()).contains("1 new vote");
        assertThat(sandbox.read("corpus/harbour/decisions/bram.jsonl")).contains("\"time\":\"merged\"");
        assertThat(merge(csv).out()).contains("nothing new, 1 known already");
        String semicolons = Files.readString(csv).substring(1).replace(",", ";");
        Files.write(folder.resolve("old.csv"), semicolons.getBytes(Charset.forName("windows-1252")));
        Sandbox.Run old = merge(folder.resolve("old.csv"));
        assertThat(old.out()).contains("nothing new, 1 known already");
        rows.get(1).set(CHOICE, "exclude");
        assertThat(merge(PacketWorkbook.writeCsv(csv, rows)).out()).contains("1 new vote");
        assertThat(merge(csv).out()).contains("nothing new");
    }

    @Test
    void rowsMayBeSortedAndColumnsMoved() {
        rows.get(1).set(CHOICE, "include");
        rows.get(2).set(CHOICE, "exclude");
        String second = rows.get(2).get(REPORT);
        Collections.reverse(rows.subList(1, rows.size()));
        rows.forEach(row -> Collections.rotate(row, 3));
        Sandbox.Run run = csv();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 new votes");
        assertThat(sandbox.read("corpus/harbour/decisions/bram.jsonl").lines())
                .anyMatch(line -> line.contains("exclude") && line.contains(second));
    }

    @Test
    void aBadRowIsSaidAndTheOthersAreTaken() {
        rows.get(1).set(CHOICE, "perhaps");
        rows.get(2).set(CHOICE, "exclude");
        rows.get(2).set(REASON, "Too long");
        rows.get(3).set(REASON, "Opinion without data");
        rows.get(4).set(CHOICE, "include");
        rows.get(4).set(REASON, "Opinion without data");
        Sandbox.Run run = csv();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("back.csv:2: \"perhaps\" is no choice")
                .contains("back.csv:3: There is no reason \"Too long\"")
                .contains("back.csv:4: There is a reason and no choice")
                .contains("back.csv:5: A reason stands beside \"include\"");
        assertThat(run.out()).contains("1 new vote");
    }

    @Test
    void rowsAddedDoubledDeletedOrFromElsewhereAreSaid() {
        rows.get(1).set(CHOICE, "include");
        List<String> same = new ArrayList<>(rows.get(1));
        rows.get(2).set(CHOICE, "include");
        List<String> other = new ArrayList<>(rows.get(2));
        other.set(CHOICE, "exclude");
        List<String> added = new ArrayList<>(Collections.nCopies(rows.get(0).size(), ""));
        added.set(CHOICE, "include");
        added.set(TITLE, "A work that I found");
        List<String> foreign = new ArrayList<>(rows.get(4));
        foreign.set(CHOICE, "include");
        foreign.set(PACKET, "0123456789abcdef harbour title-abstract carys 9");
        rows.remove(4);
        rows.addAll(List.of(same, other, added, foreign));
        Sandbox.Run run = csv();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("back.csv:5: Row 2 says the same of the same report; it counts once")
                .contains("back.csv:6: Row 3 says something else of the same report; neither was taken")
                .contains("back.csv:7: This row names no report")
                .contains("back.csv:8: This row does not belong to the packet of bram")
                .contains("back.csv: 1 of the 4 rows that were sent out are not among");
        assertThat(run.out()).contains("1 new vote");
        assertThat(sandbox.run("screen", "status").out()).contains("carys      0");
    }

    @Test
    void aChangedTitleIsSaidAndTheIdDecidesButColumnsSortedApartAreNotTaken() {
        rows.get(1).set(CHOICE, "include");
        rows.get(1).set(TITLE, "A better title");
        rows.get(2).set(CHOICE, "include");
        String title = rows.get(2).get(TITLE);
        rows.get(2).set(TITLE, rows.get(3).get(TITLE));
        rows.get(3).set(TITLE, title);
        Sandbox.Run run = csv();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("back.csv:2: The title in this row was changed; the vote is on R")
                .contains("back.csv:3: The title in this row is that of R")
                .contains("sorted apart");
        assertThat(run.out()).contains("1 new vote");
    }

    @Test
    void withoutANeededColumnNothingIsTaken() {
        rows.get(1).set(CHOICE, "include");
        rows.get(0).set(CHOICE, "my choice");
        Sandbox.Run run = csv();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("has no column \"choice\"").contains("Nothing was taken");
        rows.get(0).set(CHOICE, "choice");
        rows.get(0).set(NOTE, "Choice");
        assertThat(csv().err()).contains("several columns \"choice\"");
        rows.get(0).set(NOTE, "note");
        rows.forEach(row -> row.set(PACKET, row.get(PACKET).equals("packet") ? "packet" : ""));
        assertThat(csv().err()).contains("does not say which packet it is");
        assertThat(sandbox.run("screen", "status").out()).contains("bram       0");
    }

    @Test
    void formulasAndMergedCellsAreNotTrusted() {
        Path file = new PacketWorkbook(sent)
                .formula("B2", "IF(1,\"include\",\"exclude\")", "include")
                .fill("B3", "exclude")
                .formula("D3", "CONCAT(\"a\")", "a")
                .fill("B4", "include")
                .merge("B4:B5")
                .write(folder.resolve("back.xlsx"));
        Sandbox.Run run = merge(file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("back.xlsx:2: The choice in this row is computed by a formula")
                .contains("back.xlsx:3: The note is computed by a formula and was left out")
                .contains("back.xlsx:4: This row was made one with others (B4:B5)");
        assertThat(run.out()).contains("1 new vote");
    }

    @Test
    void anExclusionAtFullTextWithoutReasonIsSaid() {
        String one = Harbour.id(sandbox, 1);
        for (String person : List.of("amina", "carys")) {
            sandbox.run("whoami", person);
            sandbox.run("screen", "vote", one, "include");
        }
        sandbox.run("packet", "make", "--for", "bram", "--stage", "full-text", "-o", "full.xlsx");
        Path file = new PacketWorkbook(folder.resolve("full.xlsx"))
                .fill("B2", "exclude")
                .write(folder.resolve("back.xlsx"));
        Sandbox.Run run = merge(file);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("back.xlsx:2: At full text an exclusion has its reason")
                .contains("population, opinion");
    }

    @Test
    void aDamagedWorkbookAndOneThatIsNoneAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(sent);
        Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(merge(folder.resolve("cut.xlsx")).exitCode()).isEqualTo(1);
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Sandbox.Run other = merge(folder.resolve("other.csv"));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("no row with the headings of the sheet that was sent out");
        assertThat(merge(folder.resolve("nowhere.xlsx")).err()).contains("There is no file");
    }

    private Sandbox.Run csv() {
        return merge(PacketWorkbook.writeCsv(folder.resolve("back.csv"), rows));
    }

    private Sandbox.Run merge(Path file) {
        return sandbox.run("packet", "merge", folder.relativize(file).toString());
    }
}
