// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;

/** Counts how far a stage is. */
final class StageCount {
    private final ScreeningState state;
    private final Protocol protocol;
    private final Stage stage;
    private final Map<ReportId, Outcome> outcomes;

    StageCount(ScreeningState state, Protocol protocol, Stage stage) {
        this.state = state;
        this.protocol = protocol;
        this.stage = stage;
        this.outcomes = state.outcomes(stage);
    }

    StageStatus status() {
        long settled = count(outcome -> outcome instanceof Outcome.Included included && included.settled()
                || outcome instanceof Outcome.Excluded excluded && excluded.settled());
        return new StageStatus(
                stage,
                outcomes.size(),
                count(outcome -> outcome instanceof Outcome.Open),
                count(outcome -> outcome instanceof Outcome.LeftUnread),
                count(outcome -> outcome instanceof Outcome.InConflict),
                count(outcome -> outcome instanceof Outcome.Included),
                count(outcome -> outcome instanceof Outcome.Excluded),
                settled,
                count(outcome -> outcome instanceof Outcome.SetAside),
                voters());
    }

    private long count(Predicate<Outcome> what) {
        return outcomes.values().stream().filter(what).count();
    }

    private List<StageStatus.Voter> voters() {
        Set<ReviewerId> people = new TreeSet<>(protocol.voters(stage));
        outcomes.keySet()
                .forEach(report ->
                        people.addAll(state.log().ballot(stage, report).voters()));
        List<StageStatus.Voter> voters = new ArrayList<>();
        for (ReviewerId person : people) {
            long voted = 0;
            long left = 0;
            long waiting = 0;
            for (Map.Entry<ReportId, Outcome> report : outcomes.entrySet()) {
                Ballot ballot = state.log().ballot(stage, report.getKey());
                boolean has = !ballot.of(person).isEmpty();
                boolean open = report.getValue() instanceof Outcome.Open;
                voted += has ? 1 : 0;
                left += protocol.mayVote(person, stage)
                                && state.log().awaits(person, stage, report.getKey(), report.getValue())
                        ? 1
                        : 0;
                waiting += has && open ? 1 : 0;
            }
            voters.add(new StageStatus.Voter(person, voted, left, waiting));
        }
        return voters;
    }
}
