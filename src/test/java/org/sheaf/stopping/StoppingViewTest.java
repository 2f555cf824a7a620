// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sheaf.stopping.Advice.Standing;

class StoppingViewTest {
    private static final HypergeometricRule RULE = HypergeometricRule.CUSTOMARY;

    @Test
    void on_forty_records_nothing_is_promised_before_the_last() {
        for (int screened = 13; screened < 39; screened++) {
            StoppingView view = StoppingView.of(RULE, HypergeometricRuleTest.relevantThenNot(13, screened - 13), 40);
            assertThat(view.mayStop()).as("after " + screened).isFalse();
            assertThat(view.promise()).contains("promises nothing", "Screen them all.");
        }
    }

    @Test
    void a_long_empty_tail_may_stop_and_says_what_was_found() {
        StoppingView view = StoppingView.of(RULE, HypergeometricRuleTest.relevantThenNot(60, 1500), 2000);

        assertThat(view.mayStop()).isTrue();
        assertThat(view.recallClaimed().orElseThrow()).isGreaterThanOrEqualTo(.95);
        assertThat(view.promise()).startsWith("At least 9").contains("with 95% confidence");
    }

    @Test
    void too_early_says_what_can_be_claimed() {
        StoppingView view = StoppingView.of(RULE, HypergeometricRuleTest.relevantThenNot(60, 100), 2000);

        assertThat(view.mayStop()).isFalse();
        assertThat(view.promise()).startsWith("Not yet 95%").endsWith("Screen on.");
    }

    @Test
    void nothing_found_and_everything_screened_are_said() {
        assertThat(StoppingView.of(RULE, HypergeometricRuleTest.relevantThenNot(0, 5), 9)
                        .promise())
                .startsWith("Nothing relevant was found yet");
        assertThat(StoppingView.of(RULE, HypergeometricRuleTest.relevantThenNot(2, 7), 9)
                        .promise())
                .startsWith("Every record was screened");
        assertThat(StoppingView.of(RULE, ScreenedSoFar.of(List.of()), 0).promise())
                .as("a stage at which nothing has come in")
                .startsWith("There is nothing to screen");
    }

    @Test
    void rules_of_thumb_say_how_they_stand_or_that_they_cannot_be_told() {
        ScreenedSoFar so = HypergeometricRuleTest.relevantThenNot(10, 60);

        assertThat(Advice.run(so, Advice.RUN).standing()).isEqualTo(Standing.HOLDS);
        assertThat(Advice.run(so, 61).standing()).isEqualTo(Standing.DOES_NOT_HOLD);
        assertThat(Advice.safe(so, 1000, OptionalLong.empty(), OptionalLong.empty()).stream()
                        .map(Advice::standing)
                        .toList())
                .isEqualTo(List.of(
                        Standing.CANNOT_BE_TOLD, Standing.CANNOT_BE_TOLD, Standing.DOES_NOT_HOLD, Standing.HOLDS));
        assertThat(Advice.safe(so, 700, OptionalLong.of(35), OptionalLong.of(0)).stream()
                        .map(Advice::standing)
                        .toList())
                .containsOnly(Standing.HOLDS);
    }
}
