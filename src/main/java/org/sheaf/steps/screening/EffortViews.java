// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sheaf.protocol.KnownStudies;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.reporting.EffortView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.steps.ledger.Minute;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.store.Session;

/** Finds against effort, as its report shows it: of titles and abstracts, since every full text is read. */
public final class EffortViews {
    /** More points than this no plot can show. */
    private static final int POINTS = 200;

    private EffortViews() {}

    /** Empty while nothing is decided. */
    public static Optional<EffortView> of(Session session, Protocol protocol, KnownStudies known, PageFrame frame) {
        ScreeningState state = ScreeningState.of(session, protocol);
        List<EffortView.StageEffort> stages = new ArrayList<>();
        for (Stage stage : protocol.stages()) {
            if (stage.kind() == Stage.Kind.TITLE_ABSTRACT) {
                Effort effort = Effort.of(state, stage);
                if (effort.so().screened() > 0) {
                    stages.add(stage(
                            effort,
                            state.log().stops().of(stage),
                            KnownStudiesViews.missing(session, protocol, known, stage)));
                }
            }
        }
        return stages.isEmpty() ? Optional.empty() : Optional.of(new EffortView(frame, stages));
    }

    private static EffortView.StageEffort stage(Effort effort, List<ScreeningStop> stops, OptionalLong missing) {
        HypergeometricRule rule = HypergeometricRule.CUSTOMARY;
        return new EffortView.StageEffort(
                effort.stage().id(),
                effort.stage().name(),
                effort.learned(),
                effort.inConflict(),
                effort.aside(),
                effort.unread(),
                rule,
                effort.says(rule),
                rule.curve(effort.so(), effort.total(), POINTS),
                effort.advice(OptionalLong.empty(), missing),
                stops.stream().map(EffortViews::stop).toList());
    }

    private static EffortView.Stop stop(ScreeningStop stop) {
        ScreeningStop.Then then = stop.then();
        return new EffortView.Stop(
                Minute.of(stop.at()),
                stop.by(),
                stop.why(),
                then.total(),
                then.screened(),
                then.found(),
                then.left(),
                then.begun(),
                then.conflicts(),
                then.claim(),
                stop.resumed().map(ScreeningStop.Resumed::words).orElse(""));
    }

    /** What the page says, in one line. */
    public static String summary(EffortView view) {
        List<String> parts = new ArrayList<>();
        for (EffortView.StageEffort stage : view.stages()) {
            parts.add(stage.name() + ": " + stage.now().screened() + " of "
                    + stage.now().total() + " screened, " + stage.now().found() + " included"
                    + (stage.unread() > 0 ? ", " + stage.unread() + " left unread" : ""));
        }
        return String.join("; ", parts);
    }
}
