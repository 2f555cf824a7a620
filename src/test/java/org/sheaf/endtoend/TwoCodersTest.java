// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people code one text unseen; how far they agree, where they differ, and what they settle. */
class TwoCodersTest {
    @TempDir
    private Path folder;

    private ScreenedReview review = new ScreenedReview(Path.of(""));

    @BeforeEach
    void aTextThatTwoPeopleCode() {
        review = ScreenedReview.with(folder, 1, 1);
        review.run("screen", "vote", review.id(1), "include");
        review.text("vote", review.id(1), "include");
        review.sandbox().write("one.txt", "Results\n\nCalm came. Pride came. Nets were mended. Gulls were loud.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.run("codebook", "add", "calm", "Calm", "--why", "x");
        review.run("codebook", "add", "pride", "Pride", "--why", "x");
        code("amina", "g 2\ncalm\n\npride\n\ncalm\n");
        code("bram", "g 2\ncalm\n\npride\n\npride\n");
    }

    private void code(String person, String typed) {
        review.as(person);
        review.sandbox().answer(typed + "q\n", "code", "Okafor 1991");
    }

    private void bothAreDone() {
        for (String person : List.of("amina", "bram")) {
            review.as(person);
            review.run("code", "done", "Okafor 1991");
        }
    }

    @Test
    void nothingIsComparedBeforeBothSayTheyAreDone() {
        review.as("amina");
        review.run("code", "done", "Okafor 1991");
        assertThat(review.run("code", "agreement").out()).contains("No report was coded whole by two people yet");
        assertThat(review.run("code", "compare").out()).contains("0 differences");
        review.as("bram");
        assertThat(review.sandbox().answer("g 2\nq\n", "code", "Okafor 1991").out())
                .as("only one's own code is shown")
                .containsOnlyOnce("# calm");
    }

    @Test
    void agreementIsShownByCodeAndOverAll() {
        bothAreDone();
        assertThat(review.run("code", "agreement").out().replaceAll(" +", " "))
                .contains("amina and bram: 1 report, 5 sentences")
                .contains("calm 1 1 0 80.0 0.55")
                .contains("pride 1 0 1 80.0 0.55")
                .contains("all, pooled 0.55");
    }

    @Test
    void unitisingAlphaIsShownWhenAskedFor() {
        bothAreDone();
        assertThat(review.run("code", "agreement").out()).doesNotContain("nitising");
        assertThat(review.run("code", "agreement", "--unitising").out().replaceAll(" +", " "))
                .contains("Unitising alpha, on 61 characters")
                .contains("calm 0.37 0.26 100% of what bears it")
                .contains("pride 0.39 0.27 100% of what bears it")
                .contains("all 1.00 0.26 62% of the text")
                .contains("all, both at once 0.61")
                .doesNotContain("No number");
    }

    @Test
    void whereCodesOverlapItSaysWhatCountsAndWhyANumberIsMissing() {
        code("bram", "g 2\npride\n");
        bothAreDone();
        assertThat(review.run("code", "agreement", "--unitising").out())
                .contains("More than one code stands on 0 characters of amina and 10 of bram")
                .contains("No number for calm, pride: words were given this code and another");
    }

    @Test
    void thePageHoldsTheSameAndIsThereOnlyOnceTwoAreDone() {
        review.run("report");
        assertThat(folder.resolve("reports/harbour/two-coders.html")).doesNotExist();
        bothAreDone();
        review.run("report");
        assertThat(review.sandbox().read("reports/harbour/two-coders.html"))
                .contains("Kappa over all codes: 0.55 on sentences")
                .contains("Nets were mended.")
                .contains("not settled");
        assertThat(review.sandbox().read("reports/harbour/coding-agreement.csv"))
                .contains("amina,bram,calm,1,1,0,80.0,0.55");
        assertThat(review.sandbox().read("reports/harbour/coding-differences.csv"))
                .contains("Okafor 1991,1,4,Nets were mended.,calm,amina,bram,,,");
        assertThat(review.sandbox().read("reports/harbour/index.html")).contains("two-coders.html");
    }

    @Test
    void differencesStandSideBySideAndAreSettledAsFactsOfTheirOwn() throws IOException {
        bothAreDone();
        review.as("emre");
        assertThat(review.run("code", "compare").out())
                .contains("Nets were mended.")
                .contains("calm: amina yes, bram no")
                .contains("pride: bram yes, amina no")
                .contains("2 differences, 2 not settled");
        String before = review.run("code", "agreement").out();
        Sandbox.Run settle = review.sandbox().answer("n mending is no mood\nwhat\nl\n", "code", "settle");
        assertThat(settle.out()).contains("1 settled, 1 left");
        assertThat(settle.err()).contains("Type y, n, l or q.");
        assertThat(review.run("code", "compare").out())
                .contains("settled by emre (third person): no, mending is no mood")
                .contains("1 not settled");
        assertThat(review.run("code", "agreement").out())
                .as("as it was before settling")
                .isEqualTo(before);
        review.as("bram");
        review.sandbox().answer("y\n", "code", "settle");
        String compared = review.run("code", "compare").out();
        assertThat(compared).contains("settled by bram (consensus): yes");
        review.run("run");
        for (String file : List.of("sheaf.db", "sheaf.db-wal", "sheaf.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        review.run("run");
        assertThat(review.run("code", "compare").out()).isEqualTo(compared);
    }

    @Test
    void aPassageThatDoesNotBearItsCodeAsSettledCountsNoLongerAndStaysInTheLedger() {
        bothAreDone();
        assertThat(review.run("walk", "calm").out()).contains("Nets were mended.");
        review.as("emre");
        review.sandbox().answer("n mending is no mood\nq\n", "code", "settle");
        assertThat(review.run("walk", "calm").out()).contains("Calm came.").doesNotContain("Nets were mended.");
        assertThat(review.run("matrix", "--format", "csv").out()).contains("calm,Calm,1,1p");
        review.as("amina");
        assertThat(review.run("code", "show", "Okafor 1991").out()).contains("Nets were mended.");
    }

    @Test
    void whatIsCodedAfterBothWereDoneChangesTheDifferencesAndNotTheAgreement() {
        bothAreDone();
        String before = review.run("code", "agreement").out();
        code("amina", "g 4\nr calm\npride\n");
        assertThat(review.run("code", "agreement").out()).isEqualTo(before);
        assertThat(review.run("code", "compare").out())
                .contains("calm: amina yes, bram no; coded alike since")
                .contains("2 differences, 0 not settled");
        assertThat(review.sandbox().answer("", "code", "settle").out()).contains("0 settled, 0 left");
    }

    @Test
    void afterTheTextWasChangedWhatWasSettledIsFoundAgainWithThePassages() {
        bothAreDone();
        review.as("emre");
        review.sandbox().answer("n mending is no mood\nl\n", "code", "settle");
        String agreement = review.run("code", "agreement").out();
        review.sandbox()
                .write("two.txt", "Results\n\nIt rained. Calm came. Pride came. Nets were mended. Gulls were loud.\n");
        review.run("retrieval", "got", review.id(1), "two.txt");
        assertThat(review.run("code", "agreement").out())
                .contains("Not compared, since the text was changed")
                .contains("Okafor 1991");
        assertThat(review.run("code", "anchor").out()).contains("6 passages found again");
        assertThat(review.run("code", "agreement").out())
                .contains("6 sentences")
                .isNotEqualTo(agreement)
                .doesNotContain("Not compared");
        assertThat(review.run("code", "compare").out())
                .contains("settled by emre")
                .contains("1 not settled");
        assertThat(review.run("walk", "calm").out()).doesNotContain("Nets were mended.");
    }

    @Test
    void whatWasSettledAboutASentenceThatIsGoneIsSaid() {
        bothAreDone();
        review.as("emre");
        review.sandbox().answer("n mending is no mood\nl\n", "code", "settle");
        review.sandbox().write("two.txt", "Results\n\nCalm came. Pride came. Gulls were loud.\n");
        review.run("retrieval", "got", review.id(1), "two.txt");
        assertThat(review.run("code", "anchor").err())
                .contains("A difference that emre settled (calm) is about a sentence that is not found again")
                .contains("Settle it anew");
    }
}
