// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.sampling.ErrorRate;
import org.sheaf.sampling.SampleSize;

class ExtensionRuleTest {
    private static boolean isAbove(String limit, long errors, long checked) {
        return ExtensionRule.above(SampleSize.percent(limit).orElseThrow()).isAbove(new ErrorRate(errors, checked));
    }

    /** Law: what is exactly the limit is not more than it, also where a share of binary digits is. */
    @ParameterizedTest
    @CsvSource({"7%, 7, 100", "14%, 14, 100", "28%, 28, 100", "57%, 57, 100", "0.7%, 7, 1000", "100%, 3, 3"})
    void the_limit_itself_is_not_above_it(String limit, long errors, long checked) {
        assertThat(isAbove(limit, errors, checked)).isFalse();
    }

    @Test
    void one_error_more_than_the_limit_is_above_it() {
        assertThat(isAbove("7%", 8, 100)).isTrue();
        assertThat(isAbove("7%", 71, 1000)).isTrue();
        assertThat(isAbove("5%", 1, 6)).isTrue();
        assertThat(isAbove("20%", 1, 6)).isFalse();
    }
}
