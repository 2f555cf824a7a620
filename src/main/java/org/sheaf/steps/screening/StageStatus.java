// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;

/**
 * How far a stage is.
 *
 * @param reports that came to it
 * @param open that wait for votes
 * @param unread that were left unread when screening was stopped
 * @param conflicts that people must settle
 * @param included that go on, of which {@code settled} by a settlement
 * @param excluded likewise
 * @param settled included or excluded by a settlement
 * @param aside awaiting classification, or ongoing
 * @param voters how far each is, sorted
 */
public record StageStatus(
        Stage stage,
        long reports,
        long open,
        long unread,
        long conflicts,
        long included,
        long excluded,
        long settled,
        long aside,
        List<Voter> voters) {
    /**
     * How far a person is.
     *
     * @param voted reports with a vote of this person
     * @param left reports on which this person can still vote
     * @param waiting reports with this person's vote that wait for somebody else's
     */
    public record Voter(ReviewerId id, long voted, long left, long waiting) {}

    public StageStatus {
        voters = List.copyOf(voters);
    }
}
