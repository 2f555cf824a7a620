// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods say what facts show, and no more. */
class MethodsTest {
    private static final String INDEPENDENTLY = "independently";

    @TempDir
    private Path folder;

    private static String methods(ScreenedReview review) {
        assertThat(review.run("report").exitCode()).isZero();
        return review.sandbox().read("reports/harbour/methods.html");
    }

    private static void vote(ScreenedReview review, String person, int report, String choice) {
        review.as(person);
        assertThat(review.run("screen", "vote", review.id(report), choice, "--stage", "title-abstract")
                        .exitCode())
                .isZero();
    }

    /** Writes other rules of the first stage into the protocol. */
    private static void rules(ScreenedReview review, String before, String now) {
        String file = "codebooks/harbour/protocol.yml";
        String text = review.sandbox().read(file);
        assertThat(text).contains(before);
        review.sandbox().write(file, text.replaceFirst(Pattern.quote(before), now));
    }

    @Test
    void where_nobody_has_voted_it_says_so_and_claims_nothing() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 2);
        assertThat(methods(review))
                .contains("At the stage &quot;title-abstract&quot; nobody has voted yet.")
                .contains("Nothing is extracted yet.")
                .contains("Nothing is coded yet.")
                .doesNotContain(INDEPENDENTLY)
                .doesNotContain("kappa");
    }

    @Test
    void one_reviewer_is_one_reviewer() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        vote(review, "amina", 1, "include");
        vote(review, "amina", 2, "exclude");
        assertThat(methods(review))
                .contains("2 reports were screened by 1 person; reports by person: amina (2).")
                .doesNotContain(INDEPENDENTLY)
                .doesNotContain("see another")
                .doesNotContain("kappa");
    }

    @Test
    void two_who_could_not_see_each_other_voted_independently_and_agreement_is_given() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 2);
        vote(review, "amina", 1, "include");
        vote(review, "bram", 1, "include");
        vote(review, "amina", 2, "include");
        vote(review, "bram", 2, "exclude");
        assertThat(methods(review))
                .contains("2 reports were screened by 2 people; reports by person: amina (2) and bram (2).")
                .contains("voted independently of each other")
                .contains("amina and bram voted alike on 50.0% of 2 reports (Cohen&#39;s kappa ")
                .contains("They disagreed on 1 report: 1 open.");
    }

    @Test
    void where_the_second_sees_the_first_nothing_is_called_independent_and_no_coefficient_is_given() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 2);
        rules(review, "votes: 2", "votes: 2\n    independent: no");
        vote(review, "amina", 1, "include");
        vote(review, "bram", 1, "include");
        assertThat(methods(review))
                .contains("Whoever voted later on a report could see the earlier votes.")
                .contains("not all votes were cast unseen")
                .doesNotContain(INDEPENDENTLY)
                .doesNotContain("kappa");
    }

    @Test
    void where_a_second_vote_was_asked_for_later_both_ways_are_told() {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        vote(review, "amina", 1, "include");
        rules(review, "votes: 1", "votes: 2");
        vote(review, "bram", 1, "include");
        vote(review, "amina", 2, "include");
        vote(review, "bram", 2, "include");
        assertThat(methods(review))
                .contains(
                        "On 1 report people voted without seeing each other&#39;s votes and on 1 report a later voter could"
                                + " see an earlier vote.")
                .doesNotContain(INDEPENDENTLY)
                .doesNotContain("kappa");
        assertThat(review.sandbox().read("reports/harbour/protocol.html"))
                .contains("title-abstract: votes on each report, 1 before, 2 now");
    }
}
