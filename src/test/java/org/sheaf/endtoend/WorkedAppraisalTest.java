// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked appraisal: the table of a publication, question by question (Baxter et al. 2024, Table 3). */
class WorkedAppraisalTest {
    private static final String REVIEW = "supported-employment";
    private static final String PAGES = "reports/supported-employment/";

    @TempDir
    private static Path folder;

    private static Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeAll
    static void run() {
        sandbox = Sandbox.withWorkedReviews(folder);
        assertThat(sandbox.run("run", REVIEW).exitCode()).isZero();
    }

    private static String say(String... command) {
        Sandbox.Run run = sandbox.run(
                Stream.concat(Stream.of(command), Stream.of("-r", REVIEW)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void the_table_is_that_of_the_publication_with_item_10_not_reported_and_no_total() {
        List<String> rows = sandbox.read(PAGES + "appraisal.csv")
                .lines()
                .skip(1)
                .map(row -> row.replaceFirst("^casp-qualitative,2018,", "").replaceFirst(",R[0-9a-f]+-\\d+,,", ": "))
                .toList();
        assertThat(rows)
                .containsExactly(
                        "Cotner 2018a: Y,Y,Y,Y,Y,U,U,Y,Y,not reported,Insight into effects of intervention",
                        "Cotner 2018b: Y,Y,Y,Y,Y,N,N,Y,Y,not reported,Insights into implementation issues",
                        "Froyland 2016: Y,Y,Y,Y,Y,N,N,Y,Y,not reported,Describes required modifications to a programme",
                        "Gustafsson 2013: Y,Y,Y,Y,Y,N,N,Y,Y,not reported,Insights into employer perspectives",
                        "Gustafsson 2018: Y,Y,Y,Y,Y,U,Y,Y,Y,not reported,Insights into social exclusion",
                        "Hardonk 2021: Y,Y,Y,Y,Y,N,Y,Y,Y,not reported,Understanding of inclusion",
                        "Holmes 2020: Y,Y,Y,Y,Y,Y,Y,Y,Y,not reported,In-depth description of personal experiences",
                        "Howlin 2005: Y,Y,Y,Y,Y,N,N,N,Y,not reported,\"Brief report of qualitative findings, more in-depth"
                                + " elsewhere (report not available)\"",
                        "Noel 2018: Y,Y,Y,Y,Y,N,N,Y,Y,not reported,Identifies barriers to implementation",
                        "Rødevand 2017: Y,Y,Y,Y,Y,Y,Y,Y,Y,not reported,Identifies feasibility of model for chronic pain",
                        "Steadman 2015: Y,Y (MM),Y,Y,Y,Y,Y,Y,Y,not reported,Identifies issues and makes recommendations",
                        "Vlachou 2021: Y,Y,Y,Y,Y,Y,Y,Y,Y,not reported,Limited novelty",
                        "Williams 2022: Y,Y,Y,Y,Y,N,Y,Y,Y,not reported,In-depth analysis providing detailed findings");
        assertThat(sandbox.read(PAGES + "appraisal.html")).contains("The instrument has no total");
    }

    @Test
    void raters_differed_in_8_of_117_answers_and_each_settlement_says_that_it_is_illustrative() {
        String agreement = say("appraise", "agreement");
        assertThat(agreement)
                .containsPattern("all +117 +93\\.2% +0\\.728 +0\\.922")
                .containsPattern("1 Aims +13 +100\\.0% +not estimable");
        assertThat(say("appraise", "differences")).contains("0 answers to settle");
        assertThat(say("appraise", "differences", "--all").lines().filter(line -> line.contains("settled by")))
                .hasSize(8)
                .allMatch(line -> line.contains("Illustrative: "));
        assertThat(sandbox.read(PAGES + "appraisal.html")).contains("which rater answered what");
    }

    @Test
    void without_the_one_whose_analysis_was_not_rigorous_no_theme_loses_all_support() {
        Sandbox.Run matrix = sandbox.run("matrix", "--without", "analysis not sufficiently rigorous", "-r", REVIEW);
        assertThat(matrix.err()).contains("Howlin 2005.");
        assertThat(matrix.out())
                .containsPattern("influencing-factors +Influencing factors +12 +11")
                .doesNotContain("yes");
    }

    @Test
    void nothing_waits_and_nothing_is_wrong() {
        Sandbox.Run status = sandbox.run("appraise", "status", "-r", REVIEW);
        assertThat(status.err()).isEmpty();
        assertThat(status.out()).contains("13 reports, 13 handed in by 2 raters; 0 answers to settle");
    }
}
