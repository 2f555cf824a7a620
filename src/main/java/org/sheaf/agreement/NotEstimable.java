// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.OptionalDouble;

/**
 * There is no such number for these ratings.
 *
 * @param why the reason, as a clause in small letters without full stop; never empty
 */
public record NotEstimable(String why) implements Estimate {
    public NotEstimable {
        if (why.isBlank()) {
            throw new IllegalArgumentException("what cannot be estimated says why");
        }
    }

    @Override
    public OptionalDouble value() {
        return OptionalDouble.empty();
    }
}
