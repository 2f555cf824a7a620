// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/**
 * Quantiles of Student's t with a whole number of degrees of freedom. Up to {@value #EXACT} degrees the finite series of
 * the distribution (Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4) is halved in on;
 * beyond, the expansion about the normal quantile (26.7.5) is exact to the last digits.
 */
final class StudentT {
    private static final long EXACT = 2000;

    private StudentT() {}

    /**
     * @param p above 0.5 and below 1
     * @param df degrees of freedom, at least 1
     */
    static double quantile(double p, long df) {
        if (!(p > 0.5 && p < 1) || df < 1) {
            throw new IllegalArgumentException("no quantile for " + p + " with " + df + " degrees of freedom");
        }
        return df > EXACT ? expanded(NormalQuantile.of(p), df) : halvedIn(p, df);
    }

    private static double halvedIn(double p, long df) {
        double low = 0;
        double high = 2;
        while (cumulative(high, df) < p) {
            low = high;
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (cumulative(middle, df) < p) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    /** The chance of at most {@code t}, which is not negative. */
    private static double cumulative(double t, long df) {
        double theta = StrictMath.atan(t / Math.sqrt(df));
        double cosine2 = df / (df + t * t);
        double sine = t / Math.sqrt(df + t * t);
        boolean odd = df % 2 == 1;
        double term = odd ? Math.sqrt(cosine2) : 1;
        double sum = df == 1 ? 0 : term;
        for (long i = odd ? 2 : 1; i <= df - 3; i += 2) {
            term *= cosine2 * i / (i + 1);
            sum += term;
        }
        double within = odd ? 2 / Math.PI * (theta + sine * sum) : sine * sum;
        return 0.5 + within / 2;
    }

    private static double expanded(double z, long df) {
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return z + (first + (second + (third + fourth / df) / df) / df) / df;
    }
}
