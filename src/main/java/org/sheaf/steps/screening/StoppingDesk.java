// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.stopping.HypergeometricRule;

/**
 * Where people say that a stage is read no further. Nothing here stops by itself, and nothing refuses because a rule is not
 * met: what the rule says at that moment is kept with the decision.
 */
public final class StoppingDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final ScreeningRules rules;

    public StoppingDesk(StepRunner runner, Decisions decisions, Protocol protocol, Stage stage) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.rules = new ScreeningRules(protocol, stage, Eligibility.NOTHING);
    }

    public Stage stage() {
        return stage;
    }

    /**
     * Leaves unread what nobody has voted on. Reports with a vote that wait for another, and conflicts, stay to be finished;
     * what comes in later waits as before.
     *
     * @param rule by which is judged what can be claimed
     * @param why stands in the ledger and beside the flow diagram
     * @return the decision as it was kept
     * @throws ReviewException if this person may not, no reason is given, or there is nothing to leave unread
     */
    public ScreeningStop stop(HypergeometricRule rule, String why) {
        requireReason(why, "stop");
        requireTitles();
        rules.requireMayStop(runner.actor().reviewer());
        decisions.keepNow("stop screening", Digest.of(stage.id() + " " + rule), session -> {
            ScreeningState state = ScreeningState.of(session, protocol);
            SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
            List<ReportId> unread = new ArrayList<>();
            outcomes.forEach((report, outcome) -> {
                if (outcome instanceof Outcome.Open open && open.votes() == 0) {
                    unread.add(report);
                }
            });
            requireSomethingUnread(state, outcomes, unread);
            Map<String, String> about = new TreeMap<>(ScreeningStop.Then.of(
                            new StageCount(state, protocol, stage).status(),
                            Effort.of(state, stage),
                            unread.size(),
                            rule,
                            state.log().order(stage))
                    .write());
            about.put("stage", stage.id());
            about.put(ScreeningStop.UNREAD, AssignmentDesk.ids(unread));
            return List.of(decisions.now(DecisionKind.STOP_SCREENING, why.strip(), about));
        });
        List<ScreeningStop> stops = all();
        return stops.get(stops.size() - 1);
    }

    /**
     * Lets what was left unread be read after all.
     *
     * @return how many reports wait for votes again by this
     * @throws ReviewException if this person may not, no reason is given, or the stage is not stopped
     */
    public long resume(String why) {
        requireReason(why, "resume");
        rules.requireMayStop(runner.actor().reviewer());
        List<Long> waiting = new ArrayList<>();
        decisions.keepNow("resume screening", Digest.of(stage.id()), session -> {
            waiting.clear();
            ScreeningState state = ScreeningState.of(session, protocol);
            if (state.log().stops().standing(stage).isEmpty()) {
                throw ReviewException.usage(
                        "Screening is not stopped at the stage \"" + stage.name() + "\".",
                        "`sheaf screen status` shows how far each stage is.");
            }
            waiting.add(left(state.outcomes(stage)));
            return List.of(decisions.now(DecisionKind.RESUME_SCREENING, why.strip(), Map.of("stage", stage.id())));
        });
        return waiting.get(0);
    }

    private static void requireReason(String why, String act) {
        if (why.isBlank()) {
            throw ReviewException.usage(
                    "Say why: it stands in the ledger, and readers of the review will ask.",
                    "`sheaf screen " + act + " --because \"…\"`");
        }
    }

    private void requireTitles() {
        if (stage.kind() == Stage.Kind.FULL_TEXT) {
            throw ReviewException.usage(
                    "Full texts are all read: each was sought because its title may well belong in, and PRISMA 2020 has"
                            + " no place for one that is here and that nobody read.",
                    "What could not be had is `sheaf retrieval missing`; what nobody can tell yet `sheaf screen set-aside"
                            + " REPORT awaiting`.");
        }
    }

    private void requireSomethingUnread(
            ScreeningState state, SortedMap<ReportId, Outcome> outcomes, List<ReportId> unread) {
        if (unread.isEmpty()) {
            List<ScreeningStop> stops = state.log().stops().standing(stage);
            if (left(outcomes) > 0 && !stops.isEmpty()) {
                throw ReviewException.usage(
                        "Screening was stopped already at the stage \"" + stage.name() + "\", "
                                + stops.get(stops.size() - 1).words(),
                        "`sheaf screen resume` takes that back.");
            }
            throw ReviewException.usage(
                    "Nothing is left unread at the stage \"" + stage.name() + "\", so there is nothing to stop.",
                    "`sheaf screen status` shows what is still to be finished.");
        }
        if (unread.size() == outcomes.size()) {
            throw ReviewException.usage(
                    "Nobody has voted on anything at the stage \"" + stage.name() + "\", so there is nothing to stop.",
                    "`sheaf screen` shows one report after another.");
        }
    }

    private static long left(SortedMap<ReportId, Outcome> outcomes) {
        return outcomes.values().stream()
                .filter(outcome -> outcome instanceof Outcome.LeftUnread)
                .count();
    }

    private List<ScreeningStop> all() {
        return runner.read(
                session -> ScreeningState.of(session, protocol).log().stops().of(stage));
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOut();
    }
}
