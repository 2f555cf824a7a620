// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sheaf.stopping.RandomSample.Interval;

class RandomSampleTest {
    @Test
    void a_sample_without_a_relevant_record_leaves_room_for_some() {
        Interval missing = new RandomSample(40, 1000, 100, 0).stillToFind();

        assertThat(missing.estimate()).isZero();
        assertThat(missing.low()).isZero();
        // The rule of three for 97.5%: about 3.7 / 100 of the thousand, a little less since the list ends.
        assertThat(missing.high()).isBetween(30.0, 37.0);
    }

    @Test
    void in_a_very_long_list_the_interval_is_that_of_Clopper_and_Pearson() {
        Interval missing = new RandomSample(0, 10_000_000, 50, 5).stillToFind();

        assertThat(missing.low() / 1e7).isCloseTo(.0332751, within(1e-5));
        assertThat(missing.high() / 1e7).isCloseTo(.2181354, within(1e-5));
    }

    @Test
    void a_sample_of_all_knows() {
        RandomSample all = new RandomSample(18, 50, 50, 2);

        assertThat(all.stillToFind()).isEqualTo(new Interval(2, 2, 2));
        assertThat(all.recallBefore()).isEqualTo(new Interval(.9, .9, .9));
        assertThat(all.recallAfter()).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void the_interval_covers_the_truth_in_95_of_100_samples() {
        int urn = 60;
        int drawn = 20;
        for (int truth = 0; truth <= urn; truth++) {
            double covered = 0;
            Hypergeometric chances = new Hypergeometric(urn, truth, drawn);
            for (int k = 0; k <= drawn; k++) {
                double chance = chances.atMost(k) - chances.atMost(k - 1);
                if (chance > 1e-12) {
                    Interval interval = new RandomSample(0, urn, drawn, k).stillToFind();
                    covered += interval.low() <= truth && truth <= interval.high() ? chance : 0;
                }
            }
            assertThat(covered).as("truth " + truth).isGreaterThanOrEqualTo(.95);
        }
    }

    @Test
    void more_missing_is_less_recall() {
        Interval recall = new RandomSample(40, 1000, 100, 1).recallBefore();

        assertThat(recall.estimate()).isEqualTo(.8);
        assertThat(recall.low()).isLessThan(recall.estimate());
        assertThat(recall.high()).isGreaterThan(recall.estimate());
    }

    @Test
    void no_sample_is_refused() {
        assertThatThrownBy(() -> new RandomSample(1, 10, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RandomSample(1, 10, 5, 6)).isInstanceOf(IllegalArgumentException.class);
    }
}
