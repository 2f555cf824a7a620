// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/** A share of items with the score interval of Wilson 1927 (doi:10.1080/01621459.1927.10502953), without continuity correction. */
public final class Proportion {
    private Proportion() {}

    /**
     * @param part how many of them, at most {@code n}
     * @param n how many, at least 1
     */
    public static Estimated of(long part, long n) {
        double z = Confidence.normal();
        double share = (double) part / n;
        double middle = share + z * z / (2.0 * n);
        double half = z * Math.sqrt((share * (1 - share) + z * z / (4.0 * n)) / n);
        double scale = 1 + z * z / n;
        // At the ends the bound is 0 or 1 exactly, and rounding must not leave it beside that.
        double low = part == 0 ? 0 : Math.min(share, (middle - half) / scale);
        double high = part == n ? 1 : Math.max(share, (middle + half) / scale);
        return new Estimated(share, low, high);
    }
}
