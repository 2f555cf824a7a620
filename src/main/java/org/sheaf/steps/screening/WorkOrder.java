// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.sampling.SampleSize;
import org.sheaf.sampling.Seed;

/**
 * Which reports are to be given to whom.
 *
 * @param batch its name; empty for the next free one. Under a name that is there already, more is added to it
 * @param shares of each person, in any unit
 * @param size how many; empty for all that are left. A percentage is one of all reports of the stage
 * @param seed by which they are drawn
 * @param pilot whether all of these people vote on all of these reports, however many votes the stage asks for
 */
public record WorkOrder(
        String batch, SortedMap<ReviewerId, BigDecimal> shares, Optional<SampleSize> size, Seed seed, boolean pilot) {
    public WorkOrder {
        shares = new TreeMap<>(shares);
    }
}
