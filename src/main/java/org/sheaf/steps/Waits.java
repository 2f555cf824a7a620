// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.appraisal.AppraisalWaits;
import org.sheaf.steps.coding.CodingWaits;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.confidence.ConfidenceWaits;
import org.sheaf.steps.extraction.ExtractionWaits;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.steps.screening.ScreeningWaits;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;

/** What waits for people in a review, in the order in which a review goes. */
final class Waits {
    private Waits() {}

    /**
     * Gathers it from every stage.
     *
     * @param questions pairs of records in doubt
     * @param agreed what was agreed beforehand
     * @param person who acts
     * @param option what a command needs behind it to mean this review
     */
    static List<Waiting> of(
            Session session,
            long questions,
            ConfidenceBasis agreed,
            ReportTexts texts,
            ReviewerId person,
            String option) {
        Protocol protocol = agreed.protocol();
        List<Waiting> waits = new ArrayList<>();
        if (questions > 0) {
            waits.add(Waiting.forAnybody(
                    questions + (questions == 1 ? " pair waits" : " pairs wait") + " for an answer",
                    "sheaf dedupe review" + option));
        }
        waits.addAll(ScreeningWaits.of(session, protocol, person, option));
        waits.addAll(ExtractionWaits.of(session, protocol, agreed.form(), person, option));
        waits.addAll(CodingWaits.of(session, protocol, texts, person, option));
        waits.addAll(AppraisalWaits.of(session, agreed.appraisal(), person, option));
        waits.addAll(ConfidenceWaits.of(session, agreed, option));
        return waits;
    }
}
