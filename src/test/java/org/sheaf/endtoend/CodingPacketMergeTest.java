// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coding on two laptops without a server: a packet goes out, is coded where there is no workspace, and comes back. */
final class CodingPacketMergeTest extends CodingPacketCase {
    @Test
    void twoPacketsOfOnePersonAndTheReviewItselfComeToTheSameInAnyOrder() throws IOException {
        packetOfBram();
        Files.copy(elsewhere.resolve("p"), elsewhere.resolve("q"));
        laptop.answer("g 2\ncalm\nm once\nd\nq\n", "code", "--packet", "p");
        laptop.answer("g 2\ncalm\nm twice\n\npride\nq\n", "code", "--packet", "q");
        List<String> files = new ArrayList<>(List.of("p", "q", "home"));
        String expected = "";
        for (int turn = 0; turn < files.size(); turn++) {
            ScreenedReview other = review(Files.createDirectory(elsewhere.resolve("turn" + turn)));
            Collections.rotate(files, 1);
            for (String file : files) {
                if (file.equals("home")) {
                    other.as("bram");
                    other.sandbox().answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
                    other.as("amina");
                } else {
                    String path = elsewhere.resolve(file).toString();
                    assertThat(other.run("packet", "merge", path).exitCode()).isZero();
                    other.run("packet", "merge", path);
                }
            }
            String state = other.run("code", "status").out();
            expected = expected.isEmpty() ? state : expected;
            assertThat(state).isEqualTo(expected).containsPattern("Okafor 1991 +here +bram +2 +done");
            other.as("bram");
            assertThat(other.run("code", "show", "Okafor 1991").out())
                    .contains("once")
                    .contains("twice");
            other.sandbox().answer("g 2\nr calm\nq\n", "code", "Okafor 1991");
            assertThat(other.run("code", "status").out())
                    .as("whoever takes back a code takes it back however often it was given")
                    .containsPattern("Okafor 1991 +here +bram +1 +done");
        }
    }

