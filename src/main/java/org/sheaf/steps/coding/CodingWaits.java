// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;

/** What waits in coding: counts only, so that nobody learns of a code before having coded the report too. */
public final class CodingWaits {
    private CodingWaits() {}

    /**
     * Counts it; nothing while the codebook is empty.
     *
     * @param texts in which the sentences stand that two people did not code alike
     * @param person who acts
     * @param option what a command needs behind it to mean this review
     */
    public static List<Waiting> of(
            Session session, Protocol protocol, ReportTexts texts, ReviewerId person, String option) {
        CodingState state = CodingState.of(session, protocol);
        List<Waiting> waits = new ArrayList<>();
        if (state.tree().codes().isEmpty()) {
            return waits;
        }
        int coders = protocol.coding().coders();
        List<ReportId> lacking = state.studies().reports().stream()
                .filter(report -> state.studies().file(report).isPresent()
                        && state.done(report).size() < coders)
                .toList();
        if (!lacking.isEmpty()) {
            boolean mine = protocol.names(person)
                    && lacking.stream().anyMatch(report -> !state.done(report).contains(person));
            waits.add(new Waiting(
                    Waiting.amount(lacking.size(), "full text") + " not coded whole"
                            + (coders == 1 ? "" : " by " + coders + " coders"),
                    "sheaf code" + option,
                    mine));
        }
        int without = state.waiting().size();
        if (without > 0) {
            waits.add(Waiting.forAnybody(
                    Waiting.amount(without, "passage") + " whose code was removed or split",
                    "sheaf code waiting" + option));
        }
        long differing = differing(state, texts);
        if (differing > 0) {
            waits.add(Waiting.forAnybody(
                    Waiting.amount(differing, "code") + " on which two coders differ", "sheaf code compare" + option));
        }
        return waits;
    }

    /** What is amiss with a text is told where the text is read for a report. */
    private static long differing(CodingState state, ReportTexts texts) {
        boolean twice = state.studies().reports().stream()
                .anyMatch(report -> state.done(report).size() > 1);
        if (!twice) {
            return 0;
        }
        CodingComparison comparison = new CodingComparison(state, texts, problem -> {});
        return comparison.pairs().stream()
                .flatMap(pair -> comparison.disagreements(pair).stream())
                .filter(CodingComparison.Disagreement::isOpen)
                .count();
    }
}
