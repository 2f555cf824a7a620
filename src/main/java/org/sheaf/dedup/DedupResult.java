// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;
import org.sheaf.citation.RecordId;

/**
 * What de-duplication decided.
 *
 * @param joined pairs within one group that a rule or a person joined, by ids
 * @param doubtful what to ask a person, likeliest first: one question for each two groups
 * @param linked different reports that belong together, by ids: one pair for each two groups
 * @param groups the records of each report, sorted; one list for each report, singletons too, by first id
 */
public record DedupResult(
        List<MatchedPair> joined, List<MatchedPair> doubtful, List<MatchedPair> linked, List<List<RecordId>> groups) {
    public DedupResult {
        joined = List.copyOf(joined);
        doubtful = List.copyOf(doubtful);
        linked = List.copyOf(linked);
        groups = List.copyOf(groups);
    }
}
