// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import java.util.Locale;

/**
 * How often a judgement was wrong in a random sample of those that were checked, and how often it may be in the whole, at
 * 95% (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404).
 *
 * <p>Why not the interval of Wilson, which stands beside shares of agreement: there the question is where the share most
 * likely lies, and Wilson's interval is right in 95 of 100 cases on average. Here the question is whether people may stop
 * checking, errors are few or none, and a limit that is too low in some cases (as Wilson's can be near 0; Brown, Cai and
 * DasGupta 2001, doi:10.1214/ss/1009213286) leaves errors in the review. This one is never right in less than 95 of 100. A
 * sample of a small whole is surer than it says, since nothing is drawn twice.
 *
 * @param errors that were found
 * @param checked how many were, 0 or more
 */
public record ErrorRate(long errors, long checked) {
    private static final double TAIL = 0.025;
    /** Halvings of an interval of length 1: more do not change a double. */
    private static final int HALVINGS = 60;

    public ErrorRate {
        if (errors < 0 || errors > checked) {
            throw new IllegalArgumentException(errors + " errors of " + checked);
        }
    }

    /** Whether anything was checked; without that nothing can be said. */
    public boolean isEstimable() {
        return checked > 0;
    }

    /** The share of errors, 0 to 1. */
    public double rate() {
        return (double) errors / checked;
    }

    /** The lower limit, 0 to 1; 0 where no error was found. */
    public double low() {
        return errors == 0 ? 0 : crossing(p -> 1 - atMost(errors - 1, p) < TAIL);
    }

    /** The upper limit, 0 to 1; 1 where all were errors. */
    public double high() {
        return errors == checked ? 1 : crossing(p -> atMost(errors, p) > TAIL);
    }

    private interface Below {
        boolean test(double p);
    }

    /** Where something stops to hold that holds below. */
    private static double crossing(Below below) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of at most so many errors where each has the probability p: a sum of the binomial distribution. */
    private double atMost(long most, double p) {
        double logTerm = checked * StrictMath.log1p(-p);
        double logOdds = StrictMath.log(p) - StrictMath.log1p(-p);
        double sum = 0;
        for (long i = 0; i <= most; i++) {
            sum += StrictMath.exp(logTerm);
            logTerm += logOdds + StrictMath.log((double) (checked - i) / (i + 1));
        }
        return Math.min(1, sum);
    }

    /** As {@code 2.5% (0.5% to 7.1%)}; "not estimable" where nothing was checked. */
    public String words() {
        return isEstimable()
                ? percent(rate()) + " (" + percent(low()) + " to " + percent(high()) + ")"
                : "not estimable: none was checked";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
