// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.sheaf.protocol.Stage;

/** Decides what becomes of a report at a stage, from all that was said of it there. */
public final class Screening {
    private final Stage stage;

    public Screening(Stage stage) {
        this.stage = stage;
    }

    /** What becomes of the report. A settlement counts more than votes, and being set aside more than both. */
    public Outcome decide(Ballot ballot) {
        if (ballot.aside().isPresent()) {
            return new Outcome.SetAside(ballot.aside().get());
        }
        if (ballot.settlement().isPresent()) {
            return settled(ballot.merged().now(ballot.settlement().get().decision()));
        }
        List<Vote> standing = ballot.standing();
        if (ballot.isSettledInPart()) {
            return new Outcome.InConflict(Conflict.JOINED);
        }
        MergedReasons merged = ballot.merged();
        List<ScreeningDecision> votes =
                standing.stream().map(vote -> merged.now(vote.decision())).toList();
        if (standing.size() > ballot.voters().size() && differ(votes)) {
            if (anyTwo(
                    standing,
                    (vote, other) -> vote.isApartFrom(other)
                            && !merged.now(vote.decision()).equals(merged.now(other.decision())))) {
                return new Outcome.InConflict(Conflict.APART);
            }
            if (anyTwo(standing, (vote, other) -> vote.isOfTheSamePersonAs(other) && !vote.isApartFrom(other))) {
                return new Outcome.InConflict(Conflict.JOINED);
            }
        }
        int people = ballot.voters().size();
        int needed = Math.max(stage.votes(), ballot.asked());
        if (people == 0 && ballot.isStopped()) {
            return new Outcome.LeftUnread();
        }
        return people < needed ? new Outcome.Open(people, needed) : byVotes(votes);
    }

    private Outcome byVotes(List<ScreeningDecision> votes) {
        if (all(votes, decision -> decision instanceof ScreeningDecision.Exclude)) {
            return excluded(votes);
        }
        boolean anyExcludes = votes.stream().anyMatch(vote -> vote instanceof ScreeningDecision.Exclude);
        boolean anyUnsure = votes.stream().anyMatch(vote -> vote instanceof ScreeningDecision.Unsure);
        boolean unsureStops = stage.kind() == Stage.Kind.FULL_TEXT;
        if (anyUnsure && unsureStops) {
            return new Outcome.InConflict(Conflict.UNSURE);
        }
        return anyExcludes ? new Outcome.InConflict(Conflict.INCLUDE_OR_EXCLUDE) : new Outcome.Included(false);
    }

    private Outcome excluded(List<ScreeningDecision> votes) {
        Set<String> reasons = new TreeSet<>();
        votes.forEach(vote -> reasons.add(vote.reasonId()));
        if (reasons.size() == 1) {
            return new Outcome.Excluded(reasons.iterator().next(), false);
        }
        return stage.kind() == Stage.Kind.FULL_TEXT
                ? new Outcome.InConflict(Conflict.REASON)
                : new Outcome.Excluded("", false);
    }

    private static Outcome settled(ScreeningDecision decision) {
        return decision instanceof ScreeningDecision.Exclude exclude
                ? new Outcome.Excluded(exclude.reason(), true)
                : new Outcome.Included(true);
    }

    private static boolean differ(List<ScreeningDecision> votes) {
        return votes.stream().distinct().count() > 1;
    }

    private static boolean all(List<ScreeningDecision> votes, Predicate<ScreeningDecision> what) {
        return votes.stream().allMatch(what);
    }

    private static boolean anyTwo(List<Vote> votes, BiPredicate<Vote, Vote> are) {
        return votes.stream()
                .anyMatch(vote -> votes.stream().anyMatch(other -> vote != other && are.test(vote, other)));
    }
}
