// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learned order at the desk: what it learns from, what it must not, and that it can be made again. */
class ScreeningOrderTest {
    private static final int OF_EACH = 12;
    private static final Pattern ID = Pattern.compile("(?m)^R[0-9a-f]{16}-[0-9]+(?=  )");

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = new Sandbox(folder);
        sandbox.run(
                "init",
                "harbour",
                "--title",
                "Tides and moorings",
                "--question",
                "What keeps crews on board?",
                "--framework",
                "none",
                "--registration",
                "",
                "--reviewer",
                "amina=Amina:reviewer",
                "--reviewer",
                "bram=Bram:reviewer",
                "--reviewer",
                "carys=Carys:lead",
                "--stage",
                "title-abstract=2",
                "--synthesis",
                "main=Main");
        sandbox.run("whoami", "amina");
        sandbox.write("corpus/harbour/searches/a.ris", export());
        sandbox.run("run");
    }

    /** Records about trawling, and about orchards, in turn. */
    private static String export() {
        StringBuilder ris = new StringBuilder();
        for (int i = 1; i <= OF_EACH; i++) {
            ris.append(
                    record("Trawler crews, season " + "abcdefghijkl".charAt(i - 1), "nets decks skippers winches", i));
            ris.append(record(
                    "Apple growers, season " + "abcdefghijkl".charAt(i - 1), "grafting pruning soil bees", i + 50));
        }
        return ris.toString();
    }

    private static String record(String title, String words, int number) {
        return "TY  - JOUR\nTI  - " + title + "\nAU  - Okafor, N.\nPY  - 2019\nAB  - Some " + words
                + " in the year.\nDO  - 10.5555/order." + number + "\nER  - \n";
    }

    private String next(int most) {
        return sandbox.run("screen", "order", "--next", String.valueOf(most)).out();
    }

    private List<String> ids(String out) {
        return ID.matcher(out).results().map(MatchResult::group).toList();
    }

    private void vote(String report, String choice) {
        assertThat(sandbox.run("screen", "vote", report, choice).exitCode()).isZero();
    }

    private String trawler(int which) {
        return sandbox.idOf("a.ris", 2 * which - 1);
    }

    private String apple(int which) {
        return sandbox.idOf("a.ris", 2 * which);
    }

    @Test
    void nothingIsLearnedUntilSomebodyWhoTakesPartDecidesSo() {
        assertThat(next(5)).contains("plain, the same for everybody");
        sandbox.run("whoami", "stranger");
        Sandbox.Run refused = sandbox.run("screen", "order", "learned");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("The protocol does not name stranger");
        sandbox.run("whoami", "amina");
        assertThat(sandbox.run("screen", "order", "learned", "--seed", "7", "--why", "many records")
                        .out())
                .contains("the likely ones come first");
        assertThat(next(5)).contains("learned, model sheaf").contains("seed 7").contains("amina: many records");
        assertThat(sandbox.run("screen", "order", "learned", "--seed", "7").out())
                .contains("it was so already");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl"))
                .contains("\"model cost\"")
                .contains("\"seed\":\"7\"");
    }

    @Test
    void afterAnIncludeWhatIsLikeItComesNextAndTheWordsSayWhy() {
        sandbox.run("screen", "order", "learned");
        vote(trawler(1), "include");
        vote(apple(1), "exclude");
        String out = next(OF_EACH - 1);
        assertThat(out).contains("learned from 2 reports: 1 relevant, 1 not");
        assertThat(out.split("Trawler crews", -1)).hasSize(OF_EACH);
        assertThat(out).doesNotContain("Apple").containsPattern("up   +[0-9]+%  (Trawler|crews|nets|Some nets)");
        assertThat(sandbox.answer("w\nq\n", "screen").out())
                .contains("Why it comes now")
                .containsPattern("up +[0-9]+% ");
    }

    @Test
    void whileNothingIsIncludedTheWordsOfTheReviewLead() {
        sandbox.run("screen", "order", "learned");
        assertThat(next(OF_EACH))
                .contains("While none is relevant the words of title and question lead")
                .doesNotContain("Apple");
    }

    @Test
    void whatComesNextFollowsTheVotesAtOneSittingAndEachVoteSaysFromWhichOrder() {
        sandbox.run("screen", "order", "learned");
        Sandbox.Run sitting = sandbox.answerInTime("i\n".repeat(6) + "q\n", "screen");
        assertThat(sitting.out()).contains("6 votes").doesNotContain("Apple growers");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl"))
                .containsPattern("\"order\":\"sheaf [0-9]+ seed 1 labels 0 [0-9a-f]{16} records [0-9a-f]{16} order ");
        Sandbox.Run replayed = sandbox.run("screen", "order", "--replay");
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.out()).contains("6 votes cast in a learned order").containsPattern("report by report +6\n");
    }

    @Test
    void theOrderIsMadeAgainAfterARebuildButNotOverOtherRecords() {
        sandbox.run("screen", "order", "learned");
        sandbox.answerInTime("i\ni\ne\nq\n", "screen");
        String before = next(20);
        Harbour.rebuild(sandbox);
        assertThat(next(20)).isEqualTo(before);
        assertThat(sandbox.run("screen", "order", "--replay").out()).containsPattern("report by report +3\n");
        sandbox.write("corpus/harbour/searches/late.ris", record("Ferry crews at night", "decks ropes", 99));
        sandbox.run("run");
        Sandbox.Run replayed = sandbox.run("screen", "order", "--replay");
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.out()).contains("other records 3");
    }

    @Test
    void anOrderTellsNothingOfOthersVotesBeforeTheyAreSettled() {
        sandbox.run("screen", "order", "learned");
        vote(trawler(1), "include");
        List<String> before = ids(next(2 * OF_EACH));
        sandbox.run("whoami", "bram");
        vote(apple(1), "include");
        vote(apple(2), "include");
        vote(trawler(1), "exclude");
        vote(trawler(2), "exclude");
        sandbox.run("whoami", "amina");
        assertThat(ids(next(2 * OF_EACH))).isEqualTo(before).isNotEmpty();
        sandbox.run("whoami", "carys");
        assertThat(sandbox.run("screen", "settle", trawler(1), "exclude").exitCode())
                .isZero();
        sandbox.run("whoami", "amina");
        assertThat(next(0)).contains("learned from 1 report: 0 relevant, 1 not");
    }

    @Test
    void aPacketComesInTheOrderOfThePersonForWhomItIs() throws IOException {
        sandbox.run("screen", "order", "learned");
        sandbox.run("whoami", "bram");
        vote(apple(1), "include");
        vote(trawler(1), "exclude");
        sandbox.run("packet", "make", "--for", "bram", "-o", "bram.sheaf-packet");
        String packet = Files.readString(folder.resolve("bram.sheaf-packet"), StandardCharsets.ISO_8859_1);
        assertThat(packet.lastIndexOf("Apple growers")).isLessThan(packet.indexOf("Trawler crews"));
    }

    @Test
    void plainTakesItBack() {
        String plain = sandbox.answer("q\n", "screen").out();
        sandbox.run("screen", "order", "learned");
        sandbox.run("screen", "order", "plain", "--why", "too early");
        assertThat(sandbox.answer("q\n", "screen").out()).isEqualTo(plain);
        assertThat(sandbox.run("screen", "order", "sideways").exitCode()).isEqualTo(2);
        assertThat(sandbox.run("screen", "order", "plain", "--seed", "2").exitCode())
                .isEqualTo(2);
    }
}
