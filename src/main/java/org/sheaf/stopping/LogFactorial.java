// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

/**
 * The natural logarithm of n!: summed for small n, and by Stirling's series beyond (Abramowitz and Stegun 1964, Handbook of
 * Mathematical Functions, 6.1.41), whose first left-out term is below 1e-17 there.
 */
final class LogFactorial {
    private static final int SUMMED = 256;
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    private static final double[] SMALL = new double[SUMMED];

    static {
        for (int n = 2; n < SUMMED; n++) {
            SMALL[n] = SMALL[n - 1] + StrictMath.log(n);
        }
    }

    private LogFactorial() {}

    static double of(long n) {
        if (n < SUMMED) {
            return SMALL[(int) n];
        }
        double x = n + 1.0;
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + series;
    }

    static double choose(long n, long k) {
        return of(n) - of(k) - of(n - k);
    }
}
