// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Vote;
import org.sheaf.stopping.Advice;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.RandomSample;
import org.sheaf.stopping.ScreenedSoFar;
import org.sheaf.stopping.StoppingView;

/**
 * What screening has found at a stage, in the order of the work: a report counts as screened once it is decided, at the
 * time of its last vote, and as relevant if it is included. What is in conflict, set aside or waits for a vote is not
 * screened yet.
 *
 * @param stage which
 * @param learned whether its reports come in a learned order now
 * @param so what was screened
 * @param total all reports of the stage
 * @param inConflict how many wait to be settled
 * @param aside how many are set aside
 * @param unread how many were left unread when people stopped
 */
public record Effort(
        Stage stage, boolean learned, ScreenedSoFar so, long total, long inConflict, long aside, long unread) {
    private record Screened(String at, ReportId report, boolean relevant) {
        static final Comparator<Screened> IN_ORDER =
                Comparator.comparing(Screened::at, Decision.BY_TIME).thenComparing(Screened::report);
    }

    static Effort of(ScreeningState state, Stage stage) {
        long[] counts = new long[3];
        state.outcomes(stage).values().forEach(outcome -> {
            counts[0] += outcome instanceof Outcome.InConflict ? 1 : 0;
            counts[1] += outcome instanceof Outcome.SetAside ? 1 : 0;
            counts[2] += outcome instanceof Outcome.LeftUnread ? 1 : 0;
        });
        List<Boolean> labels =
                screened(state, stage).stream().map(Screened::relevant).toList();
        return new Effort(
                stage,
                state.log().order(stage).filter(OrderSetting::learned).isPresent(),
                ScreenedSoFar.of(labels),
                state.pool(stage).size(),
                counts[0],
                counts[1],
                counts[2]);
    }

    private static List<Screened> screened(ScreeningState state, Stage stage) {
        List<Screened> screened = new ArrayList<>();
        state.outcomes(stage).forEach((report, outcome) -> {
            if (outcome.isDecided()) {
                Ballot ballot = state.log().ballot(stage, report);
                String at = ballot.standing().stream()
                        .map(Vote::at)
                        .max(Decision.BY_TIME)
                        .orElse("");
                screened.add(new Screened(at, report, outcome instanceof Outcome.Included));
            }
        });
        screened.sort(Screened.IN_ORDER);
        return screened;
    }

    /** What the rule says now. */
    public StoppingView says(HypergeometricRule rule) {
        return StoppingView.of(rule, so, total);
    }

    /**
     * Rules of thumb.
     *
     * @param expected how many relevant reports a random sample led to expect
     * @param keyMissing how many of the studies known beforehand are not included; empty if none are named
     */
    public List<Advice> advice(OptionalLong expected, OptionalLong keyMissing) {
        List<Advice> advice = new ArrayList<>();
        advice.add(Advice.run(so, Advice.RUN));
        advice.addAll(Advice.safe(so, total, expected, keyMissing));
        return advice;
    }

    /**
     * What a batch says that was drawn by chance from what was left.
     *
     * @throws ReviewException if it is no such sample, or is not decided yet
     */
    static RandomSample sample(ScreeningState state, Stage stage, String name) {
        SortedSet<ReportId> drawn = state.log().assignments().reportsOf(stage, name);
        AssignmentLog.Batch batch = state.log().assignments().batches(stage).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Screened> screened = screened(state, stage);
        List<Screened> ofSample =
                screened.stream().filter(one -> drawn.contains(one.report())).toList();
        List<Screened> before = screened.stream()
                .filter(one -> !drawn.contains(one.report())
                        && Decision.BY_TIME.compare(one.at(), batch.drawnAt().first()) < 0)
                .toList();
        Optional<Long> of = batch.drawnFrom().stream().findFirst();
        long left = state.pool(stage).size() - before.size();
        if (batch.drawnFrom().size() != 1 || of.isEmpty() || batch.drawnAt().size() != 1) {
            throw ReviewException.usage(
                    "The batch \"" + name + "\" was not drawn at once, so it is no random sample of what was left.",
                    "Draw one with `sheaf screen assign --to ID --size N --seed S --batch NAME`.");
        }
        if (of.get() != left) {
            throw ReviewException.usage(
                    "The batch \"" + name + "\" was drawn from " + of.get() + " reports, but " + left
                            + " were not screened then: the others were given to somebody already.",
                    "A sample that is to tell what is missed is drawn from all that is left.");
        }
        if (ofSample.size() < drawn.size()) {
            throw ReviewException.usage(
                    drawn.size() - ofSample.size() + " of the " + drawn.size() + " reports of \"" + name
                            + "\" are not decided yet.",
                    "`sheaf screen --batch " + name
                            + "` shows only these. An estimate from a part would not be one of chance.");
        }
        return new RandomSample(
                before.stream().filter(Screened::relevant).count(),
                left,
                drawn.size(),
                ofSample.stream().filter(Screened::relevant).count());
    }
}
