// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.CheckRound;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.store.Session;

/** What waits in extraction. */
public final class ExtractionWaits {
    private ExtractionWaits() {}

    /**
     * Counts it; nothing where no form was agreed on.
     *
     * @param person who acts
     * @param option what a command needs behind it to mean this review
     */
    public static List<Waiting> of(
            Session session, Protocol protocol, ExtractionForm form, ReviewerId person, String option) {
        List<Waiting> waits = new ArrayList<>();
        if (form.fields().isEmpty()) {
            return waits;
        }
        ExtractionState state = ExtractionState.of(session, protocol, form);
        SortedSet<ReportId> mine = new TreeSet<>();
        Sitting.of(state, person).tasks().forEach(task -> mine.add(task.report()));
        long lacking = state.studies().reports().stream()
                .filter(report -> !state.extraction().isWhole(report, form))
                .count();
        if (lacking > 0) {
            waits.add(new Waiting(
                    Waiting.amount(lacking, "included report") + " not extracted whole",
                    "sheaf extract" + option,
                    !mine.isEmpty()));
        }
        long unchecked = 0;
        for (CheckRound round : state.rounds()) {
            unchecked += round.drawn().size() - round.complete().size();
        }
        if (unchecked > 0) {
            waits.add(new Waiting(
                    Waiting.amount(unchecked, "report") + " drawn for a second check and not checked whole",
                    "sheaf extract" + option,
                    !mine.isEmpty()));
        }
        int open = state.conflicts().size();
        if (open > 0) {
            waits.add(Waiting.forAnybody(
                    Waiting.amount(open, "extracted value") + " on which people differ",
                    "sheaf extract conflicts" + option));
        }
        return waits;
    }
}
