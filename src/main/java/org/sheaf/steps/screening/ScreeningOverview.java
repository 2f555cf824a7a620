// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.sheaf.agreement.Agreement;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.KnownStudies;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.stopping.RandomSample;
import org.sheaf.store.Session;

/**
 * How a stage stands, for whoever looks at it. Shows who looks nothing of others' votes that the person may not see before
 * the own one.
 */
public final class ScreeningOverview {
    private final StepRunner runner;
    private final Protocol protocol;
    private final Stage stage;
    private final Eligibility eligibility;
    private final LiveState live;

    ScreeningOverview(StepRunner runner, Protocol protocol, Stage stage, Eligibility eligibility, LiveState live) {
        this.runner = runner;
        this.protocol = protocol;
        this.stage = stage;
        this.eligibility = eligibility;
        this.live = live;
    }

    private ScreeningState fresh(Session session) {
        return live.fresh(session);
    }

    /** What becomes of a report at this stage now; nothing if it does not come to it. */
    public Optional<Outcome> outcome(ReportId report) {
        return runner.read(session -> fresh(session).outcome(stage, report));
    }

    /** Whether the votes on a report differ, or did and were settled. */
    public boolean isContested(ReportId report) {
        return outcome(report)
                .filter(outcome -> outcome instanceof Outcome.InConflict
                        || live.seen().log().ballot(stage, report).settlement().isPresent())
                .isPresent();
    }

    /** Whether this person's vote on a report counts. */
    public boolean hasVoteOf(ReportId report, ReviewerId person) {
        return live.read(now -> !now.log().ballot(stage, report).of(person).isEmpty());
    }

    /**
     * The titles of all records of some reports, by which a row of a sheet is known to be about one. Ids may be those that
     * reports had before they were joined; of what is not here there are none.
     */
    public Map<ReportId, Set<String>> titles(Collection<ReportId> reports) {
        return runner.read(session -> {
            ReportContent content = new ReportContent(fresh(session).library(session), live.seen());
            Map<ReportId, Set<String>> titles = new TreeMap<>();
            reports.forEach(report ->
                    live.seen().log().now(report.toString()).ifPresent(now -> titles.put(report, content.titles(now))));
            return titles;
        });
    }

    /** What screening has found so far, and with how much work. */
    public Effort effort() {
        return runner.read(session -> Effort.of(fresh(session), stage));
    }

    /**
     * What a batch says of what is missed that was drawn by chance from what was left.
     *
     * @throws ReviewException if it is no such sample, or is not decided yet
     */
    public RandomSample sample(String batch) {
        return runner.read(session -> Effort.sample(fresh(session), stage, batch));
    }

    /**
     * The reports of a batch.
     *
     * @throws ReviewException if there is no such batch
     */
    public Set<ReportId> batch(String name) {
        return runner.read(session -> fresh(session).log().assignments().reportsOf(stage, name));
    }

    /** How many studies that were known beforehand are not included at this stage; nothing if none were named. */
    public OptionalLong missing(KnownStudies known) {
        return runner.read(session -> KnownStudiesViews.missing(session, protocol, known, stage));
    }

    /** Every stop of the stage, oldest first, also those that were taken back. */
    public List<ScreeningStop> stops() {
        return runner.read(session -> fresh(session).log().stops().of(stage));
    }

    /** How far the stage is. */
    public StageStatus status() {
        return runner.read(session -> new StageCount(fresh(session), protocol, stage).status());
    }

    /** Disagreements, open ones first, then by id. */
    public List<ScreeningConflict> conflicts() {
        return runner.read(session -> new Disagreements(fresh(session), stage, this::mayBeSeen)
                .all(new ReportContent(live.seen().library(session), live.seen())::title));
    }

    /** One person's votes are a conflict where they were cast apart: who is still to vote does not see them. */
    private boolean mayBeSeen(Ballot ballot) {
        return !stage.independent()
                || ballot.voters().size() >= stage.votes()
                || !protocol.mayVote(runner.actor().reviewer(), stage)
                || ballot.voters().contains(runner.actor().reviewer());
    }

    /** How far people agreed before they could talk about it. */
    public Agreement agreement() {
        return runner.read(session -> Agreement.of(new StageRatings(fresh(session), stage, report -> true).all()));
    }

    /**
     * The same on the reports of one batch, such as a pilot round.
     *
     * @throws ReviewException if there is no such batch
     */
    public Agreement agreement(String batch) {
        return runner.read(session -> {
            Set<ReportId> reports = fresh(session).log().assignments().reportsOf(stage, batch);
            return Agreement.of(new StageRatings(live.seen(), stage, reports::contains).all());
        });
    }

    /** The reports of which another outcome holds since the rules of the stage were changed, with both in words. */
    public List<String> changedByRules() {
        return runner.read(session -> {
            ScreeningState now = fresh(session);
            Optional<Stage> before = now.log().rules(stage);
            if (before.isEmpty() || before.get().hasRulesOf(stage)) {
                return List.<String>of();
            }
            List<String> changed = new ArrayList<>();
            Map<ReportId, Outcome> then = now.outcomes(stage, before.get());
            now.outcomes(stage).forEach((report, outcome) -> {
                Outcome was = then.get(report);
                if (was != null && !was.equals(outcome)) {
                    changed.add(report + ": " + OutcomeWords.of(was) + " before, " + OutcomeWords.of(outcome) + " now");
                }
            });
            return changed;
        });
    }

    /** Where votes and what was agreed beforehand disagree. */
    public List<Problem> problems() {
        return runner.read(session -> ReasonDesk.problems(session, protocol, eligibility));
    }
}
