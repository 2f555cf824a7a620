// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.stopping.HypergeometricRule.Point;

/** The rule of Callaghan and Müller-Hansen 2020, against an independent port and against its own laws. */
class HypergeometricRuleTest {
    private static final HypergeometricRule RULE = HypergeometricRule.CUSTOMARY;
    private static final double TO_PORT = 1e-6;

    @Test
    void five_relevant_then_ninety_five_not_of_a_thousand() {
        assertThat(RULE.pValue(relevantThenNot(5, 95), 1000)).isCloseTo(.904523, within(TO_PORT));
    }

    @Test
    void twenty_relevant_then_two_hundred_not_of_a_thousand() {
        assertThat(RULE.pValue(relevantThenNot(20, 200), 1000)).isCloseTo(.633320, within(TO_PORT));
    }

    @Test
    void twenty_relevant_then_five_hundred_not_of_a_thousand() {
        assertThat(RULE.pValue(relevantThenNot(20, 500), 1000)).isCloseTo(.239645, within(TO_PORT));
    }

    @Test
    void thirty_times_one_and_one_then_three_hundred_not_of_two_thousand() {
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            labels.add(true);
            labels.add(false);
        }
        labels.addAll(java.util.Collections.nCopies(300, false));

        assertThat(RULE.pValue(ScreenedSoFar.of(labels), 2000)).isCloseTo(.713831, within(TO_PORT));
    }

    @Test
    void the_shortcut_gives_what_trying_every_sample_gives() {
        for (int pattern = 0; pattern < 1 << 11; pattern++) {
            List<Boolean> labels = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                labels.add((pattern >> i & 1) == 1);
            }
            assertThat(RULE.pValue(ScreenedSoFar.of(labels), 30))
                    .as(labels.toString())
                    .isCloseTo(overEverySample(labels, 30, .95), within(1e-12));
        }
    }

    @Test
    void one_irrelevant_record_more_never_raises_the_p_value() {
        double before = 1;
        for (int run = 0; run <= 980; run++) {
            double now = RULE.pValue(relevantThenNot(20, run), 1000);
            assertThat(now).isLessThanOrEqualTo(before + 1e-12);
            before = now;
        }
        assertThat(before).isZero();
    }

    @Test
    void the_recall_claimed_is_the_highest_target_at_which_the_rule_stops() {
        ScreenedSoFar so = relevantThenNot(40, 600);
        double claimed = RULE.recallClaimed(so, 1000).orElseThrow();

        assertThat(claimed).isStrictlyBetween(0.5, 1.0);
        assertThat(new HypergeometricRule(claimed - 1e-6, .95).mayStop(so, 1000))
                .isTrue();
        assertThat(new HypergeometricRule(claimed + 1e-3, .95).mayStop(so, 1000))
                .isFalse();
    }

    @Test
    void everything_screened_is_recall_one_and_may_stop() {
        ScreenedSoFar so = relevantThenNot(3, 7);

        assertThat(RULE.mayStop(so, 10)).isTrue();
        assertThat(RULE.recallClaimed(so, 10)).hasValue(1);
    }

    @Test
    void nothing_found_says_nothing() {
        ScreenedSoFar so = relevantThenNot(0, 900);

        assertThat(RULE.pValue(so, 1000)).isEqualTo(1);
        assertThat(RULE.mayStop(so, 1000)).isFalse();
        assertThat(RULE.recallClaimed(so, 1000)).isEmpty();
    }

    @Test
    void the_curve_ends_with_the_last_record_whatever_the_number_of_points() {
        ScreenedSoFar so = relevantThenNot(5, 95);
        for (int points : List.of(1, 7, 99, 100, 500)) {
            List<Point> curve = RULE.curve(so, 1000, points);
            assertThat(curve).hasSizeLessThanOrEqualTo(points);
            Point last = curve.get(curve.size() - 1);
            assertThat(last.screened()).isEqualTo(100);
            assertThat(last.pValue()).isEqualTo(RULE.pValue(so, 1000));
        }
        assertThat(RULE.curve(so, 1000, 500)).hasSize(100);
        assertThat(RULE.curve(relevantThenNot(0, 0), 1000, 500)).isEmpty();
    }

    @Test
    void more_screened_than_there_are_is_refused() {
        assertThatThrownBy(() -> RULE.pValue(relevantThenNot(1, 10), 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HypergeometricRule(1, .95)).isInstanceOf(IllegalArgumentException.class);
    }

    static ScreenedSoFar relevantThenNot(int relevant, int not) {
        List<Boolean> labels = new ArrayList<>(java.util.Collections.nCopies(relevant, true));
        labels.addAll(java.util.Collections.nCopies(not, false));
        return ScreenedSoFar.of(labels);
    }

    /** The definition, word for word, with the binomial coefficients multiplied out. */
    private static double overEverySample(List<Boolean> labels, int total, double target) {
        int found = (int) labels.stream().filter(label -> label).count();
        if (found == 0) {
            return 1;
        }
        int relevant = (int) Math.floor(found / target + 1e-9) + 1;
        if (relevant - found > total - labels.size()) {
            return 0;
        }
        double least = 1;
        for (int last = 1; last <= labels.size(); last++) {
            List<Boolean> sample = labels.subList(labels.size() - last, labels.size());
            int inSample = (int) sample.stream().filter(label -> label).count();
            int urn = total - (labels.size() - last);
            int left = relevant - (found - inSample);
            double sum = 0;
            for (int k = 0; k <= inSample; k++) {
                sum += choose(left, k) * choose(urn - left, last - k) / choose(urn, last);
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    private static double choose(int n, int k) {
        if (k < 0 || k > n) {
            return 0;
        }
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }
}
