// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import org.sheaf.citation.RecordId;

/**
 * What a person said about two records. A later answer about the same two replaces an earlier one.
 *
 * @param same whether they refer to the same report
 */
public record Answer(RecordId a, RecordId b, boolean same) {
    public Answer {
        if (a.equals(b)) {
            throw new IllegalArgumentException("an answer is about two records: " + a);
        }
    }
}
