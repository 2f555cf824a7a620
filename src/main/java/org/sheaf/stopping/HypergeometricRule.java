// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The rule of Callaghan and Müller-Hansen (2020, Systematic Reviews 9:273, doi:10.1186/s13643-020-01521-4, section "Ranked
 * quasi-sampling"). Were the recall reached so far below the target, at least K relevant records would have been left when
 * the last x records were begun. These are taken for a random sample of what was left then: a learned order does better
 * than chance, so that finding few is even less likely, and the rule errs on the side of screening on. The p-value is the
 * chance of finding as few in such a sample as were found, least over all x.
 *
 * @param recallTarget the share of all relevant records to be reached, above 0 and below 1
 * @param confidence how sure one wants to be, above 0 and below 1
 */
public record HypergeometricRule(double recallTarget, double confidence) {
    /** The customary 95% of the relevant records, with 95% confidence. */
    public static final HypergeometricRule CUSTOMARY = new HypergeometricRule(0.95, 0.95);

    /** Found / target is a whole number at times, which its rounding must not turn into the one below. */
    private static final double ROUNDING = 1e-9;

    public HypergeometricRule {
        if (!(recallTarget > 0 && recallTarget < 1 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("target and confidence lie between 0 and 1");
        }
    }

    /**
     * A point of the p-value curve.
     *
     * @param screened how many records had been screened
     * @param found how many of them were relevant
     * @param pValue the chance that this happens although the target is not reached, 0 to 1
     * @param recallClaimed the recall that can be claimed with {@link #confidence()}; empty while none can be
     */
    public record Point(int screened, int found, double pValue, OptionalDouble recallClaimed) {}

    /**
     * The p-value: 0 to 1; 1 while nothing relevant was found.
     *
     * @param total how many records there are, screened and not
     * @throws IllegalArgumentException if more were screened than there are
     */
    public double pValue(ScreenedSoFar so, long total) {
        check(so, total);
        return so.found() == 0 ? 1 : chance(so, total, (long) Math.floor(so.found() / recallTarget + ROUNDING) + 1);
    }

    /** Whether screening may stop. */
    public boolean mayStop(ScreenedSoFar so, long total) {
        return so.screened() == total || pValue(so, total) < 1 - confidence;
    }

    /**
     * The recall that can be claimed: found / the largest number of relevant records in all that the labels do not speak
     * against at this confidence. Empty while nothing was found; 1 when everything was screened.
     */
    public OptionalDouble recallClaimed(ScreenedSoFar so, long total) {
        check(so, total);
        if (so.found() == 0) {
            return OptionalDouble.empty();
        }
        long low = so.found();
        long high = so.found() + total - so.screened();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (chance(so, total, middle) < 1 - confidence) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of((double) so.found() / low);
    }

    /**
     * The curve over the screening, from the first record to the last: a point for each record or, where there are more
     * records than points, at even distances, the last among them.
     *
     * @param points how many to make at most, at least 1
     */
    public List<Point> curve(ScreenedSoFar so, long total, int points) {
        check(so, total);
        int step = Math.max(1, (so.screened() + points - 1) / points);
        List<Point> curve = new ArrayList<>();
        for (int back = (so.screened() - 1) / step; back >= 0; back--) {
            ScreenedSoFar then = so.first(so.screened() - back * step);
            if (then.screened() > 0) {
                curve.add(new Point(then.screened(), then.found(), pValue(then, total), recallClaimed(then, total)));
            }
        }
        return curve;
    }

    /**
     * The p-value if there were so many relevant records in all. A sample that reaches back over irrelevant records only is
     * less likely the longer it is, so only those count that begin with the first record or right behind a relevant one.
     */
    private static double chance(ScreenedSoFar so, long total, long relevant) {
        double least = 1;
        for (int before = 0; before <= so.found(); before++) {
            int seen = before == 0 ? 0 : so.rank(before - 1);
            long urn = total - seen;
            long left = relevant - before;
            if (left > urn) {
                return 0;
            }
            if (seen < so.screened()) {
                least = Math.min(
                        least, new Hypergeometric(urn, left, so.screened() - seen).atMost(so.found() - before));
            }
        }
        // More than can still lie among what is left is impossible.
        return relevant - so.found() > total - so.screened() ? 0 : least;
    }

    private static void check(ScreenedSoFar so, long total) {
        if (so.screened() > total) {
            throw new IllegalArgumentException(so.screened() + " records screened of " + total);
        }
    }
}
