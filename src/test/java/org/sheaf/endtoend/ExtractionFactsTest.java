// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports state, filled in by people: kept, beside each other, and again after a loss of the database. */
class ExtractionFactsTest {
    @TempDir
    private Path folder;

    private ExtractedReview review = ExtractedReview.in(Path.of(""));

    @BeforeEach
    void threeAreIncluded() {
        review = ExtractedReview.with(folder, 3);
    }

    private String table() {
        review.sandbox().run("report");
        return review.report("study-table.csv");
    }

    @Test
    void aValueIsKeptOnceAndTheNewestOfAPersonCounts() {
        assertThat(review.set(1, "country", "Norway").out()).contains("Okafor 1991, Country: Norway");
        assertThat(review.set(1, "country", "Norway").out()).contains("you had said so already");
        review.set(1, "Country", "Sweden");
        assertThat(review.extract("show", "Okafor 1991").out())
                .contains("Country: Sweden")
                .doesNotContain("Norway");
        assertThat(table()).contains("Sweden").doesNotContain("Norway");
    }

    @Test
    void notReportedIsSaidByAPersonAndIsNeitherNothingNorZero() {
        review.set(1, "country", "not reported");
        assertThat(review.extract("show", "Okafor 1991").out())
                .contains("Country: not reported")
                .contains("Date: (not filled in)");
        String html = tableHtml();
        assertThat(html)
                .contains("<span class=\"gap\">not reported</span>")
                .contains("<span class=\"gap\">not filled in</span>");
        assertThat(review.extract("set", "Okafor 1991", "country", "--take-back")
                        .out())
                .contains("taken back");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("Country: (not filled in)");
    }

    @Test
    void theFlowCountsStudiesWithTheirReportsOnceSomebodySaidWhichReportsTellOfOne() {
        review.sandbox().run("report");
        assertThat(review.report("main/prisma-flow.md"))
                .contains("| New studies included in review | *reports are not grouped into studies yet*");

        review.sandbox().run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one crew");
        review.sandbox().run("report");

        assertThat(review.report("main/prisma-flow.md")).contains("| New studies included in review | 2 | studies |");
        assertThat(review.report("main/prisma-flow-ids.csv"))
                .contains("Okafor 1991; Okafor 1992,new_studies", "Okafor 1993,new_studies");
    }

    private String tableHtml() {
        review.sandbox().run("report");
        return review.report("study-table.html");
    }

    @Test
    void noTotalCountsANumberThatIsNone() {
        review.set(1, "participants", "dockers | 15 | interview; trainers | 12-20 | focus group");
        review.set(2, "participants", "young people | around 1000; clerks | number unclear; cooks | 5");
        assertThat(tableHtml())
                .contains(
                        "20 in 2 groups of 2 reports; 3 groups are not counted, 1 report has no groups (listed below)")
                .contains("trainers: 12-20 (focus group)")
                .contains("no plain number");
    }

    @Test
    void noTotalCountsGroupsOnWhichPeopleDifferAndReportsWithoutGroupsAreListed() {
        review.set(1, "participants", "dockers | 15");
        review.as("bram").set(1, "participants", "dockers | 51");
        review.set(2, "participants", "not reported");
        assertThat(tableHtml())
                .contains("none can be counted; 1 group is not counted, 2 reports have no groups (listed below)")
                .contains("<td>people differ (to settle)</td>")
                .contains("<th scope=\"row\"><bdi>Okafor 1992</bdi></th><td>not reported</td>")
                .contains("<th scope=\"row\"><bdi>Okafor 1993</bdi></th><td>not filled in</td>")
                .doesNotContain("is counted.</p>");
        assertThat(table()).contains("dockers: 15 (to settle)");
    }

    @Test
    void anotherPersonsValueIsASecondOneAndPeopleSettleTheTwo() {
        review.set(1, "country", "Norway");
        assertThat(review.as("bram").set(1, "country", "Sweden").err()).contains("Others say something else");
        assertThat(review.extract("conflicts").out())
                .contains("amina: Norway")
                .contains("bram: Sweden")
                .contains("1 field to settle");
        assertThat(tableHtml()).contains("(to settle)");
        review.as("carys");
        assertThat(review.extract("settle", "Okafor 1991", "country", "Sweden", "--why", "Table 1 says so")
                        .out())
                .contains("Country: Sweden");
        assertThat(review.extract("conflicts").out()).contains("0 fields to settle");
        assertThat(review.extract("show", "Okafor 1991").out())
                .contains("amina: Norway")
                .contains("settled by carys: Sweden (Table 1 says so)");
        assertThat(table()).contains("Sweden");
    }

    @Test
    void whatWasSettledStaysInSightWhileSomebodySaysSomethingElse() {
        review.set(1, "country", "Norway");
        review.as("bram").set(1, "country", "Sweden");
        review.as("carys").extract("settle", "Okafor 1991", "country", "Sweden", "--why", "Table 1 says so");
        review.set(1, "country", "Denmark");
        assertThat(review.extract("conflicts").out())
                .contains("carys: Denmark")
                .contains("settled before by carys: Sweden (Table 1 says so)")
                .contains("1 field to settle");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("Country: Sweden   TO SETTLE");
        review.extract("set", "Okafor 1991", "country", "--take-back");
        assertThat(review.extract("conflicts").out()).contains("0 fields to settle");
        assertThat(review.extract("show", "Okafor 1991").out())
                .contains("settled by carys: Sweden")
                .doesNotContain("TO SETTLE");
    }

