// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.Map;
import java.util.TreeMap;

/**
 * Krippendorff's alpha for categories without order: 1 less the disagreement observed over that expected (Hayes and
 * Krippendorff 2007, doi:10.1080/19312450709336664). It takes any number of raters and every item that two or more of them
 * rated; an item rated once says nothing.
 */
final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    static OverallAgreement of(Ratings ratings) {
        long[] categories = new long[ratings.scale().size()];
        // Disagreements by the number of ratings of an item: whole numbers, so that the order of the items changes no
        // digit.
        Map<Integer, Long> different = new TreeMap<>();
        long items = 0;
        long n = 0;
        for (int[] counts : ratings.counts()) {
            int rated = 0;
            for (int count : counts) {
                rated += count;
            }
            if (rated < 2) {
                continue;
            }
            long pairs = (long) rated * rated;
            for (int i = 0; i < counts.length; i++) {
                categories[i] += counts[i];
                pairs -= (long) counts[i] * counts[i];
            }
            different.merge(rated, pairs, Long::sum);
            items++;
            n += rated;
        }
        return new OverallAgreement(items, n, estimate(items, n, categories, different));
    }

    private static Estimate estimate(long items, long n, long[] categories, Map<Integer, Long> different) {
        if (items < 2) {
            return new NotEstimable(TooFew.items(items, "by two or more"));
        }
        long expected = n * n;
        for (long count : categories) {
            expected -= count * count;
        }
        if (expected == 0) {
            return new NotEstimable("only one category was used, so that no disagreement is to be expected (0/0)");
        }
        double observed = 0;
        for (Map.Entry<Integer, Long> some : different.entrySet()) {
            observed += (double) some.getValue() / (some.getKey() - 1);
        }
        return new WithoutInterval(1 - (n - 1) * observed / expected, "");
    }
}
