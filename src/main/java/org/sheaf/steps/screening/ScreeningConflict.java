// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.screening.Conflict;
import org.sheaf.screening.Disagreement;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;

/**
 * A disagreement about a report.
 *
 * @param title of the report
 * @param standing the votes that count now, oldest first
 * @param shown whether whoever looks may see the votes; else the person is still to vote
 */
public record ScreeningConflict(
        ReportId report, String title, Disagreement disagreement, List<Vote> standing, boolean shown) {
    public ScreeningConflict {
        standing = List.copyOf(standing);
    }

    /** In what the votes differ, or differed. */
    public Conflict conflict() {
        return disagreement.conflict();
    }

    /** All votes, oldest first; none where they may not be seen. */
    public List<Vote> votes() {
        return shown ? disagreement.votes() : List.of();
    }

    /** Whether the person cast another vote in place of this one. */
    public boolean wasChanged(Vote vote) {
        return !standing.contains(vote);
    }

    public Optional<Settlement> settlement() {
        return disagreement.settlement();
    }

    public boolean isOpen() {
        return disagreement.isOpen();
    }
}
