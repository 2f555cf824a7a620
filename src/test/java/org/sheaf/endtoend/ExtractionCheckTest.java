// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second person checks a sample of what one extracted. */
class ExtractionCheckTest {
    @TempDir
    private Path folder;

    private ExtractedReview review = ExtractedReview.in(Path.of(""));

    @BeforeEach
    void oneExtractsFour() {
        review = ExtractedReview.with(folder, 5).whole(4);
        review.set(5, "country", "Land 5");
    }

    private void form(String checking) {
        review.sandbox().write("codebooks/harbour/extraction.yml", "checking:\n" + checking);
    }

    @Test
    void aQuarterIsDrawnOfWhatIsWholeAndTheSameSeedDrawsTheSame() {
        Sandbox.Run drawn = review.extract("check", "--by", "bram");
        assertThat(drawn.out())
                .contains("round 1: 1 report for bram; the sample holds 1 of 4, with the first values in sight");
        assertThat(drawn.err()).contains("1 report is not extracted whole yet");
        assertThat(review.extract("check", "--by", "bram").out()).contains("0 reports for bram");
        assertThat(review.extract("check", "--by", "bram", "--sample", "50%").out())
                .contains("1 report for bram, beside those drawn before; the sample holds 2 of 4");
        assertThat(review.extract("check").out()).containsPattern("1 +2 +0 +0 +0 +0");
    }

    @Test
    void nobodyChecksTheirOwnWork() {
        Sandbox.Run own = review.extract("check", "--by", "amina");
        assertThat(own.exitCode()).isEqualTo(2);
        assertThat(own.err()).contains("Nothing is extracted that amina could check");
        assertThat(review.extract("check", "--by", "nobody").err()).contains("does not name nobody");
        assertThat(review.extract("check", "--sample", "20%").err()).contains("Who is to check?");
    }

    @Test
    void whoChecksSeesTheFirstValueAndConfirmsOrCorrectsIt() {
        review.extract("check", "--by", "bram");
        Sandbox.Run checked = review.as("bram").type("y\ny\ne Elsewhere\ny\ny\ny\n");
        assertThat(checked.out())
                .contains("check, round 1 --- 6 fields left")
                .contains("amina filled in: Okafor")
                .contains("6 values, 0 left");
        assertThat(review.extract("rate").out())
                .contains("round 1")
                .containsPattern("Country +1 +1 +1 +none to count")
                .containsPattern("all +6 +1 +1 +0 of 5, 0.0%");
        String conflict = review.extract("conflicts").out().lines().findFirst().orElse("");
        review.as("emre");
        review.extract("settle", conflict.substring(0, 11), "country", "Elsewhere", "--why", "Page 3 says so");
        assertThat(review.extract("rate", "--extend-if", "5%").out())
                .containsPattern("Country +1 +1 +0 +1 of 1, 100.0%")
                .contains("More than 5%: by this rule more is to be checked")
                .contains("sheaf extract check --sample 50% --seed 1 --by bram");
        assertThat(review.extract("rate", "--extend-if", "20%").out()).contains("need not be extended");
        review.sandbox().run("report");
        assertThat(review.report("extraction.html"))
                .contains("Whoever checked saw the first value and confirmed or corrected it.")
                .contains("a random sample of 25% of 4 (seed 1)")
                .contains("settled by emre")
                .contains("Page 3 says so");
        assertThat(review.report("extraction.csv")).contains("bram,Elsewhere,settled by emre,Elsewhere,Page 3 says so");
    }

    @Test
    void blindTheFirstValueIsHiddenUntilTheSecondIsThere() {
        form("  blind: yes\n  sample: 100%\n");
        assertThat(review.extract("check", "--by", "bram").out()).contains("without the first values in sight");
        Sandbox.Run checked = review.as("bram").type("y\na\nq\n");
        assertThat(checked.out())
                .contains("There is no value in sight to confirm")
                .doesNotContain("amina")
                .doesNotContain("filled in: ")
                .doesNotContain("Land 1");
        assertThat(review.extract("show").out())
                .contains("(hidden until you have checked it)")
                .doesNotContain("Land 1");
        review.set(1, "country", "Land 1");
        assertThat(review.extract("show").out()).contains("Country: Land 1").doesNotContain("Land 2");
        assertThat(review.as("carys").extract("show").out()).contains("Land 2");
    }

    @Test
    void theRuleWaitsUntilEverythingIsCheckedAndSettled() {
        form("  extend-above: 10%\n");
        review.extract("check", "--by", "bram");
        assertThat(review.extract("rate").out()).contains("The rule is applied when all that was drawn is checked");
        review.as("bram").type("y\ny\ny\ny\ny\ny\n");
        assertThat(review.extract("rate").out()).contains("Not more than 10%");
        review.sandbox().run("report");
        assertThat(review.report("extraction.html"))
                .contains(
                        "Wrong in the sample: 0.0% (0.0% to 45.9%). Not more than 10%: by this rule the sample need not")
                .contains("more than 10% may still be wrong, as the interval shows");
    }

