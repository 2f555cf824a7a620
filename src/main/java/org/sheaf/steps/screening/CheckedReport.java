// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Screening;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;

/**
 * A report that one person decided and a second looks at, or may. The two votes are those of before anybody could talk.
 *
 * @param report its id
 * @param first the vote by which it was decided
 * @param second the vote of the one who checks; empty before that
 * @param now what became of it
 */
record CheckedReport(ReportId report, Vote first, Optional<Vote> second, Outcome now) {
    /** The report as a check sees it; nothing if nobody but those who check has voted on it. */
    static Optional<CheckedReport> of(ScreeningState state, Stage stage, ReportId report, Outcome now) {
        Ballot ballot = state.log().ballot(stage, report);
        Set<ReviewerId> checkers = state.log().assignments().checkers(stage, report);
        List<Vote> both = ballot.independent(stage.votes() + 1);
        List<Vote> votes = both.isEmpty() ? ballot.standing() : both;
        Optional<Vote> second = votes.stream()
                .filter(vote -> checkers.contains(vote.reviewer()))
                .findFirst();
        return votes.stream()
                .filter(vote -> !checkers.contains(vote.reviewer()))
                .findFirst()
                .map(first -> new CheckedReport(report, first, second, now));
    }

    boolean firstExcluded() {
        return first.decision() instanceof ScreeningDecision.Exclude;
    }

    /** Whether the two differ so that people must settle it. */
    boolean differs(Stage stage) {
        return second.isPresent()
                && new Screening(stage)
                                .decide(new Ballot(
                                        report, List.of(first, second.get()), List.<Settlement>of(), Optional.empty()))
                        instanceof Outcome.InConflict;
    }

    boolean isOpen() {
        return !now.isDecided();
    }

    boolean wronglyExcluded() {
        return firstExcluded() && now instanceof Outcome.Included;
    }

    boolean wronglyIncluded() {
        return !firstExcluded() && now instanceof Outcome.Excluded;
    }
}
