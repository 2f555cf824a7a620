// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.flow.ScreeningFacts;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.Minute;

/** What was left unread at a stage, in the form in which the flow counts it. */
final class StopFacts {
    private final Stage stage;
    private final List<ScreeningStop> stops;
    private final SortedSet<ReportId> unread = new TreeSet<>();

    StopFacts(ScreeningState state, Stage stage, SortedMap<ReportId, Outcome> outcomes) {
        this.stage = stage;
        this.stops = state.log().stops().standing(stage);
        outcomes.forEach((report, outcome) -> {
            if (outcome instanceof Outcome.LeftUnread) {
                unread.add(report);
            }
        });
    }

    /** For a sentence about what is not decided; empty if nothing was left unread. */
    String beside() {
        return unread.isEmpty() ? "" : ", beside " + unread.size() + " left unread when screening was stopped";
    }

    /** For the first stage: what it left nobody has read at all. Each report once, with the last stop that leaves it. */
    List<ScreeningFacts.Stopped> beforeScreening() {
        List<ScreeningFacts.Stopped> facts = new ArrayList<>();
        SortedSet<ReportId> left = new TreeSet<>(unread);
        for (int i = stops.size() - 1; i >= 0; i--) {
            ScreeningStop stop = stops.get(i);
            SortedSet<ReportId> of = new TreeSet<>(left);
            of.retainAll(stop.unread());
            left.removeAll(of);
            if (!of.isEmpty()) {
                facts.add(0, new ScreeningFacts.Stopped(of, !stop.then().model().isEmpty(), note(stop)));
            }
        }
        return facts;
    }

    private String note(ScreeningStop stop) {
        ScreeningStop.Then then = stop.then();
        String order = then.model().isEmpty() ? "" : ", in the order that the model " + then.model() + " learned";
        return "Screening of \"" + stage.name() + "\" was stopped by " + stop.by() + ", " + Minute.of(stop.at())
                + ", after "
                + then.screened() + " of " + then.total() + " reports" + order + ": " + ended(stop.why()) + " "
                + then.claim();
    }

    private static String ended(String why) {
        return why.matches("(?s).*[.!?]") ? why : why + ".";
    }

    /** For a later stage: what it left has been read at an earlier one, so it was screened and went no further. */
    Map<ReportId, String> afterAnEarlierStage() {
        Map<ReportId, String> facts = new TreeMap<>();
        unread.forEach(report -> facts.put(report, "not read at \"" + stage.name() + "\": screening was stopped"));
        return facts;
    }
}
