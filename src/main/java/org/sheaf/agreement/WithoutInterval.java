// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.OptionalDouble;

/**
 * A number without an interval.
 *
 * @param estimate a finite number
 * @param why why an interval that is customary cannot be had, as a clause; empty where none is customary
 */
public record WithoutInterval(double estimate, String why) implements Estimate {
    public WithoutInterval {
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException("not a number: " + estimate);
        }
    }

    @Override
    public OptionalDouble value() {
        return OptionalDouble.of(estimate);
    }
}
