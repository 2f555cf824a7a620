// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Disagreement;

/** The disagreements of a stage: open ones, and those that ended with how they ended. */
final class Disagreements {
    private final ScreeningState state;
    private final Stage stage;
    private final Predicate<Ballot> shown;

    /** @param shown whether the votes on a report are shown to whoever looks */
    Disagreements(ScreeningState state, Stage stage, Predicate<Ballot> shown) {
        this.state = state;
        this.stage = stage;
        this.shown = shown;
    }

    /**
     * Open ones first, then by id.
     *
     * @param title of a report
     */
    List<ScreeningConflict> all(Function<ReportId, String> title) {
        List<ScreeningConflict> all = new ArrayList<>();
        for (ReportId report : state.pool(stage)) {
            Ballot ballot = state.log().ballot(stage, report);
            Disagreement.of(stage, ballot)
                    .ifPresent(disagreement -> all.add(new ScreeningConflict(
                            report, title.apply(report), disagreement, ballot.standing(), shown.test(ballot))));
        }
        all.sort(Comparator.comparing((ScreeningConflict conflict) -> !conflict.isOpen())
                .thenComparing(ScreeningConflict::report));
        return all;
    }
}
