// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
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
 * @param origin where it was cast, and what it has seen
 */
public record Vote(
        String id,
        ReviewerId reviewer,
        SortedSet<ReportId> reports,
        ScreeningDecision decision,
        String note,
        String at,
        Origin origin) {
    /** Oldest first; of two at one moment the smaller id. */
    public static final Comparator<Vote> OLDEST_FIRST =
            Comparator.comparing(Vote::at, Decision.BY_TIME).thenComparing(Vote::id);

    /**
     * Where a vote was cast. A vote takes the place of what it has seen: the person's earlier ones of the same place, and
     * those that it names.
     *
     * @param from the work packet or the tool it came from; empty for the workspace itself
     * @param said digest of what the vote says, without names
     * @param replaces what the vote names: such digests of votes that came from elsewhere
     */
    public record Origin(String from, String said, Set<String> replaces) {
        /** Cast in the workspace, in nothing's place but that of the person's earlier votes there. */
        public static final Origin WORKSPACE = new Origin("", "", Set.of());

        public Origin {
            replaces = Set.copyOf(replaces);
        }
    }

    /** A vote cast in the workspace. */
    public Vote(
            String id,
            ReviewerId reviewer,
            SortedSet<ReportId> reports,
            ScreeningDecision decision,
            String note,
            String at) {
        this(id, reviewer, reports, decision, note, at, Origin.WORKSPACE);
    }

    public Vote {
        reports = new TreeSet<>(reports);
    }

    /** Whether this vote, the later of two, takes the place of the other. */
    boolean takesThePlaceOf(Vote earlier) {
        return isOfTheSamePlaceAs(earlier) && reports.containsAll(earlier.reports) && !repeats(earlier);
    }

    /** Whether this vote, the later of two, came in from elsewhere and says what was said there before. */
    boolean repeats(Vote earlier) {
        return !origin.from().isEmpty()
                && isOfTheSamePlaceAs(earlier)
                && decision.equals(earlier.decision)
                && note.equals(earlier.note)
                && reports.equals(earlier.reports);
    }

    /** Whether one person said two things of the same report in two places, neither having seen the other. */
    boolean isApartFrom(Vote other) {
        return isOfTheSamePersonAs(other)
                && !origin.from().equals(other.origin.from())
                && (reports.containsAll(other.reports) || other.reports.containsAll(reports));
    }

    boolean isNamedBy(Vote other) {
        return isOfTheSamePersonAs(other) && other.origin.replaces().contains(origin.said());
    }

    boolean isOfTheSamePersonAs(Vote other) {
        return reviewer.equals(other.reviewer);
    }

    private boolean isOfTheSamePlaceAs(Vote other) {
        return isOfTheSamePersonAs(other) && origin.from().equals(other.origin.from());
    }
}
