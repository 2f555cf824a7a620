// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Comparator;
import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.screening.Vote;

/**
 * A report that had all its votes.
 *
 * @param votes those that stood at that moment, in the order in which they were cast
 */
record RatedReport(ReportId report, List<Vote> votes) {
    /** In the order in which they got their last vote. */
    static final Comparator<RatedReport> AS_COMPLETED =
            Comparator.comparing((RatedReport rated) -> rated.completed().at()).thenComparing(RatedReport::report);

    /** The vote with which it had all. */
    Vote completed() {
        return votes.get(votes.size() - 1);
    }
}
