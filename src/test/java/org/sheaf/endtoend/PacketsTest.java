// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops without a server: a packet goes out, is screened where there is no workspace, and comes back. */
class PacketsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Sandbox sandbox = new Sandbox(Path.of(""));
    private Sandbox laptop = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = Harbour.make(folder);
        laptop = new Sandbox(elsewhere);
    }

    @Test
    void aPacketIsScreenedElsewhereAndItsVotesAreTheReviewersOwn() throws IOException {
        Sandbox.Run made = sandbox.run("packet", "make", "--for", "bram");
        assertThat(made.exitCode()).isZero();
        assertThat(made.out())
                .contains("4 reports for bram at the stage \"title-abstract\" in bram-title-abstract.sheaf-packet");
        send("bram-title-abstract.sheaf-packet");
        Sandbox.Run screened = laptop.answer(
                "c\ni\nn only views\ne 2\nb\ne 1\nl ask\nq\n",
                "screen",
                "--packet",
                "bram-title-abstract.sheaf-packet");
        assertThat(screened.exitCode()).isZero();
        assertThat(screened.out())
                .contains("Packet of bram, Work at sea: 0 of 4 reports voted on")
                .contains("Adults who fish for a living")
                .contains("kept: include")
                .contains("2 of 4 reports voted on. Send back this one file");
        try (var files = Files.list(elsewhere)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("bram-title-abstract.sheaf-packet");
        }
        Sandbox.Run merged = merge("bram-title-abstract.sheaf-packet");
        assertThat(merged.exitCode()).isZero();
        assertThat(merged.out()).contains("bram, title-abstract: 3 new votes, 2 labels or takings back");
        assertThat(status()).contains("bram       2");
        assertThat(sandbox.read("corpus/harbour/decisions/bram.jsonl")).contains("\"choice\":\"include\"");
        assertThat(sandbox.run("audit", "--step", "merge").out()).contains("amina");
        assertThat(sandbox.run("verify").exitCode()).isZero();
        Sandbox.Run again = merge("bram-title-abstract.sheaf-packet");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("nothing new, 5 known already");
    }

    @Test
    void aPacketSaysNothingOfOthersVotesAndIsTheSameForTheSameWork() throws IOException {
        sandbox.run("packet", "make", "--for", "bram", "-o", "one.sheaf-packet");
        sandbox.run(
                "screen", "vote", Harbour.id(sandbox, 1), "exclude", "--reason", "opinion", "--note", "amina says so");
        sandbox.run("packet", "make", "--for", "bram", "-o", "two.sheaf-packet");
        assertThat(Files.readAllBytes(folder.resolve("two.sheaf-packet")))
                .isEqualTo(Files.readAllBytes(folder.resolve("one.sheaf-packet")));
        assertThat(Files.readString(folder.resolve("two.sheaf-packet"), StandardCharsets.ISO_8859_1))
                .contains("Nets at noon")
                .doesNotContain("amina");
        sandbox.write(
                "codebooks/harbour/protocol.yml",
                sandbox.read("codebooks/harbour/protocol.yml")
                        .replaceFirst("votes: 2", "votes: 2\n    independent: no"));
        sandbox.run("packet", "make", "--for", "bram", "-o", "three.sheaf-packet");
        assertThat(Files.readString(folder.resolve("three.sheaf-packet"), StandardCharsets.ISO_8859_1))
                .doesNotContain("amina says so");
    }

    @Test
    void nothingIsMadeWhereNothingWaitsAndOverNobodysVotes() {
        assertThat(sandbox.run("packet", "make", "--for", "bram").exitCode()).isZero();
        sandbox.run("screen", "vote", Harbour.id(sandbox, 1), "include");
        assertThat(sandbox.run("packet", "make", "--for", "bram").exitCode())
                .as("the same work, the same file")
                .isZero();
        Sandbox.Run other = sandbox.run("packet", "make", "--for", "amina", "-o", "bram-title-abstract.sheaf-packet");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("is there already; work may stand in it");
        Sandbox.Run nothing = sandbox.run("packet", "make", "--for", "amina", "--stage", "full-text");
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.out()).contains("Nothing waits for amina at the stage");
        Sandbox.Run stranger = sandbox.run("packet", "make", "--for", "dara");
        assertThat(stranger.exitCode()).isEqualTo(2);
        assertThat(stranger.err()).contains("The protocol does not name dara");
    }

    @Test
    void withoutAStageItIsForTheFirstAtWhichSomethingWaitsForThatPerson() {
        sandbox.answer("i\ni\ni\ni\n", "screen");
        assertThat(sandbox.run("packet", "make", "--for", "amina").out())
                .contains("Nothing waits for amina at any stage; no packet was made.");
        sandbox.run("whoami", "carys");
        sandbox.answer("i\ne\ne\ne\n", "screen");
        assertThat(sandbox.run("packet", "make", "--for", "amina").out())
                .contains("1 report for amina at the stage \"full-text\" in amina-full-text.sheaf-packet");
        assertThat(sandbox.run("packet", "make", "--for", "bram").out())
                .as("nobody asks for bram's vote on titles any more, but on the three that differ nobody settled")
                .contains("in bram-full-text.sheaf-packet");
        sandbox.write(
                "codebooks/harbour/protocol.yml",
                sandbox.read("codebooks/harbour/protocol.yml")
                        .replaceFirst("id: title-abstract", "id: title-abstract\n    voters: [amina, carys]"));
        assertThat(sandbox.run("packet", "make", "--for", "bram").out()).contains("in bram-full-text.sheaf-packet");
        Sandbox.Run never = sandbox.run("packet", "make", "--for", "bram", "--stage", "title-abstract");
        assertThat(never.exitCode()).isEqualTo(2);
        assertThat(never.err())
                .contains("bram may not vote at the stage \"title-abstract\"")
                .contains("Who may: amina, carys.");
    }

    @Test
    void aWorkbookOrAPacketOfAnotherStageIsNotScreenedAsAPacket() throws IOException {
        packetOfBram();
        Sandbox.Run stage = laptop.answer("i\n", "screen", "--packet", "p", "--stage", "full-text");
        assertThat(stage.exitCode()).isEqualTo(2);
        assertThat(stage.err()).contains("p is for the stage \"title-abstract\", not \"full-text\"");
        assertThat(laptop.answer("i\n", "screen", "--packet", "p", "--stage", "title-abstract")
                        .out())
                .contains("1 of 4 reports voted on");
        sandbox.run("packet", "make", "--for", "bram", "-o", "p.xlsx");
        send("p.xlsx");
        Sandbox.Run workbook = laptop.answer("i\n", "screen", "--packet", "p.xlsx");
        assertThat(workbook.exitCode()).isEqualTo(2);
        assertThat(workbook.err()).contains("p.xlsx is a workbook").contains("ends in .sheaf-packet");
    }

    @Test
    void thePacketAndTheWorkbookOfOnePersonAreTwoPlaces() throws IOException {
        packetOfBram();
        sandbox.run("packet", "make", "--for", "bram", "-o", "p.xlsx");
        laptop.answer("i\ni\n", "screen", "--packet", "p");
        Path workbook = new PacketWorkbook(folder.resolve("p.xlsx"))
                .fill("B2", "exclude")
                .fill("B3", "include")
                .savedAt("2031-01-01T00:00:00Z")
                .write(elsewhere.resolve("p.xlsx"));
        merge("p");
        sandbox.run("packet", "merge", workbook.toString());
        assertThat(status()).contains("1 conflict");
        assertThat(sandbox.run("screen", "conflicts").out()).contains("one person voted in two places");
    }

    @Test
    void aSecondCheckIsExpectedAndAReportThatWasGivenToOthersIsSaid() throws IOException {
        packetOfBram();
        laptop.answer("i\ni\ni\ni\n", "screen", "--packet", "p");
        sandbox.run("whoami", "carys");
        sandbox.run("screen", "assign", "--to", "amina", "--to", "carys");
        assertThat(merge("p").err()).contains("was given to others to vote on. The vote counts beside them");
        Sandbox single = Harbour.make(Files.createDirectory(elsewhere.resolve("single")));
        single.write(
                "codebooks/harbour/protocol.yml",
                single.read("codebooks/harbour/protocol.yml").replaceFirst("votes: 2", "votes: 1"));
        single.answer("e\ne\ne\ne\n", "screen");
        single.run("whoami", "carys");
        assertThat(single.run("screen", "check", "--sample", "100%", "--by", "bram")
                        .exitCode())
                .isZero();
        Path packet = single.folder().resolve("check.sheaf-packet");
        assertThat(single.run("packet", "make", "--for", "bram", "-o", "check.sheaf-packet")
                        .out())
                .contains("4 reports for bram");
        laptop.answer("e\ne\n", "screen", "--packet", packet.toString());
        Sandbox.Run merged = single.run("packet", "merge", packet.toString());
        assertThat(merged.out()).contains("2 new votes");
        assertThat(merged.err()).doesNotContain("meanwhile").doesNotContain("given to others");
    }

    @Test
    void returnsInAnyOrderAndAnyNumberComeToTheSame() throws IOException {
        List<Path> returns = new ArrayList<>();
        for (String person : List.of("amina", "bram")) {
            String packet = person + ".sheaf-packet";
            sandbox.run("packet", "make", "--for", person, "-o", packet);
            send(packet);
            laptop.answer("i\ne\n", "screen", "--packet", packet);
            returns.add(Files.copy(elsewhere.resolve(packet), elsewhere.resolve(person + "-1")));
            laptop.answer("b\nu\n" + (person.equals("bram") ? "e\n" : "i\n"), "screen", "--packet", packet);
            returns.add(Files.copy(elsewhere.resolve(packet), elsewhere.resolve(person + "-2")));
        }
        String expected = "";
        for (int turn = 0; turn < returns.size(); turn++) {
            Sandbox other = Harbour.make(Files.createDirectory(elsewhere.resolve("turn" + turn)));
            Collections.rotate(returns, 1);
            for (Path file : returns) {
                assertThat(other.run("packet", "merge", file.toString()).exitCode())
                        .isZero();
                other.run("packet", "merge", file.toString());
            }
            String state = other.run("screen", "status").out()
                    + other.run("screen", "conflicts").out()
                    + other.run("screen", "agreement").out();
            expected = expected.isEmpty() ? state : expected;
            assertThat(state).isEqualTo(expected);
        }
        assertThat(expected).contains("1 open conflict");
    }

    @Test
    void aMindThatChangedOnTheWayIsTheOneThatCounts() throws IOException {
        packetOfBram();
        laptop.answer("i\n", "screen", "--packet", "p");
        merge("p");
        laptop.answer("b\ne\n", "screen", "--packet", "p");
        assertThat(merge("p").out()).contains("1 new vote, 1 label or taking back, 1 known already");
        sandbox.run("screen", "vote", Harbour.firstOf(sandbox), "exclude");
        assertThat(status()).contains("1 excluded").contains("0 conflicts");
    }

    @Test
    void whatBothSidesChangedIsAConflictUntilThePersonVotesOnceMore() throws IOException {
        packetOfBram();
        String one = Harbour.firstOf(sandbox);
        laptop.answer("n from the train\ni\n", "screen", "--packet", "p");
        sandbox.run("whoami", "bram");
        sandbox.run("screen", "vote", one, "exclude", "--note", "at home");
        assertThat(merge("p").exitCode()).isZero();
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("one person voted in two places")
                .contains("bram: include (from the train)")
                .contains("bram: exclude (at home)");
        sandbox.run("whoami", "amina");
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("you see the votes when you have voted")
                .doesNotContain("from the train");
        Sandbox.Run settled = sandbox.run("screen", "settle", one, "include");
        assertThat(settled.exitCode()).isEqualTo(2);
        assertThat(settled.err()).contains("votes of one person only");
        sandbox.run("whoami", "bram");
        sandbox.run("screen", "vote", one, "include", "--note", "read again");
        assertThat(status()).contains("0 conflicts");
        assertThat(merge("p").out()).contains("nothing new");
        assertThat(status()).contains("0 conflicts");
        sandbox.run("whoami", "amina");
        sandbox.run("screen", "vote", one, "include");
        assertThat(status()).contains("1 included");
        Harbour.rebuild(sandbox);
        assertThat(status()).contains("1 included").contains("0 conflicts");
    }

    @Test
    void theSameVoteInBothPlacesIsNoConflict() throws IOException {
        packetOfBram();
        laptop.answer("i\n", "screen", "--packet", "p");
        sandbox.run("whoami", "bram");
        sandbox.run("screen", "vote", Harbour.firstOf(sandbox), "include");
        merge("p");
        assertThat(status()).contains("0 conflicts").contains("bram       1");
    }

    @Test
    void aVoteThatComesAfterASettlementStandsBesideIt() throws IOException {
        sandbox.run("packet", "make", "--for", "carys", "-o", "p");
        send("p");
        laptop.answer("e\n", "screen", "--packet", "p");
        String one = Harbour.firstOf(sandbox);
        sandbox.run("screen", "vote", one, "include");
        sandbox.run("whoami", "bram");
        sandbox.run("screen", "vote", one, "exclude");
        sandbox.run("screen", "settle", one, "include", "--why", "talked");
        Sandbox.Run late = merge("p");
        assertThat(late.exitCode()).isZero();
        assertThat(late.err()).contains("was settled meanwhile").contains("The settlement stands");
        assertThat(status()).contains("1 included").contains("(1 of these settled)");
        assertThat(sandbox.run("screen", "conflicts").out()).contains("carys: exclude");
    }

    @Test
    void aVoteThatComesAfterTheOthersCountsBesideThem() throws IOException {
        sandbox.run("packet", "make", "--for", "carys", "-o", "p");
        send("p");
        laptop.answer("e\n", "screen", "--packet", "p");
        for (String person : List.of("amina", "bram")) {
            sandbox.run("whoami", person);
            sandbox.run("screen", "vote", Harbour.firstOf(sandbox), "include");
        }
        assertThat(merge("p").err()).contains("had its votes meanwhile");
        assertThat(status()).contains("1 conflict");
    }

    @Test
    void reportsThatWereJoinedOrWithdrawnSinceAreSaid() throws IOException {
        packetOfBram();
        laptop.answer("i\ni\ni\ni\n", "screen", "--packet", "p");
        sandbox.run("dedupe", "join", Harbour.id(sandbox, 1), Harbour.id(sandbox, 2));
        sandbox.run("import", "withdraw", "b.ris", "--why", "the wrong file");
        sandbox.run("run");
        Sandbox.Run late = merge("p");
        assertThat(late.exitCode()).isZero();
        assertThat(late.out()).contains("4 new votes");
        assertThat(late.err()).contains("is a part of R").contains("were withdrawn since");
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    @Test
    void aPacketOfAnotherReviewOrStageOrPersonIsRefusedAndTheRestIsTaken() throws IOException {
        packetOfBram();
        laptop.answer("i\n", "screen", "--packet", "p");
        Path other = Files.createDirectory(elsewhere.resolve("other"));
        Sandbox pier = Harbour.make(other, "pier");
        pier.run("packet", "make", "--for", "bram", "-o", "q");
        Files.copy(other.resolve("q"), elsewhere.resolve("q"));
        Sandbox.Run run = sandbox.run(
                "packet",
                "merge",
                elsewhere.resolve("q").toString(),
                elsewhere.resolve("p").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("a packet of the review \"pier\", not of \"harbour\"");
        assertThat(run.out()).contains("1 new vote");
        String protocol = sandbox.read("codebooks/harbour/protocol.yml");
        sandbox.write("codebooks/harbour/protocol.yml", protocol.replace("- id: bram", "- id: bea"));
        assertThat(merge("p").err()).contains("The protocol does not name bram").contains("Name bram in protocol.yml");
        sandbox.write("codebooks/harbour/protocol.yml", protocol.replace("id: title-abstract", "id: titles"));
        assertThat(merge("p").err()).contains("has no stage \"title-abstract\" any more");
    }

    @Test
    void aDamagedOrChangedPacketIsRefusedWhole() throws IOException {
        packetOfBram();
        laptop.answer("i\n", "screen", "--packet", "p");
        byte[] bytes = Files.readAllBytes(elsewhere.resolve("p"));
        for (int length : List.of(0, 3, 40, bytes.length / 2, bytes.length - 30)) {
            Files.write(elsewhere.resolve("cut"), Arrays.copyOf(bytes, length));
            Sandbox.Run cut = merge("cut");
            assertThat(cut.exitCode()).as("%s bytes", length).isEqualTo(length == bytes.length - 30 ? 0 : 1);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(
                elsewhere.resolve("changed"),
                text.replace("Nets at noon", "Nets at dusk").getBytes(StandardCharsets.ISO_8859_1));
        Sandbox.Run changed = merge("changed");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out() + changed.err()).doesNotContain("new vote").contains("Nothing of it was used");
        assertThat(status()).contains("bram       1");
    }

    @Test
    void aLineThatWasCutShortBesideAPacketIsDroppedAndTheOthersAreTaken() throws IOException {
        packetOfBram();
        laptop.answer("i\n", "screen", "--packet", "p");
        Files.writeString(elsewhere.resolve("p.votes"), "{\"about\":{\"choice\":\"excl", StandardOpenOption.CREATE);
        assertThat(merge("p").out()).contains("1 new vote");
        assertThat(laptop.answer("q\n", "screen", "--packet", "p").out()).contains("1 of 4 reports voted on");
        assertThat(elsewhere.resolve("p.votes")).doesNotExist();
    }

    @Test
    void whatWasKeptSurvivesAKilledProgramAndIsMergedFromBesideThePacket() throws Exception {
        packetOfBram();
        Child child = Child.start(elsewhere, "screen", "--packet", "p");
        child.type("i");
        while (!child.out().contains("kept: include")) {
            assertThat(child.endsWithin(5)).isFalse();
        }
        child.kill();
        child.forget();
        assertThat(elsewhere.resolve("p.votes")).exists();
        assertThat(merge("p").out()).contains("1 new vote");
        assertThat(laptop.answer("q\n", "screen", "--packet", "p").out()).contains("1 of 4 reports voted on");
        assertThat(merge("p").out()).contains("nothing new");
    }

    private void packetOfBram() throws IOException {
        sandbox.run("packet", "make", "--for", "bram", "-o", "p");
        send("p");
    }

    private void send(String packet) throws IOException {
        Files.copy(folder.resolve(packet), elsewhere.resolve(packet));
    }

    private Sandbox.Run merge(String packet) {
        return sandbox.run("packet", "merge", elsewhere.resolve(packet).toString());
    }

    private String status() {
        return sandbox.run("screen", "status").out();
    }
}
