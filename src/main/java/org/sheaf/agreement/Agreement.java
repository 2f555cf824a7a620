// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * How far raters agree.
 *
 * @param pairs each two of them, in the order of the raters: first and second, first and third, ..., second and third
 * @param overall all of them together
 */
public record Agreement(List<PairAgreement> pairs, OverallAgreement overall) {
    public Agreement {
        pairs = List.copyOf(pairs);
    }

    /** Works it out. The order of the items changes nothing. */
    public static Agreement of(Ratings ratings) {
        List<PairAgreement> pairs = new ArrayList<>();
        List<String> raters = ratings.raters();
        for (int a = 0; a < raters.size(); a++) {
            for (int b = a + 1; b < raters.size(); b++) {
                pairs.add(PairAgreement.of(raters.get(a), raters.get(b), ratings.table(a, b)));
            }
        }
        return new Agreement(pairs, KrippendorffAlpha.of(ratings));
    }
}
