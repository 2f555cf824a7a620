// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.ledger.DecisionKind;

/**
 * Where screening was stopped, read from decisions, in the order in which they come. A stop names the reports that it
 * leaves unread, so what comes in or comes apart later is not among them, on a rebuilt database as on this one.
 */
final class StopLog {
    private final Function<String, Optional<ReportId>> now;
    private final Map<String, List<ScreeningStop>> stops = new HashMap<>();
    /** By stage, what the stops that stand leave unread. */
    private final Map<String, Set<ReportId>> covered = new HashMap<>();

    /** @param now the report that an id stands for now: reports may have been joined since */
    StopLog(Function<String, Optional<ReportId>> now) {
        this.now = now;
    }

    /** Takes note of a decision, if it is about this. */
    boolean take(Decision decision) {
        String stage = decision.about().getOrDefault("stage", "");
        if (ScreeningLog.is(decision, DecisionKind.STOP_SCREENING)) {
            ScreeningStop.of(decision, unread(decision)).ifPresent(stop -> {
                stops.computeIfAbsent(stage, id -> new ArrayList<>()).add(stop);
                covered.computeIfAbsent(stage, id -> new HashSet<>()).addAll(stop.unread());
            });
            return true;
        }
        if (ScreeningLog.is(decision, DecisionKind.RESUME_SCREENING)) {
            stops.getOrDefault(stage, List.of()).replaceAll(stop -> stop.stands() ? stop.resumedBy(decision) : stop);
            covered.remove(stage);
            return true;
        }
        return false;
    }

    private SortedSet<ReportId> unread(Decision decision) {
        SortedSet<ReportId> unread = new TreeSet<>();
        for (String id : decision.about().getOrDefault(ScreeningStop.UNREAD, "").split(" ")) {
            now.apply(id).ifPresent(unread::add);
        }
        return unread;
    }

    /** Whether a stop that stands leaves a report unread, if nobody votes on it. Full texts are all read. */
    boolean covers(Stage stage, ReportId report) {
        return stage.kind() == Stage.Kind.TITLE_ABSTRACT
                && covered.getOrDefault(stage.id(), Set.of()).contains(report);
    }

    /** Every stop of a stage, oldest first, also those that were taken back. */
    List<ScreeningStop> of(Stage stage) {
        return List.copyOf(stops.getOrDefault(stage.id(), List.of()));
    }

    /** Those that stand. */
    List<ScreeningStop> standing(Stage stage) {
        return of(stage).stream().filter(ScreeningStop::stands).toList();
    }
}
