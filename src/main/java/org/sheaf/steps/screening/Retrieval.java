// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.flow.ScreeningFacts;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;

/**
 * What became of the full texts of a stage: sought is what titles and abstracts sent on. A report on which people have
 * decided needs no file: they had it before them.
 */
final class Retrieval {
    private final SortedSet<ReportId> sought = new TreeSet<>();
    private final SortedSet<ReportId> here = new TreeSet<>();
    private final SortedSet<ReportId> notRetrieved = new TreeSet<>();
    private final SortedSet<ReportId> toGet = new TreeSet<>();

    Retrieval(ScreeningState state, Stage stage) {
        state.outcomes(stage).forEach((report, outcome) -> {
            sought.add(report);
            boolean got = state.log().fullText(stage, report).isPresent();
            if (outcome.equals(new Outcome.SetAside(Outcome.Aside.NOT_RETRIEVED))) {
                notRetrieved.add(report);
            } else if (got) {
                here.add(report);
            } else if (!outcome.isDecided() && !(outcome instanceof Outcome.SetAside)) {
                toGet.add(report);
            }
        });
    }

    SortedSet<ReportId> sought() {
        return sought;
    }

    /** Those of which a file is here. */
    SortedSet<ReportId> here() {
        return here;
    }

    SortedSet<ReportId> notRetrieved() {
        return notRetrieved;
    }

    /** Those that are neither here nor given up nor decided. */
    SortedSet<ReportId> toGet() {
        return toGet;
    }

    /** For the flow; nothing while nobody got or gave up any. */
    Optional<ScreeningFacts.Retrieval> facts() {
        if (here.isEmpty() && notRetrieved.isEmpty()) {
            return Optional.empty();
        }
        String underWay = toGet.isEmpty()
                ? ""
                : "retrieval is under way: " + toGet.size() + " of " + sought.size() + " still to get";
        return Optional.of(new ScreeningFacts.Retrieval(sought, notRetrieved, underWay));
    }
}
