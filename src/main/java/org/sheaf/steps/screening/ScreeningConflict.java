// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.screening.Conflict;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;

/**
 * A disagreement, open or settled.
 *
 * @param title of the report
 * @param conflict in what the votes differ
 * @param votes those that stand, oldest first
 * @param settlement how it was settled; empty while it is open
 */
public record ScreeningConflict(
        ReportId report, String title, Conflict conflict, List<Vote> votes, Optional<Settlement> settlement) {
    public ScreeningConflict {
        votes = List.copyOf(votes);
    }
}
