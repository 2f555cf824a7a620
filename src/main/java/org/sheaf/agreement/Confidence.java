// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/** The level of all intervals, 95%, and the quantiles that belong to it. */
final class Confidence {
    private static final double UPPER_TAIL_AT = 0.975;

    private Confidence() {}

    /** Standard errors on each side of an estimate that is about normal: 1.96. */
    static double normal() {
        return NormalQuantile.of(UPPER_TAIL_AT);
    }

    /** Standard errors on each side of an estimate whose error is estimated with so many degrees of freedom. */
    static double student(long df) {
        return StudentT.quantile(UPPER_TAIL_AT, df);
    }
}
