// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

/** A time of the ledger as people write it; the decision's own line has it to the millisecond. */
public final class Minute {
    private Minute() {}

    /** {@code 2026-03-01 14:05 UTC} for a time in ISO 8601; anything else as it is. */
    public static String of(String utc) {
        return utc.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z")
                ? utc.substring(0, 10) + " " + utc.substring(11, 16) + " UTC"
                : utc;
    }
}