    @Test
    void aCodeThatStandsTwiceIsTakenBackWholeInAPacketToo() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\nq\n", "code", "--packet", "p");
        review.as("bram");
        answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        merge("p");
        Files.delete(folder.resolve("p"));
        Files.delete(elsewhere.resolve("p"));
        packetOfBram();
        assertThat(laptop.answer("g 2\nr calm\nq\n", "code", "--packet", "p").out())
                .containsOnlyOnce("# calm");
        merge("p");
        assertThat(review.run("code", "status").out()).contains("0 coded passages");
    }

    @Test
    void whatWasCodedWithACodeThatWasMergedSplitOrRemovedMeanwhileFollowsItsHistoryAndIsSaid() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\n\npride\nq\n", "code", "--packet", "p");
        review.run("codebook", "merge", "calm", "pride", "--why", "one mood");
        Sandbox.Run merged = merge("p");
        assertThat(merged.exitCode()).isZero();
        assertThat(merged.out()).contains("2 new codes");
        assertThat(merged.err()).contains("The code calm was merged into pride meanwhile; 1 passage counts there.");
        assertThat(review.run("walk", "pride").out()).contains("gave them calm").contains("felt proud");
        review.run("codebook", "add", "pride-self", "Pride in oneself", "--why", "x");
        review.run("codebook", "add", "pride-crew", "Pride in the crew", "--why", "x");
        review.run("codebook", "split", "pride", "pride-self", "pride-crew", "--why", "two kinds");
        assertThat(merge("p").err()).as("known already").isEmpty();
        laptop.answer("g 4\npride\ncalm\nq\n", "code", "--packet", "p");
        assertThat(merge("p").err())
                .contains(
                        "The code pride was split into pride-self, pride-crew meanwhile; 1 passage waits to be coded");
        assertThat(review.run("code", "waiting").out()).contains("Waiting was hard.");
    }

    @Test
    void aCodeThatWasRemovedOrRewordedMeanwhileIsSaid() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\n\npride\nq\n", "code", "--packet", "p");
        review.run("codebook", "remove", "calm", "--why", "too broad");
        review.sandbox()
                .write(
                        "codebooks/harbour/codebook.yml",
                        "version: 2\ncodes:\n  - id: pride\n    name: Pride\n    definition: In one's own work only\n");
        review.run("codebook", "take", "--why", "narrower");
        Sandbox.Run merged = merge("p");
        assertThat(merged.err())
                .contains("The code calm was removed meanwhile; 1 passage waits")
                .contains("The code pride was changed since the packet was made; 1 passage was coded by what it said");
        assertThat(merged.out()).contains("2 new codes");
    }

    @Test
    void whatWasCodedInATextThatChangedMeanwhileIsFoundAgainByItsWordsOrListed() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\n\npride\n\ncalm\nd\nq\n", "code", "--packet", "p");
        review.sandbox()
                .write(
                        "one.txt",
                        "Foreword\n\n" + TEXT.replace("Waiting was hard.", "Waiting was easy.")
                                + "\nOne man felt proud of his knots.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        Sandbox.Run merged = merge("p");
        assertThat(merged.exitCode()).isEqualTo(1);
        assertThat(merged.out()).contains("3 new codes");
        assertThat(merged.err())
                .contains("The text of Okafor 1991 was changed since the packet was made; 1 passage was found again")
                .contains("coded with pride stand at several places: \"One man felt proud of his knots.\"")
                .contains("coded with calm are not there any more: \"Waiting was hard.\"");
        assertThat(review.run("walk", "calm").out()).contains("mending nets gave them calm.");
        Sandbox.Run again = merge("p");
        assertThat(again.out()).contains("nothing new, 4 known already");
        assertThat(again.err()).as("what nobody mended is said again").contains("are not there any more");
    }

    @Test
    void aPacketThatComesAfterADifferenceWasSettledIsKeptBesideIt() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\nq\n", "code", "--packet", "p");
        answer("g 2\ncalm\nd\n", "code", "Okafor 1991");
        review.as("carys");
        answer("d\n", "code", "Okafor 1991");
        answer("n\nq\n", "code", "settle");
        Sandbox.Run late = merge("p");
        assertThat(late.exitCode()).isZero();
        assertThat(late.err())
                .contains("In Okafor 1991 a difference was settled to which these codes come late.")
                .contains("What was settled stands");
        assertThat(late.out()).contains("1 new code");
    }

    @Test
    void aReportThatIsNotIncludedAnyMoreKeepsItsCodes() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\nd\nq\n", "code", "--packet", "p");
        review.text("vote", review.id(1), "exclude", "--reason", "opinion");
        assertThat(merge("p").err()).contains("is not included any more").contains("counts if it comes back");
        assertThat(review.run("code", "status").out()).contains("0 coded passages");
        review.text("vote", review.id(1), "include");
        assertThat(review.run("code", "status").out()).containsPattern("Okafor 1991 +here +bram +1 +done");
    }

    @Test
    void aPacketOfAnotherReviewOrOfSomebodyWhoTakesNoPartIsRefusedWhole() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\nq\n", "code", "--packet", "p");
        Sandbox pier = Harbour.make(Files.createDirectory(elsewhere.resolve("other")), "pier");
        Sandbox.Run other = pier.run("packet", "merge", elsewhere.resolve("p").toString());
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("It is a packet of the review \"harbour\", not of \"pier\".");
        String protocol = review.sandbox().read("codebooks/harbour/protocol.yml");
        review.sandbox().write("codebooks/harbour/protocol.yml", protocol.replace("- id: bram", "- id: bea"));
        assertThat(merge("p").err())
                .contains("The protocol does not name bram.")
                .contains("Nothing was taken. Name bram in protocol.yml");
        review.sandbox().write("codebooks/harbour/protocol.yml", protocol);
        assertThat(merge("p").out()).contains("1 new code");
    }

    @Test
    void aPacketOfAReviewOfTheSameNameThatKnowsNeitherCodeNorReportIsRefusedLineByLine() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\nm a memo\nd\nq\n", "code", "--packet", "p");
        ScreenedReview other = ScreenedReview.with(Files.createDirectory(elsewhere.resolve("other")), 1, 1);
        other.as("amina");
        Sandbox.Run merged = other.run("packet", "merge", elsewhere.resolve("p").toString());
        assertThat(merged.exitCode()).isEqualTo(1);
        assertThat(merged.err())
                .contains("The codebook has no code \"calm\" and never had. It was not taken.")
                .contains("a passage that bram has not coded. It was not taken.")
                .contains("There is no report");
    }

    @Test
    void aDamagedOrEditedPacketIsRefusedWholeAndALineThatWasEditedAlone() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\n\npride\nq\n", "code", "--packet", "p");
        byte[] bytes = Files.readAllBytes(elsewhere.resolve("p"));
        Files.write(elsewhere.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(merge("cut").err()).contains("Nothing of it was used");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String change : List.of("mending nets/selling nets", "Feeling calm/Feeling warm")) {
            String[] words = change.split("/");
            Files.writeString(
                    elsewhere.resolve("changed"), text.replace(words[0], words[1]), StandardCharsets.ISO_8859_1);
            Sandbox.Run changed = merge("changed");
            assertThat(changed.exitCode()).as(change).isEqualTo(1);
            assertThat(changed.err()).contains("Nothing of it was used");
        }
        assertThat(review.run("code", "status").out()).contains("0 coded passages");
    }

    @Test
    void aPassageThatIsNotInThePacketsTextIsRefusedThoughItsLineIsWhole() throws IOException {
        packetOfBram();
        laptop.answer("g 2\ncalm\nq\n", "code", "--packet", "p");
        merge("p");
        String line = review.sandbox()
                .read("corpus/harbour/decisions/bram.jsonl")
                .lines()
                .filter(one -> one.contains("code-segment"))
                .findFirst()
                .orElseThrow();
        String moved = EditedDecision.of(line, about -> about.put("start", "3"));
        String made = EditedDecision.of(line, about -> about.put("code", "joy"));
        Files.writeString(elsewhere.resolve("p.votes"), moved + "\n" + made + "\n", StandardOpenOption.CREATE);
        Sandbox.Run merged = merge("p");
        assertThat(merged.exitCode()).isEqualTo(1);
        assertThat(merged.err()).contains("This passage or code is none of this packet. It was not taken.");
        assertThat(merged.out()).contains("nothing new, 1 known already");
    }

    @Test
    void whatWasSaidBesideTheCodesOfAnotherIsRefused() throws IOException {
        answer("g 2\ncalm\nq\n", "code", "Okafor 1991");
        String line = review.sandbox()
                .read("corpus/harbour/decisions/amina.jsonl")
                .lines()
                .filter(one -> one.contains("code-segment"))
                .findFirst()
                .orElseThrow();
        packetOfBram();
        Files.writeString(
                elsewhere.resolve("p.votes"),
                line + "\n" + EditedDecision.takingBack(line, "bram") + "\n",
                StandardOpenOption.CREATE);
        Sandbox.Run merged = merge("p");
        assertThat(merged.err())
                .contains("This was not decided by bram in this packet.")
                .contains("It takes back a passage that bram has not coded. It was not taken.");
        assertThat(review.run("code", "status").out()).contains("1 coded passage");
    }

    @Test
    void whatWasKeptSurvivesAKilledProgramAndIsMergedFromBesideThePacket() throws Exception {
        packetOfBram();
        Child child = Child.start(elsewhere, "code", "--packet", "p");
        child.type("g 2");
        child.type("calm");
        while (!child.out().contains("# calm")) {
            assertThat(child.endsWithin(5)).isFalse();
        }
        child.kill();
        child.forget();
        assertThat(elsewhere.resolve("p.votes")).exists();
        assertThat(merge("p").out()).contains("1 new code");
        assertThat(laptop.answer("b\nq\n", "code", "--packet", "p").out()).contains("# calm");
        assertThat(elsewhere.resolve("p.votes")).doesNotExist();
        assertThat(merge("p").out()).contains("nothing new");
    }

    @Test
    void whoeverHasSaidNothingSendsBackNothing() throws IOException {
        packetOfBram();
        laptop.answer("q\n", "code", "--packet", "p");
        assertThat(Files.readAllBytes(elsewhere.resolve("p"))).isEqualTo(Files.readAllBytes(folder.resolve("p")));
        assertThat(merge("p").out()).contains("bram, coding: no codes");
    }
}
