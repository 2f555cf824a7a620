// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * A field of a report that a second person checked.
 *
 * @param first who had extracted it; nothing where it had been left empty
 * @param before what it came to before it was checked; nothing where it had been left empty
 * @param by who checked
 * @param said what the one who checked said first
 * @param now the field as it is now
 */
public record CheckedCell(
        ReportId report,
        Field field,
        Optional<ReviewerId> first,
        Optional<Value> before,
        ReviewerId by,
        Value said,
        Cell now) {

    /** Whether the two differed. */
    public boolean differs() {
        return !Value.same(before, Optional.of(said));
    }

    /** Whether it is not settled yet; then it counts in no rate. */
    public boolean isOpen() {
        return now.isOpen();
    }

    /** Whether what stood there before turned out to be wrong: it is settled now, and settled as something else. */
    public boolean wasWrong() {
        return differs() && !isOpen() && !Value.same(before, now.value());
    }
}
