// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.dedup.Answer;

/** What people said about pairs of records, read from their decisions. */
public final class PairAnswers {
    private PairAnswers() {}

    /** What people said about pairs, in the order in which they said it. */
    public static List<Answer> of(Collection<Decision> decisions) {
        List<Answer> answers = new ArrayList<>();
        for (Decision decision : decisions) {
            if (is(decision)) {
                boolean same = decision.kind().equals(DecisionKind.SAME_DOCUMENT.key());
                Optional<RecordId> a = RecordId.parse(decision.about().getOrDefault("a", ""));
                Optional<RecordId> b = RecordId.parse(decision.about().getOrDefault("b", ""));
                if (a.isPresent() && b.isPresent()) {
                    answers.add(new Answer(a.get(), b.get(), same));
                }
            }
        }
        return answers;
    }

    /** Whether a decision says of two records that they are the same document or are not. */
    public static boolean is(Decision decision) {
        return decision.kind().equals(DecisionKind.SAME_DOCUMENT.key())
                || decision.kind().equals(DecisionKind.DIFFERENT_DOCUMENTS.key());
    }
}
