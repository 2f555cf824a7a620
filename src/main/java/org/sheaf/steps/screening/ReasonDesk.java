// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.MergedReasons;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.Screening;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.store.Session;
import org.sheaf.workspace.NearestWord;

/**
 * Where reasons for exclusion are merged and given other ids after people have voted. Votes stay as they were cast; what
 * follows from them follows the reasons that hold now.
 */
public final class ReasonDesk implements AutoCloseable {
    private static final String FILE = "eligibility.yml";

    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Eligibility eligibility;

    public ReasonDesk(StepRunner runner, Decisions decisions, Protocol protocol, Eligibility eligibility) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.eligibility = eligibility;
    }

    /**
     * A reason as it stands.
     *
     * @param name as {@code eligibility.yml} has it; empty where it does not list it
     * @param excluded reports that are excluded for it, over all stages
     * @param into the reason that took its place; empty where none did
     */
    public record Use(String id, String name, long excluded, String into) {}

    /**
     * Merges a reason into another that {@code eligibility.yml} lists.
     *
     * @return the reports of which another outcome holds now, with both in words
     * @throws ReviewException if either is not known, or they would form a circle
     */
    public List<String> merge(String reason, String into, String why) {
        requireListed(into);
        return take("merge reason", reason, into, why);
    }

    /**
     * Says that a reason has another id in {@code eligibility.yml} now.
     *
     * @return as {@link #merge}
     * @throws ReviewException if the file lists the old id still, or not the new one
     */
    public List<String> rename(String old, String now, String why) {
        if (eligibility.reason(old).isPresent()) {
            throw ReviewException.usage(
                    FILE + " still lists \"" + old + "\".",
                    "Give it its new id there first, or merge the two with `sheaf screen reason merge`.");
        }
        requireListed(now);
        return take("rename reason", old, now, why);
    }

    /**
     * Lets a reason that was merged stand for itself again.
     *
     * @return as {@link #merge}
     */
    public List<String> part(String reason, String why) {
        return take("part reasons", reason, reason, why);
    }

    private List<String> take(String step, String reason, String into, String why) {
        TakingPart.require(runner, protocol, "Reasons are merged");
        List<String> changed = new ArrayList<>();
        decisions.keepNow(step, Digest.of(step + " " + reason + " " + into), session -> {
            changed.clear();
            ScreeningState state = ScreeningState.of(session, protocol);
            MergedReasons before = state.log().merged();
            require(state, before, reason, into);
            MergedReasons after = before.and(reason, into);
            changed.addAll(changed(state, before, after));
            return after.equals(before)
                    ? List.of()
                    : List.of(decisions.now(DecisionKind.MERGE_REASON, why, Map.of("reason", reason, "into", into)));
        });
        return changed;
    }

    private void require(ScreeningState state, MergedReasons merged, String reason, String into) {
        SortedSet<String> known = known(state);
        if (!known.contains(reason)) {
            throw ReviewException.usage(
                    "No vote names the reason \"" + reason + "\", and " + FILE + " does not list it.",
                    advice(reason, List.copyOf(known)));
        }
        if (reason.equals(into) && !merged.into().containsKey(reason)) {
            throw ReviewException.usage(
                    "\"" + reason + "\" is merged into nothing.", "`sheaf screen reason` lists what is.");
        }
        if (!reason.equals(into) && merged.wouldCircle(reason, into)) {
            throw ReviewException.usage(
                    "\"" + into + "\" is merged into \"" + reason + "\" already; both ways would be a circle.",
                    "`sheaf screen reason unmerge " + into + "` takes that back first.");
        }
    }

    private void requireListed(String reason) {
        List<String> listed =
                eligibility.reasons().stream().map(Eligibility.Reason::id).toList();
        if (!listed.contains(reason)) {
            throw ReviewException.usage(
                    FILE + " lists no reason \"" + reason + "\".",
                    "The reason that takes another's place stands there. " + advice(reason, listed));
        }
    }

    private static String advice(String reason, List<String> known) {
        return NearestWord.to(reason, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(known.isEmpty() ? "There is none yet." : "Known: " + String.join(", ", known) + ".");
    }

    private SortedSet<String> known(ScreeningState state) {
        SortedSet<String> known = new TreeSet<>(state.log().reasonsSaid());
        eligibility.reasons().forEach(reason -> known.add(reason.id()));
        return known;
    }

    /** Those of which an outcome differs, with both in words. */
    private List<String> changed(ScreeningState state, MergedReasons before, MergedReasons after) {
        List<String> changed = new ArrayList<>();
        for (Stage stage : protocol.stages()) {
            Screening screening = new Screening(stage);
            state.pool(stage).forEach(report -> {
                Ballot ballot = state.log().ballot(stage, report);
                Outcome was = screening.decide(ballot.with(before));
                Outcome is = screening.decide(ballot.with(after));
                if (!was.equals(is)) {
                    changed.add(report + ", " + stage.name() + ": " + OutcomeWords.of(was) + " before, "
                            + OutcomeWords.of(is) + " now");
                }
            });
        }
        return changed;
    }

    /** The reports of which another outcome holds than if no reason had been merged, with both in words. */
    public List<String> changed() {
        return runner.read(session -> {
            ScreeningState state = ScreeningState.of(session, protocol);
            return changed(state, MergedReasons.NONE, state.log().merged());
        });
    }

    /** Every reason that is listed or was given, listed ones first in their order. */
    public List<Use> uses() {
        return runner.read(session -> {
            ScreeningState state = ScreeningState.of(session, protocol);
            MergedReasons merged = state.log().merged();
            Map<String, Long> excluded = new TreeMap<>();
            protocol.stages()
                    .forEach(stage -> state.outcomes(stage).values().forEach(outcome -> {
                        if (outcome instanceof Outcome.Excluded exclusion) {
                            excluded.merge(exclusion.reason(), 1L, Long::sum);
                        }
                    }));
            List<Use> uses = new ArrayList<>();
            eligibility.reasons().forEach(reason -> uses.add(use(reason.id(), reason.name(), excluded, merged)));
            SortedSet<String> others = known(state);
            eligibility.reasons().forEach(reason -> others.remove(reason.id()));
            others.forEach(id -> uses.add(use(id, "", excluded, merged)));
            return uses;
        });
    }

    private static Use use(String id, String name, Map<String, Long> excluded, MergedReasons merged) {
        String now = merged.now(id);
        return new Use(id, name, excluded.getOrDefault(id, 0L), now.equals(id) ? "" : now);
    }

    /** Where votes and {@code eligibility.yml} disagree about the reasons. */
    public List<Problem> problems() {
        return runner.read(session -> problems(session, protocol, eligibility));
    }

    /** The same, within one state of the facts. */
    public static List<Problem> problems(Session session, Protocol protocol, Eligibility eligibility) {
        ScreeningLog log = ScreeningState.of(session, protocol).log();
        MergedReasons merged = log.merged();
        List<Problem> problems = new ArrayList<>();
        for (String reason : log.reasonsSaid()) {
            if (eligibility.reason(merged.now(reason)).isEmpty()) {
                problems.add(Problem.error(
                        FILE,
                        0,
                        "Somebody excluded for the reason \"" + reason
                                + "\", which is not listed and was merged into none.",
                        "Put it back, or say what took its place: `sheaf screen reason rename " + reason
                                + " NEW --why …` or `merge " + reason + " INTO --why …`."));
            }
        }
        for (String reason : merged.into().keySet()) {
            if (eligibility.reason(reason).isPresent()) {
                problems.add(Problem.warning(
                        FILE,
                        0,
                        "The reason \"" + reason + "\" was merged into \"" + merged.now(reason)
                                + "\" and is still listed.",
                        "Take it out, so that nobody gives it any more."));
            }
        }
        return problems;
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOut();
    }
}
