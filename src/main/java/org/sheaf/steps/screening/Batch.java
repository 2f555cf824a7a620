// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import org.sheaf.protocol.ReviewerId;

/**
 * Reports that were given out under one name, and how far they are.
 *
 * @param pilot whether everybody in it votes on all of them
 * @param reports that are at the stage now
 * @param complete of these, with all their votes or settled or set aside
 * @param people those to whom some are given, sorted
 */
public record Batch(String name, boolean pilot, long reports, long complete, List<Share> people) {
    /**
     * How far a person is.
     *
     * @param given reports
     * @param voted of these, with this person's vote
     * @param left of these, that still wait for it
     */
    public record Share(ReviewerId id, long given, long voted, long left) {}

    public Batch {
        people = List.copyOf(people);
    }
}
