// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person screens, and a second looks at a random sample of it. */
class SecondCheckTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void oneScreensAlone() {
        review = ScreenedReview.with(folder, 20, 1);
        review.as("amina");
        review.sandbox().answer("i\ni\ni\ni\n" + "e\n".repeat(16), "screen");
    }

    private Sandbox.Run check(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "screen";
        all[1] = "check";
        System.arraycopy(args, 0, all, 2, args.length);
        return review.run(all);
    }

    @Test
    void theSampleIsInTheQueueOfTheOneWhoChecksAndTellsNothingOfTheFirstVotes() {
        review.as("emre");
        assertThat(check("--sample", "20%", "--seed", "1", "--by", "bram").out())
                .contains("4 reports for bram; the sample holds 4 of 20");
        assertThat(review.queue("bram")).hasSize(4);
        assertThat(review.queue("carys")).isEmpty();
        review.as("bram");
        String shown = review.sandbox().answer("s\ns\ns\ns\n", "screen").out();
        assertThat(shown).doesNotContain("amina").doesNotContain("voted:");
        assertThat(check().out()).containsPattern("all +4 +0 +0 +0  none to check");
    }

    @Test
    void aLargerSampleHoldsTheSmallerOne() {
        review.as("emre");
        check("--sample", "20%", "--seed", "3", "--by", "bram", "--stratum", "outcome");
        List<String> small = review.queue("bram");
        assertThat(small).hasSize(4);
        review.as("emre");
        assertThat(check("--sample", "40%", "--seed", "3", "--by", "bram", "--stratum", "outcome")
                        .out())
                .contains("4 reports for bram, beside those drawn before; the sample holds 8 of 20");
        assertThat(review.queue("bram")).hasSize(8).containsAll(small);
        review.as("emre");
        assertThat(check("--sample", "20%", "--seed", "3", "--by", "bram").out())
                .contains("0 reports for bram");
    }

    @Test
    void whatDiffersIsSettledAsAnyConflictAndCountsAsWrongOnlyThen() {
        review.as("emre");
        check("--sample", "100%", "--by", "bram", "--stratum", "reviewer");
        review.as("bram");
        List<String> queue = review.queue("bram");
        for (int i = 0; i < queue.size(); i++) {
            review.run(
                    "screen",
                    "vote",
                    queue.get(i),
                    i == 0 || i > 5 ? "exclude" : "include",
                    "--stage",
                    "title-abstract");
        }
        String before = check().out();
        assertThat(before).containsPattern("all +20 +20 +3 +3 ").contains("amina");
        assertThat(check("--extend-if", "5%").out()).contains("0 to check, 3 to settle");
        review.as("emre");
        String open = review.run("screen", "conflicts", "--open").out();
        List<String> ids = open.lines()
                .filter(line -> line.startsWith("R"))
                .map(line -> line.split(" ")[0])
                .toList();
        assertThat(ids).hasSize(3);
        for (String id : ids) {
            review.run("screen", "settle", id, "include", "--why", "looked at again");
        }
        assertThat(check().out())
                .containsPattern("all +20 +20 +3 +0  2 of 16, 12.5% \\(1.6% to 38.3%\\) +0 of 4, 0.0%");
        assertThat(check("--extend-if", "5%").out())
                .contains("The upper limit is above 5%")
                .contains("everything was drawn already");
        assertThat(check("--extend-if", "40%").out()).contains("need not be extended");
    }

    @Test
    void theRuleSaysWhichLargerSampleAndHow() {
        review.as("emre");
        check("--sample", "25%", "--seed", "9", "--by", "bram", "--stratum", "outcome");
        for (String id : review.queue("bram")) {
            boolean included = review.sandbox()
                    .read("corpus/harbour/decisions/amina.jsonl")
                    .lines()
                    .anyMatch(line -> line.contains("\"include\"") && line.contains("\"" + id + "\""));
            review.run("screen", "vote", id, included ? "include" : "exclude", "--stage", "title-abstract");
        }
        assertThat(check().out()).containsPattern("all +5 +5 +0 +0  0 of 4, 0.0%");
        assertThat(check("--extend-if", "5%").out())
                .contains(
                        "sheaf screen check --stage title-abstract --sample 50% --seed 9 --by bram --stratum outcome");
        assertThat(review.run("screen", "agreement").out()).contains("amina and bram, 5 reports");
    }

    @Test
    void theCheckIsRebuiltFromTheLinesAndLosesANameThatMustGo() {
        review.as("emre");
        check("--sample", "20%", "--by", "bram");
        List<String> queue = review.queue("bram");
        review.forgetDatabase();
        review.run("run");
        assertThat(review.queue("bram")).isEqualTo(queue);
        review.as("emre");
        review.run("erase", "--person", "bram", "--why", "asked for", "--also-files");
        assertThat(review.sandbox().read("corpus/harbour/decisions/emre.jsonl")).doesNotContain("bram");
        assertThat(check().out()).containsPattern("all +4 +0");
        assertThat(review.run("verify").exitCode()).isLessThan(2);
    }

    @Test
    void somebodyElseTakesOverACheck() {
        review.as("emre");
        check("--sample", "20%", "--by", "bram");
        assertThat(review.run("screen", "reassign", "bram", "carys").out()).contains("4 reports to carys");
        assertThat(review.queue("carys")).hasSize(4);
        assertThat(review.queue("bram")).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidWithWhatToDo() {
        review.as("emre");
        expect("Who is to check?", "--sample", "20%");
        expect("How many are to be checked?", "--by", "bram");
        expect("is no size of a sample", "--sample", "0%", "--by", "bram");
        expect("nothing by which a check can be divided", "--sample", "20%", "--by", "bram", "--stratum", "year");
        expect("is no limit", "--extend-if", "often");
        expect("The protocol does not name zed", "--sample", "20%", "--by", "zed");
        expect("nothing is decided that bram could check", "--sample", "20%", "--by", "bram", "--stage", "full-text");
        expect("nothing is decided that amina could check", "--sample", "20%", "--by", "amina");
        assertThat(check().out()).contains("Nothing was drawn to be checked");
        review.sandbox()
                .write(
                        "codebooks/harbour/protocol.yml",
                        review.sandbox().read("codebooks/harbour/protocol.yml").replaceFirst("votes: 1", "votes: 2"));
        expect("each report gets 2 votes as it is", "--sample", "20%", "--by", "bram");
    }

    private void expect(String said, String... args) {
        Sandbox.Run run = check(args);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(said);
    }
}
