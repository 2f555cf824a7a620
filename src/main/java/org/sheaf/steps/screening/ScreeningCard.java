// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.SortedSet;
import org.sheaf.citation.ReportId;
import org.sheaf.screening.Vote;

/**
 * A report as a person sees it who is to vote on it.
 *
 * @param title empty where no record states one
 * @param lines authors, where it came out, identifiers, where it was found
 * @param abstractText the longest that its records hold; empty where none does
 * @param labels put on it by anybody
 * @param own what the person voted on it so far; more than one vote only where reports were joined
 * @param others what others voted, where the stage lets them be seen
 */
public record ScreeningCard(
        ReportId report,
        String title,
        List<String> lines,
        String abstractText,
        SortedSet<String> labels,
        List<Vote> own,
        List<Vote> others) {
    public ScreeningCard {
        lines = List.copyOf(lines);
        own = List.copyOf(own);
        others = List.copyOf(others);
    }
}
