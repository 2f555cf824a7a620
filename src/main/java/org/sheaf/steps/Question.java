// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.Set;
import org.sheaf.citation.RecordId;
import org.sheaf.steps.ledger.RecordCard;

/**
 * A pair in doubt that waits for a person.
 *
 * @param rule why it is asked
 * @param score 0 to 100, how likely it is that both are the same
 * @param evidence the fields that agree and differ, in words
 */
public record Question(RecordCard a, RecordCard b, String rule, int score, String evidence) {
    /** The two records, in no order. */
    public Set<RecordId> pair() {
        return Set.of(a.id(), b.id());
    }
}
