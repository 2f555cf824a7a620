// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Coding on two laptops without a server: a packet goes out, is coded where there is no workspace, and comes back. */
final class CodingPacketsTest extends CodingPacketCase {
    @Test
    void aPacketIsCodedElsewhereAndComesBackAsTheCodersOwn() throws IOException {
        Sandbox.Run made = review.run("packet", "make", "--coding", "--for", "bram");
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).isEqualTo("2 reports for bram to code in bram-coding.sheaf-packet\n");
        assertThat(made.err()).contains("sheaf code --packet bram-coding.sheaf-packet");
        send("bram-coding.sheaf-packet");
        Sandbox.Run coded = laptop.answer(
                "g 2\ncal\nm their own word\n\npride\nr pride\nw 4-6\npride\nd\nm a short report\nq\n",
                "code",
                "--packet",
                "bram-coding.sheaf-packet");
        assertThat(coded.exitCode()).isZero();
        assertThat(coded.out())
                .contains("Packet of bram, Work at sea: 0 of 2 reports done")
                .contains("--- Okafor 1991 --- page 1 --- results --- sentence 2 of 6")
                .contains("# calm  Feeling calm")
                .contains("Noted on calm.")
                .contains("Noted on the report.")
                .contains("1 of 2 reports done. Send back this one file: bram-coding.sheaf-packet");
        assertThat(elsewhere.toFile().list()).containsExactly("bram-coding.sheaf-packet");
        Sandbox.Run merged = merge("bram-coding.sheaf-packet");
        assertThat(merged.err()).isEmpty();
        assertThat(merged.exitCode()).isZero();
        assertThat(merged.out()).contains("bram, coding: 3 new codes, 4 memos, takings back or done");
        assertThat(review.run("code", "status").out()).containsPattern("Okafor 1991 +here +bram +2 +done");
        assertThat(review.run("walk", "pride").out())
                .contains("\"proud of his\"")
                .doesNotContain("felt proud");
        assertThat(review.run("walk", "calm").out()).contains("bram, 20").contains("their own word");
        assertThat(review.sandbox().read("corpus/harbour/decisions/bram.jsonl")).contains("code-segment");
        assertThat(review.run("audit", "--step", "merge").out()).contains("amina");
        assertThat(review.run("verify").exitCode()).isZero();
        assertThat(merge("bram-coding.sheaf-packet").out()).contains("bram, coding: nothing new, 7 known already");
        String status = review.run("code", "status").out();
        review.forgetDatabase();
        review.run("run");
        assertThat(review.run("code", "status").out()).isEqualTo(status).contains("done");
    }

    @Test
    void aPacketHoldsTheCodersOwnCodesAndNobodyElses() throws IOException {
        answer("g 2\ncalm\nm amina thought so\nd\nq\n", "code", "Okafor 1991");
        review.as("bram");
        answer("g 3\npride\nm bram thought so\nq\n", "code", "Okafor 1991");
        review.as("amina");
        packetOfBram();
        assertThat(Files.readString(folder.resolve("p"), StandardCharsets.ISO_8859_1))
                .contains("\"code\":\"pride\"")
                .doesNotContain("amina")
                .doesNotContain("\"code\":\"calm\"");
        Sandbox.Run shown = laptop.answer("b\nb\nq\n", "code", "--packet", "p", "Okafor 1991");
        assertThat(shown.out())
                .contains("sentence 4 of 6")
                .contains("# pride  Pride")
                .doesNotContain("# calm");
        review.run("packet", "make", "--coding", "--for", "bram", "-o", "again");
        assertThat(Files.readAllBytes(folder.resolve("again")))
                .as("the same work, the same file")
                .isEqualTo(Files.readAllBytes(folder.resolve("p")));
    }

    @Test
    void aCodeThatWasGivenAtHomeIsTakenBackAndAReportThatWasDoneIsOpenedAgainInAPacket() throws IOException {
        review.as("bram");
        answer("g 2\ncalm\nd\nq\n", "code", "Okafor 1991");
        assertThat(review.run("packet", "make", "--coding", "--for", "bram", "--report", "okafor 1991", "-o", "p")
                        .out())
                .startsWith("1 report for bram");
        send("p");
        assertThat(laptop.answer("", "code", "--packet", "p").out()).contains("1 of 1 report done");
        Sandbox.Run loop = laptop.answer("g 2\ncalm\nu\na\na\nq\n", "code", "--packet", "p", "Okafor 1991");
        assertThat(loop.out())
                .contains("You gave this passage that code already.")
                .contains("Taken back: calm")
                .contains("Not done: it comes to you again.")
                .contains("You had not called this report done.")
                .contains("0 of 1 report done.");
        assertThat(merge("p").out()).contains("0 new codes, 2 memos, takings back or done");
        assertThat(review.run("code", "status").out()).containsPattern("Okafor 1991 +here +-");
    }

    @Test
    void aReportIsOpenedAgainInTheReviewAsWell() {
        answer("d\nq\n", "code", "Okafor 1991");
        answer("a\nq\n", "code", "Okafor 1991");
        assertThat(answer("q\n", "code").out()).contains("--- Okafor 1991 ---");
    }

    @Test
    void whatNobodyCanMakeAPacketOfIsSaid() throws IOException {
        Sandbox.Run stranger = review.run("packet", "make", "--coding", "--for", "zoe");
        assertThat(stranger.exitCode()).isEqualTo(2);
        assertThat(stranger.err()).contains("The protocol does not name zoe");
        assertThat(review.run("packet", "make", "--coding", "--for", "bram", "--stage", "full-text")
                        .err())
                .contains("Coding has no stages.");
        assertThat(review.run("packet", "make", "--for", "bram", "--report", "Okafor 1991")
                        .err())
                .contains("Give --coding as well");
        assertThat(review.run("packet", "make", "--coding", "--for", "bram", "--report", "Nobody 2001")
                        .err())
                .contains("There is no report \"Nobody 2001\"");
        review.as("bram");
        answer("d\nd\n", "code");
        Sandbox.Run nothing = review.run("packet", "make", "--coding", "--for", "bram");
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.out()).contains("Nothing waits to be coded by bram; no packet was made.");
        Files.writeString(folder.resolve("carys-coding.sheaf-packet"), "something");
        assertThat(review.run("packet", "make", "--coding", "--for", "carys").err())
                .contains("is there already; work may stand in it");
    }

    @Test
    void withXlsxItIsTheCodingSheetThatCodeTakeTakes() throws IOException {
        Sandbox.Run made = review.run("packet", "make", "--coding", "--xlsx", "--for", "bram");
        assertThat(made.out()).contains("2 reports for bram to code in bram-coding.xlsx");
        assertThat(made.err()).contains("`sheaf code take`");
        review.as("bram");
        review.run("code", "sheet", "-o", "own.xlsx");
        assertThat(Files.readAllBytes(folder.resolve("bram-coding.xlsx")))
                .isEqualTo(Files.readAllBytes(folder.resolve("own.xlsx")));
        Sandbox.Run merged = review.run("packet", "merge", "bram-coding.xlsx");
        assertThat(merged.exitCode()).isEqualTo(1);
        assertThat(merged.err()).contains("is a coding sheet").contains("`sheaf code take` takes its codes");
        send("bram-coding.xlsx");
        Sandbox.Run opened = laptop.answer("q\n", "code", "--packet", "bram-coding.xlsx");
        assertThat(opened.exitCode()).isEqualTo(2);
        assertThat(opened.err()).contains("is a workbook");
    }

    @Test
    void aPacketForOneKindOfWorkIsNotOpenedForTheOther() throws IOException {
        packetOfBram();
        Sandbox.Run screen = laptop.answer("q\n", "screen", "--packet", "p");
        assertThat(screen.exitCode()).isEqualTo(2);
        assertThat(screen.err()).contains("p is a packet for coding.").contains("sheaf code --packet");
        assertThat(elsewhere.resolve("p.votes")).doesNotExist();
        review.addReports(1);
        review.run("packet", "make", "--for", "bram", "-o", "s");
        send("s");
        assertThat(laptop.answer("q\n", "code", "--packet", "s").err()).contains("s is a packet for screening.");
    }

    @Test
    void aCodeOrReportThatThePacketDoesNotHoldIsSaid() throws IOException {
        packetOfBram();
        Sandbox.Run loop = laptop.answer("joy\nq\n", "code", "--packet", "p");
        assertThat(loop.err())
                .contains("There is no code \"joy\" in this packet.")
                .contains("m TEXT notes");
        Sandbox.Run other = laptop.answer("q\n", "code", "--packet", "p", "Nobody 2001");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .contains("\"Nobody 2001\" is not in this packet.")
                .contains("Okafor 1991, Okafor 1992");
    }

    @Test
    void suggestionsInAPacketComeFromItsCodebookAndFromWhatThePersonCodedInItsOtherTexts() throws IOException {
        packetOfBram();
        assertThat(laptop.answer("f\n+\nq\n", "code", "--packet", "p").out())
                .contains("? calm")
                .contains("1 code given");
    }
}
