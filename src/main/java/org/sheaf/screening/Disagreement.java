// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

import java.util.List;
import java.util.Optional;
import org.sheaf.protocol.Stage;

/**
 * A disagreement on a report at a stage: when all had voted their votes differed, or they differ now. That somebody changed
 * a vote since does not make it unsaid.
 *
 * @param conflict in what the votes differ, or differed when all had voted
 * @param votes all that were cast and not taken back, oldest first; later ones of a person beside the earlier
 * @param ending what became of it
 */
public record Disagreement(Conflict conflict, List<Vote> votes, Ending ending) {

    /** What became of a disagreement. */
    public sealed interface Ending {
        /** Nobody has settled it. */
        record Open() implements Ending {}

        /** It was settled. */
        record Settled(Settlement settlement) implements Ending {}

        /**
         * Somebody changed a vote, and the votes agree since.
         *
         * @param by the vote with which they agree
         */
        record VoteChanged(Vote by) implements Ending {}

        /** The reasons in which the votes differed were merged. */
        record ReasonsMerged() implements Ending {}

        /** It is put aside: nobody can decide yet. */
        record SetAside(Outcome.Aside as) implements Ending {}
    }

    public Disagreement {
        votes = List.copyOf(votes);
    }

    /** The disagreement about a report, if there is or was one. */
    public static Optional<Disagreement> of(Stage stage, Ballot ballot) {
        Screening screening = new Screening(stage);
        Optional<Conflict> partly = conflict(screening.decide(ballot));
        Optional<Conflict> now = partly.or(() -> conflict(screening.decide(ballot.votesAlone())));
        Optional<Conflict> asCast =
                conflict(screening.decide(ballot.votesAlone().with(MergedReasons.NONE)));
        Optional<Conflict> atFirst = conflict(screening.decide(new Ballot(
                        ballot.report(),
                        ballot.independent(Math.max(stage.votes(), ballot.asked())),
                        List.of(),
                        Optional.empty())
                .asking(ballot.asked())));
        return now.or(() -> asCast)
                .or(() -> atFirst)
                .map(what -> new Disagreement(what, ballot.votes(), ending(ballot, now, asCast)));
    }

    private static Optional<Conflict> conflict(Outcome outcome) {
        return outcome instanceof Outcome.InConflict conflict ? Optional.of(conflict.conflict()) : Optional.empty();
    }

    private static Ending ending(Ballot ballot, Optional<Conflict> now, Optional<Conflict> asCast) {
        if (ballot.aside().isPresent()) {
            return new Ending.SetAside(ballot.aside().get());
        }
        if (ballot.settlement().isPresent()) {
            return new Ending.Settled(ballot.settlement().get());
        }
        if (now.isPresent()) {
            return new Ending.Open();
        }
        List<Vote> votes = ballot.votes();
        return asCast.isPresent() ? new Ending.ReasonsMerged() : new Ending.VoteChanged(votes.get(votes.size() - 1));
    }

    public boolean isOpen() {
        return ending instanceof Ending.Open;
    }

    /** How it was settled; empty where it is open or ended otherwise. */
    public Optional<Settlement> settlement() {
        return ending instanceof Ending.Settled settled ? Optional.of(settled.settlement()) : Optional.empty();
    }
}
