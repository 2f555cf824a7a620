// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import org.sheaf.screening.Outcome;

/** What becomes of a report, in the reviewer's words. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** In a few words, without the report. */
    public static String of(Outcome outcome) {
        if (outcome instanceof Outcome.Open open) {
            return open.votes() + " of " + open.needed() + " votes";
        }
        if (outcome instanceof Outcome.LeftUnread) {
            return "left unread: screening was stopped";
        }
        if (outcome instanceof Outcome.Included included) {
            return "included" + (included.settled() ? " (settled)" : "");
        }
        if (outcome instanceof Outcome.Excluded excluded) {
            return "excluded" + (excluded.reason().isEmpty() ? "" : ": " + excluded.reason())
                    + (excluded.settled() ? " (settled)" : "");
        }
        if (outcome instanceof Outcome.SetAside aside) {
            return aside.as().words();
        }
        return "in conflict";
    }
}
