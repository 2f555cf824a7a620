// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.store.Session;

/** What waits in screening and retrieval: counts only, so that nobody learns of a vote. */
public final class ScreeningWaits {
    private ScreeningWaits() {}

    /**
     * Counts it, stage by stage.
     *
     * @param person who acts
     * @param option what a command needs behind it to mean this review
     */
    public static List<Waiting> of(Session session, Protocol protocol, ReviewerId person, String option) {
        List<Waiting> waits = new ArrayList<>();
        if (protocol.stages().isEmpty()) {
            return waits;
        }
        ScreeningState state = ScreeningState.of(session, protocol);
        for (Stage stage : protocol.stages()) {
            if (stage.kind() == Stage.Kind.FULL_TEXT) {
                int toGet = new Retrieval(state, stage).toGet().size();
                if (toGet > 0) {
                    waits.add(Waiting.forAnybody(
                            Waiting.amount(toGet, "full text") + " to get", "sheaf retrieval list" + option));
                }
            }
            of(new StageCount(state, protocol, stage).status(), person, option, waits);
        }
        return waits;
    }

    private static void of(StageStatus status, ReviewerId person, String option, List<Waiting> waits) {
        Stage stage = status.stage();
        long mine = status.voters().stream()
                .filter(voter -> voter.id().equals(person))
                .mapToLong(StageStatus.Voter::left)
                .sum();
        if (status.open() > 0 || mine > 0) {
            waits.add(new Waiting(
                    stage.name() + ": " + Waiting.amount(status.open(), "report") + " without all votes"
                            + Waiting.forYou(mine),
                    "sheaf screen --stage " + stage.id() + option,
                    mine > 0));
        }
        if (status.conflicts() > 0) {
            waits.add(Waiting.forAnybody(
                    stage.name() + ": " + Waiting.amount(status.conflicts(), "disagreement") + " to settle",
                    "sheaf screen conflicts --stage " + stage.id() + option));
        }
    }
}
