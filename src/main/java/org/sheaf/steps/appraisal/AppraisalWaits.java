// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.appraisal.Instrument;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.store.Session;

/** What waits in appraisal: counts only, so that no answer is given away. */
public final class AppraisalWaits {
    private AppraisalWaits() {}

    /**
     * Counts it, instrument by instrument; nothing where nothing is appraised.
     *
     * @param person who acts
     * @param option what a command needs behind it to mean this review
     */
    public static List<Waiting> of(Session session, AppraisalBasis basis, ReviewerId person, String option) {
        List<Waiting> waits = new ArrayList<>();
        if (basis.instruments().isEmpty()) {
            return waits;
        }
        AppraisalState state = AppraisalState.of(session, basis);
        long mine = basis.protocol().names(person) ? state.tasks(person).size() : 0;
        for (Instrument instrument : basis.instruments()) {
            AppraisalStatus status = AppraisalStatus.of(state, instrument);
            String name = basis.instruments().size() > 1 ? instrument.id() + ": " : "";
            long lacking = status.units().size() - status.opened();
            if (lacking > 0) {
                waits.add(new Waiting(
                        name + basis.units((int) lacking) + " not appraised by " + state.wanted()
                                + (state.wanted() == 1 ? " rater" : " raters") + Waiting.forYou(mine),
                        "sheaf appraise" + option,
                        mine > 0));
            }
            if (status.open() > 0) {
                waits.add(Waiting.forAnybody(
                        name + Waiting.amount(status.open(), "answer") + " of appraisal to settle",
                        "sheaf appraise differences" + option));
            }
        }
        return waits;
    }
}