    @Test
    void whereAllThatCouldBeDrawnIsCheckedTheRuleAsksForNoMore() {
        form("  extend-above: 5%\n");
        review.extract("check", "--by", "bram", "--sample", "7");
        review.as("bram").type("e Nobody\n" + "y\n".repeat(23));
        review.as("emre");
        review.extract("settle", "Okafor 1991", "first-author", "Nobody", "--why", "Page 1 says so");
        assertThat(review.extract("rate", "--extend-if", "4%").out())
                .contains("More than 4%, and everything that could be drawn was drawn.")
                .doesNotContain("sheaf extract check");
        review.sandbox().run("report");
        assertThat(review.report("extraction.html")).doesNotContain("more is to be checked");
    }

    @Test
    void aLargerSampleIsOneThatHoldsAFurtherReport() {
        review.extract("check", "--by", "bram", "--sample", "10%");
        review.as("bram").type("e Nobody\n" + "y\n".repeat(5));
        String conflict = review.extract("conflicts").out().lines().findFirst().orElse("");
        review.as("emre");
        review.extract("settle", conflict.substring(0, 11), "first-author", "Nobody", "--why", "Page 1 says so");
        assertThat(review.extract("rate", "--extend-if", "4%").out()).contains("--sample 40%");
        review.extract("check", "--by", "bram", "--sample", "40%");
        review.sandbox().run("report");
        assertThat(review.report("extraction.html"))
                .contains("1 report for bram: a random sample of 10% of 4 (seed 1)")
                .contains("1 more report for bram: with those drawn before, the sample is 40% of 4 (seed 1)");
    }

    @Test
    void whatTheRuleSaidOfTheFirstRoundStaysWhenTheSecondIsDrawn() {
        form("  extend-above: 10%\n");
        review.extract("check", "--by", "bram");
        review.as("bram").type("y\n".repeat(6));
        review.extract("check", "--by", "carys", "--again");
        review.sandbox().run("report");
        assertThat(review.report("extraction.html"))
                .contains("Round 1: Wrong in the sample: 0.0%")
                .contains(
                        "Round 2: The rule is applied when all that was drawn is checked and settled: 1 report to check");
    }

    @Test
    void checkingEverythingOnceMoreIsARoundOfItsOwn() {
        review.extract("check", "--by", "bram");
        review.as("bram").type("y\ny\ny\ny\ny\ny\n");
        assertThat(review.extract("check", "--by", "carys", "--sample", "100%", "--again")
                        .out())
                .contains("round 2: 4 reports for carys; the sample holds 4 of 4");
        Sandbox.Run again = review.as("carys").type("e Another\n" + "y\n".repeat(23));
        assertThat(again.out()).contains("check, round 2").contains("24 values, 0 left");
        assertThat(review.extract("check").out())
                .containsPattern("1 +1 +1 +6 +0 +0")
                .containsPattern("2 +4 +4 +24 +1 +1");
    }

    @Test
    void aLaterRoundShowsWhatWasSettledWhichIsWhatItConfirms() {
        review.set(1, "country", "Norway");
        review.as("bram").set(1, "country", "Sweden");
        review.as("emre").extract("settle", "Okafor 1991", "country", "Finland", "--why", "Page 3 says so");
        review.extract("check", "--by", "carys", "--sample", "100%");
        Sandbox.Run checked = review.as("carys").type("s\ns\ny\nq\n");
        assertThat(checked.out())
                .contains("settled: Finland, by emre")
                .doesNotContain("Norway")
                .contains("kept: Country: Finland");
    }

    @Test
    void aReportThatWasExcludedAfterItWasDrawnHoldsNothingUpAndCountsInNothing() {
        form("  extend-above: 10%\n");
        review.extract("check", "--by", "bram", "--sample", "100%");
        review.as("bram").type("e Nobody\n" + "y\n".repeat(17));
        review.as("amina").review().eligibility("population");
        for (int i : List.of(1, 4)) {
            Sandbox.Run out = review.review().text("vote", review.review().id(i), "exclude", "--reason", "population");
            assertThat(out.exitCode()).as(out.err()).isZero();
        }
        assertThat(review.extract("check").out())
                .containsPattern("1 +2 +2 +12 +0 +0")
                .contains("round 1: 2 reports that were drawn are no longer included");
        assertThat(review.extract("rate").out()).contains("Not more than 10%");
        review.sandbox().run("report");
        assertThat(review.report("extraction.html"))
                .contains("2 of the reports that were drawn are no longer included; nothing of them counts.")
                .doesNotContain("Nobody");
    }

    @Test
    void whereNothingWasDrawnItSaysHow() {
        assertThat(review.extract("check").out()).contains("Nothing was drawn");
        assertThat(review.extract("rate").out()).contains("Nothing was drawn");
        assertThat(review.extract("rate", "--extend-if", "lots").exitCode()).isEqualTo(2);
    }
}
