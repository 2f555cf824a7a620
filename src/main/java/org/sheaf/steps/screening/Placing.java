// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sheaf.audit.Decision;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;

/**
 * As what a report is set aside, after all that was said about that: the last word counts, and a full text that comes in
 * after it was given up brings its report back.
 */
final class Placing {
    private Placing() {}

    /** @param said in the order in which it was said */
    static Optional<Outcome.Aside> of(List<Decision> said) {
        Optional<Outcome.Aside> aside = Optional.empty();
        for (Decision decision : said) {
            if (ScreeningLog.is(decision, DecisionKind.SET_ASIDE)) {
                aside = parse(decision.about().getOrDefault("as", ""));
            } else if (ScreeningLog.is(decision, DecisionKind.BRING_BACK)
                    || ScreeningLog.is(decision, DecisionKind.GOT_FULL_TEXT)
                            && aside.equals(Optional.of(Outcome.Aside.NOT_RETRIEVED))) {
                aside = Optional.empty();
            }
        }
        return aside;
    }

    private static Optional<Outcome.Aside> parse(String key) {
        return Arrays.stream(Outcome.Aside.values())
                .filter(way -> way.key().equals(key))
                .findFirst();
    }
}
