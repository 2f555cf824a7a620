// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The arithmetic of the baseline u4, followed by hand on four records. */
class BaselineTest {
    @Test
    void scores_are_those_of_the_dual_solved_by_hand() {
        RankingIndex index = new RankingIndex(RankingModel.U4);
        for (String title : List.of("alpha beta", "gamma delta", "alpha zeta", "omega omega")) {
            index.add(new Document(title, ""));
        }
        Ranking ranking = index.fit(List.of(new Labelled(0, true), new Labelled(1, false)), 1);

        // Features of the first record: alpha (in 2 of 4), beta (1), "alpha beta" (1); each stands there once.
        double often = Math.log(5 / 3.0) + 1;
        double once = Math.log(5 / 2.0) + 1;
        double length = Math.sqrt(often * often + 2 * once * once);
        // The two examples share nothing but the bias, and each has length 1: Q = [2, -1; -1, 2], with 1/(2C) added.
        double all = 2 * 0.11;
        double softRelevant = 1 / (2 * all * 9.8 / 10.8);
        double softOther = 1 / (2 * all / 10.8);
        double determinant = (2 + softRelevant) * (2 + softOther) - 1;
        double relevant = (2 + softOther + 1) / determinant;
        double other = (2 + softRelevant + 1) / determinant;
        double bias = relevant - other;

        // What a record has alone moves no other and is left out of its own score.
        double alpha = relevant * often / length * often / length;
        assertThat(ranking.score(0)).isEqualTo(alpha + bias, within(0.01));
        assertThat(ranking.score(1)).isEqualTo(bias, within(0.01));
        assertThat(ranking.score(2)).isEqualTo(alpha + bias, within(0.01));
        assertThat(ranking.score(3)).isEqualTo(bias, within(0.01));
        assertThat(ranking.next(2)).containsExactly(2, 3);
    }

    @Test
    void a_word_is_two_letters_or_more_and_one_that_nearly_all_have_weighs_nothing() {
        RankingIndex index = new RankingIndex(RankingModel.U4);
        for (int row = 0; row < 40; row++) {
            index.add(new Document("x common " + (row % 2 == 0 ? "even" : "odd"), ""));
        }
        Ranking ranking = index.fit(List.of(new Labelled(0, true), new Labelled(1, false)), 1);

        assertThat(ranking.why(2, new Document("x common even", ""), 9))
                .extracting(Reason::words)
                .containsExactlyInAnyOrder("even", "common even");
    }
}
