// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sheaf.protocol.ReviewerId;

/**
 * Who acts, with which version of the program, and the clock that says when.
 *
 * @param toolVersion the version of Sheaf, for the ledger
 */
public record Actor(ReviewerId reviewer, String toolVersion, Clock clock) {
    /** Now, in UTC, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
