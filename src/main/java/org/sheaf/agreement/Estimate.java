// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import java.util.OptionalDouble;

/** What the ratings say about a coefficient: a number with its interval, a number alone, or the reason for there being none. */
public sealed interface Estimate permits Estimated, WithoutInterval, NotEstimable {

    /** The number, if there is one. */
    OptionalDouble value();

    /** Lower bound of the interval, if there is one. */
    default OptionalDouble lower() {
        return OptionalDouble.empty();
    }

    /** Upper bound of the interval, if there is one. */
    default OptionalDouble upper() {
        return OptionalDouble.empty();
    }

    /** Why the number, or its interval, cannot be had, as a clause; empty where nothing is to be said. */
    default String why() {
        return "";
    }
}
