// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.OptionalDouble;

/**
 * A coefficient with its 95% confidence interval.
 *
 * @param estimate a finite number
 * @param low lower bound, at most the estimate
 * @param high upper bound, at least the estimate
 */
public record Estimated(double estimate, double low, double high) implements Estimate {
    public Estimated {
        if (!Double.isFinite(estimate) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not numbers: " + estimate + " (" + low + " to " + high + ")");
        }
        if (low > estimate || high < estimate) {
            throw new IllegalArgumentException(estimate + " is not in its interval, " + low + " to " + high);
        }
    }

    @Override
    public OptionalDouble value() {
        return OptionalDouble.of(estimate);
    }

    @Override
    public OptionalDouble lower() {
        return OptionalDouble.of(low);
    }

    @Override
    public OptionalDouble upper() {
        return OptionalDouble.of(high);
    }
}
