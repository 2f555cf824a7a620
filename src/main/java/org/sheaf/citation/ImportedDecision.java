// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.List;

/**
 * A screening decision that another tool wrote into its export. Kept as that tool's word; it is not a vote.
 *
 * @param tool who wrote it: {@code Rayyan}, {@code Covidence}, {@code ASReview} …
 * @param reviewer whose decision it is, as the tool names them; empty where it does not say
 * @param decision the tool's word, such as {@code Included}, {@code Maybe}, {@code Excluded}
 * @param reasons exclusion reasons the tool gives with it
 */
public record ImportedDecision(String tool, String reviewer, String decision, List<String> reasons) {
    public ImportedDecision {
        reasons = List.copyOf(reasons);
    }

    /** {@code reviewer:decision}, or the decision alone where no reviewer is named. */
    @Override
    public String toString() {
        return reviewer.isEmpty() ? decision : reviewer + ":" + decision;
    }
}
