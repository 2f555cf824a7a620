// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

/**
 * A simple random sample of the records that were not screened, judged to see what stopping would miss (an "elusion test").
 * The interval inverts the two tails of the hypergeometric distribution, as Clopper and Pearson (1934, Biometrika 26:404)
 * do for the binomial one, and is therefore exact for a list that ends: Buonaccorsi (1987, The American Statistician
 * 41:215). It covers the truth in at least 95 of 100 samples.
 *
 * @param found relevant records known before the sample was drawn
 * @param unscreened how many records the sample was drawn from
 * @param drawn how many were drawn, 1 to {@code unscreened}
 * @param relevant how many of these are relevant, 0 to {@code drawn}
 */
public record RandomSample(long found, long unscreened, long drawn, long relevant) {
    private static final double TAIL = 0.025;

    public RandomSample {
        if (found < 0 || drawn < 1 || drawn > unscreened || relevant < 0 || relevant > drawn) {
            throw new IllegalArgumentException("no sample: " + relevant + " of " + drawn + " of " + unscreened);
        }
    }

    /**
     * An estimate with its 95% interval.
     *
     * @param estimate the estimate itself
     * @param low the lower bound
     * @param high the upper bound
     */
    public record Interval(double estimate, double low, double high) {}

    /** How many relevant records were still to be found when the sample was drawn, those in the sample among them. */
    public Interval stillToFind() {
        return new Interval((double) relevant / drawn * unscreened, fewest(), most());
    }

    /** The recall of the screening before the sample: found / (found + still to find). 1 where nothing is to be found. */
    public Interval recallBefore() {
        Interval missing = stillToFind();
        return new Interval(
                recall(found, missing.estimate()), recall(found, missing.high()), recall(found, missing.low()));
    }

    /** The recall if the relevant records of the sample are counted as found. */
    public Interval recallAfter() {
        Interval missing = stillToFind();
        double now = (double) found + relevant;
        return new Interval(
                recall(now, missing.estimate() - relevant),
                recall(now, missing.high() - relevant),
                recall(now, missing.low() - relevant));
    }

    private static double recall(double have, double missing) {
        return missing == 0 ? 1 : have / (have + missing);
    }

    /** The smallest number in the urn of which so many in the sample are no surprise. */
    private long fewest() {
        long low = relevant;
        long high = unscreened - (drawn - relevant);
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (new Hypergeometric(unscreened, middle, drawn).atLeast(relevant) > TAIL) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long most() {
        long low = relevant;
        long high = unscreened - (drawn - relevant);
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (new Hypergeometric(unscreened, middle, drawn).atMost(relevant) > TAIL) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
