// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.appraisal.Instrument;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.appraisal.AppraisalStatus;
import org.sheaf.store.Session;

/** What waits in appraisal, in a sentence. */
final class AppraisalWaits {
    private AppraisalWaits() {}

    /**
     * Counts it.
     *
     * @param option what a command needs behind it to mean this review
     * @return nothing where nothing is appraised
     */
    static Optional<String> of(
            Session session, Protocol protocol, AppraisalBasis basis, ReviewerId person, String option) {
        if (basis.instruments().isEmpty()) {
            return Optional.empty();
        }
        AppraisalState state = AppraisalState.of(session, basis);
        List<String> words = new ArrayList<>();
        long open = 0;
        for (Instrument instrument : basis.instruments()) {
            AppraisalStatus status = AppraisalStatus.of(state, instrument);
            words.add((basis.instruments().size() > 1 ? instrument.id() + ": " : "") + status.words());
            open += status.open();
        }
        long mine = protocol.names(person) ? state.tasks(person).size() : 0;
        if (mine > 0) {
            words.add(mine + (mine == 1 ? " waits" : " wait") + " for you (`sheaf appraise" + option + "`)");
        } else if (open > 0) {
            words.add("`sheaf appraise differences" + option + "` lists them");
        }
        return Optional.of(String.join("; ", words));
    }
}