    @Test
    void whatIsSettledHasAReasonAndADifference() {
        review.set(1, "country", "Norway");
        Sandbox.Run nothing = review.extract("settle", "Okafor 1991", "country", "Sweden", "--why", "x");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("Nobody differs");
        review.as("bram").set(1, "country", "Sweden");
        assertThat(review.extract("settle", "Okafor 1991", "country", "Sweden", "--why", " ")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void twoReportsOfOneStudyStandSideBySideAndBothCountsAreShown() {
        review.set(1, "country", "Norway");
        review.sandbox().run("study", "same", "Okafor 1991", "Okafor 1992", "--why", "one trial");
        review.sandbox()
                .write("codebooks/harbour/extraction.yml", "stated:\n  studies: 3\n  source: A paper, table 2\n");
        assertThat(tableHtml())
                .contains("3 reports, 2 studies")
                .contains("3 studies (A paper, table 2)")
                .contains("Study 1: its reports side by side")
                .contains("rowspan=\"2\"");
        assertThat(review.extract("status").out()).contains("3 reports, 2 studies");
    }

    @Test
    void whoIsNotNamedOrNamesNoIncludedReportOrFieldIsRefused() {
        assertThat(review.extract("set", "Okafor 2099", "country", "x").exitCode())
                .isEqualTo(2);
        assertThat(review.set(1, "colour", "x").err()).contains("has no field \"colour\"");
        assertThat(review.set(1, "date", "long ago").err()).contains("is no year");
        assertThat(review.extract("set", "Okafor 1991", "country").exitCode()).isEqualTo(2);
        review.as("stranger");
        Sandbox.Run stranger = review.set(1, "country", "Norway");
        assertThat(stranger.exitCode()).isEqualTo(2);
        assertThat(stranger.err()).contains("does not name stranger");
    }

    @Test
    void everythingComesAgainFromTheLinesBesideTheCorpus() {
        review.whole(3);
        review.as("bram").set(2, "country", "Elsewhere");
        review.extract("check", "--by", "carys", "--sample", "2");
        review.sandbox().run("report");
        String before = review.report("study-table.json") + review.report("extraction.json");
        review.review().forgetDatabase();
        review.sandbox().run("run");
        assertThat(withoutDigest(review.report("study-table.json") + review.report("extraction.json")))
                .isEqualTo(withoutDigest(before));
        assertThat(review.sandbox().run("verify").exitCode()).isZero();
    }

    private static String withoutDigest(String json) {
        return json.replaceAll("\"factsDigest\" : \"[0-9a-f]*\"", "");
    }

    @Test
    void aPersonsNameGoesFromValuesAndFromChecks() {
        review.set(1, "context", "as bram told us");
        review.whole(1);
        review.extract("check", "--by", "bram");
        review.as("bram").set(1, "country", "Sweden");
        review.as("emre");
        Sandbox.Run erased = review.sandbox().run("erase", "--person", "bram", "--why", "asked for it", "--also-files");
        assertThat(erased.exitCode()).as(erased.out() + erased.err()).isZero();
        review.sandbox().run("run");
        String html = tableHtml()
                + review.report("extraction.html")
                + review.extract("show").out();
        assertThat(html).doesNotContain("bram");
    }

    @Test
    void aValueRestsOnAPlaceWhoseWordsAreThoseOfTheText() {
        review.sandbox().write("one.txt", "Methods\n\nWe met fifteen dockers. They worked in Norway.\n");
        review.sandbox().run("retrieval", "got", review.id(1), "one.txt");
        Sandbox.Run set = review.extract("set", "Okafor 1991", "country", "Norway", "--quote", "WORKED  in norway");
        assertThat(set.exitCode()).as(set.err()).isZero();
        assertThat(review.extract("show", "Okafor 1991").out()).contains("page 1: \"worked in Norway\"");
        assertThat(tableHtml()).contains("page 1: &quot;worked in Norway&quot;");
        assertThat(review.extract("set", "Okafor 1991", "method", "x", "--quote", "never said")
                        .exitCode())
                .isEqualTo(2);
        assertThat(review.extract("set", "Okafor 1991", "method", "x", "--at", "5-100000")
                        .err())
                .contains("no place in this text");
        assertThat(review.extract("set", "Okafor 1992", "method", "x", "--quote", "dockers")
                        .err())
                .contains("no text of this report");
    }

    @Test
    void whereTheTextIsAnotherNowThePlaceIsFoundAgainOrShownAsGone() {
        review.sandbox().write("one.txt", "We met fifteen dockers. They worked in Norway.\n");
        review.sandbox().run("retrieval", "got", review.id(1), "one.txt");
        review.extract("set", "Okafor 1991", "country", "Norway", "--quote", "worked in Norway");
        review.extract("set", "Okafor 1991", "method", "x", "--quote", "fifteen");
        review.sandbox().write("two.txt", "A preface.\fThey worked in Norway. We met dockers.\n");
        Sandbox.Run got = review.sandbox().run("retrieval", "got", review.id(1), "two.txt");
        assertThat(got.exitCode()).as(got.err()).isZero();
        assertThat(tableHtml())
                .contains("page 2: &quot;worked in Norway&quot;")
                .contains("no longer in the text: &quot;fifteen&quot;");
        assertThat(review.extract("show", "Okafor 1991").out()).contains("no longer in the text: \"fifteen\"");
    }
}
