// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

import org.assertj.core.data.Offset;

/** How near a number must come, by where it is known from. */
final class Tolerance {
    /** A formula without iteration, worked out by other software and given with 15 digits. */
    static final Offset<Double> CLOSED_FORM = Offset.offset(1e-12);
    /** Printed with three decimals. */
    static final Offset<Double> THREE_DECIMALS = Offset.offset(5e-4);
    /** Printed with four decimals. */
    static final Offset<Double> FOUR_DECIMALS = Offset.offset(5e-5);

    private Tolerance() {}
}
