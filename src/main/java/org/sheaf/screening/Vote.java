// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;

/**
 * One person's vote on a report at a stage.
 *
 * @param id of the decision
 * @param reviewer whose vote it is
 * @param reports the report, under every id that it had when the vote was cast
 * @param note what the person wrote beside it; empty if nothing
 * @param at when, ISO 8601 in UTC
 */
public record Vote(
        String id,
        ReviewerId reviewer,
        SortedSet<ReportId> reports,
        ScreeningDecision decision,
        String note,
        String at) {
    /** Oldest first; of two at one moment the smaller id. */
    public static final Comparator<Vote> OLDEST_FIRST =
            Comparator.comparing(Vote::at).thenComparing(Vote::id);

    public Vote {
        reports = new TreeSet<>(reports);
    }
}
