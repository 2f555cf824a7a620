// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Screening;

/** The disagreements of a stage: open ones, and settled ones with how they were settled. */
final class Disagreements {
    private final ScreeningState state;
    private final Stage stage;

    Disagreements(ScreeningState state, Stage stage) {
        this.state = state;
        this.stage = stage;
    }

    List<ScreeningConflict> all(ReportContent content) {
        Screening screening = new Screening(stage);
        List<ScreeningConflict> all = new ArrayList<>();
        for (ReportId report : state.pool(stage)) {
            Ballot ballot = state.log().ballot(stage, report);
            Outcome byVotes = screening.decide(ballot.withoutSettlements());
            boolean settled = ballot.settlement().isPresent();
            if (byVotes instanceof Outcome.InConflict conflict) {
                all.add(new ScreeningConflict(
                        report,
                        content.title(report),
                        conflict.conflict(),
                        ballot.standing(),
                        settled ? ballot.settlement() : Optional.empty()));
            }
        }
        return all;
    }
}
