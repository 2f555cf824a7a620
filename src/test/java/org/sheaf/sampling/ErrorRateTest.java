// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRateTest {
    /** The rows with 0 and n errors have a closed form, 1 - 0.025^(1/n); the others are those of R's binom.test. */
    @ParameterizedTest
    @CsvSource({
        "0,20,0,0.1684335",
        "1,20,0.001265089,0.2487328",
        "10,100,0.04900469,0.1762226",
        "5,10,0.1870860,0.8129140",
        "20,20,0.8315665,1",
        "0,1,0,0.975"
    })
    void theIntervalIsThatOfClopperAndPearson(long errors, long checked, double low, double high) {
        ErrorRate rate = new ErrorRate(errors, checked);
        assertThat(rate.low()).isCloseTo(low, within(1e-6));
        assertThat(rate.high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void itHoldsTheRateAndNarrowsAsMoreIsChecked() {
        double width = 2;
        for (int n : new int[] {10, 100, 1000, 10_000, 100_000}) {
            ErrorRate rate = new ErrorRate(n / 10, n);
            assertThat(rate.rate()).isBetween(rate.low(), rate.high());
            assertThat(rate.high() - rate.low()).isLessThan(width);
            width = rate.high() - rate.low();
        }
    }

    @Test
    void itIsRightInNoLessThan95Of100WhateverTheRateIs() {
        int n = 40;
        for (double p : new double[] {0.005, 0.02, 0.05, 0.1, 0.3, 0.5}) {
            double right = 0;
            for (int errors = 0; errors <= n; errors++) {
                ErrorRate rate = new ErrorRate(errors, n);
                right += rate.low() <= p && p <= rate.high() ? probability(errors, n, p) : 0;
            }
            assertThat(right).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static double probability(int errors, int n, double p) {
        double probability = Math.pow(p, errors) * Math.pow(1 - p, n - errors);
        for (int i = 0; i < errors; i++) {
            probability *= (double) (n - i) / (i + 1);
        }
        return probability;
    }

    @Test
    void itsMirrorImageHasTheMirroredLimits() {
        assertThat(new ErrorRate(3, 25).low()).isCloseTo(1 - new ErrorRate(22, 25).high(), within(1e-12));
    }

    @Test
    void whereNothingWasCheckedNothingIsSaid() {
        assertThat(new ErrorRate(0, 0).words()).isEqualTo("not estimable: none was checked");
        assertThat(new ErrorRate(0, 100).words()).isEqualTo("0.0% (0.0% to 3.6%)");
    }
}
