// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Locale;
import org.sheaf.ranking.Reason;

/** A word that moves a report in the learned order, as a line: which way, how much, and the word. */
final class ReasonWords {
    private ReasonWords() {}

    static String of(Reason reason) {
        return String.format(
                Locale.ROOT,
                "%s %2.0f%%  %s",
                reason.share() > 0 ? "up  " : "down",
                Math.abs(reason.share()) * 100,
                reason.words());
    }
}
