// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Role;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Conflict;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;

/** Who may do what at a stage, and with what. What may not be is refused with what to do instead. */
final class ScreeningRules {
    private final Protocol protocol;
    private final Stage stage;
    private final Eligibility eligibility;

    ScreeningRules(Protocol protocol, Stage stage, Eligibility eligibility) {
        this.protocol = protocol;
        this.stage = stage;
        this.eligibility = eligibility;
    }

    void requireVoter(ReviewerId person) {
        if (!protocol.mayVote(person, stage)) {
            List<ReviewerId> voters = protocol.voters(stage);
            throw ReviewException.usage(
                    (protocol.names(person) ? person + " may not vote" : "The protocol does not name " + person)
                            + " at the stage \"" + stage.name() + "\".",
                    voters.isEmpty()
                            ? "Name reviewers in protocol.yml, with the role reviewer."
                            : "Who may: "
                                    + voters.stream().map(ReviewerId::name).collect(Collectors.joining(", "))
                                    + ". `sheaf whoami ID` says who acts here; protocol.yml who takes part.");
        }
    }

    /** Voters, leads and adjudicators set reports aside; whoever takes part may say that a full text could not be had. */
    void requireMayPlace(ReviewerId person, Outcome.Aside as) {
        if (as == Outcome.Aside.NOT_RETRIEVED) {
            if (stage.kind() != Stage.Kind.FULL_TEXT) {
                throw ReviewException.usage(
                        "Full texts are not sought at the stage \"" + stage.name() + "\".",
                        "Name the stage of the full texts with --stage; a report comes to it from titles and abstracts.");
            }
            if (protocol.names(person)) {
                return;
            }
        }
        Set<Role> roles = protocol.rolesOf(person);
        if (!roles.contains(Role.ADJUDICATOR) && !roles.contains(Role.LEAD)) {
            requireVoter(person);
        }
    }

    /**
     * Who says that a stage is read no further, and that it is read on after all: whom {@code settle:} names, else an
     * adjudicator; a lead in any case; where the protocol names none of these, those who vote.
     */
    void requireMayStop(ReviewerId person) {
        Set<Role> roles = protocol.rolesOf(person);
        boolean settles = stage.settler().map(person::equals).orElse(roles.contains(Role.ADJUDICATOR));
        if (settles || roles.contains(Role.LEAD)) {
            return;
        }
        List<ReviewerId> who = protocol.reviewers().stream()
                .filter(other -> other.roles().contains(Role.LEAD)
                        || stage.settler()
                                .map(other.id()::equals)
                                .orElse(other.roles().contains(Role.ADJUDICATOR)))
                .map(Protocol.Reviewer::id)
                .toList();
        if (who.isEmpty()) {
            requireVoter(person);
            return;
        }
        throw ReviewException.usage(
                (protocol.names(person)
                                ? person + " may not say"
                                : "The protocol does not name " + person + ", who cannot say")
                        + " when screening stops at the stage \"" + stage.name() + "\".",
                "Who may: " + who.stream().map(ReviewerId::name).sorted().collect(Collectors.joining(", "))
                        + ". `sheaf whoami ID` says who acts here; protocol.yml who leads and settles.");
    }

    /** A report that was given to others is theirs to vote on. */
    void requireGivenTo(ReviewerId person, ScreeningState state, ReportId report, Ballot ballot) {
        if (ballot.of(person).isEmpty()
                && !state.log().isFor(person, stage, report)
                && !state.log().assignments().checkers(stage, report).contains(person)) {
            throw ReviewException.usage(
                    report + " was given to "
                            + state.log().assignments().assigned(stage, report).stream()
                                    .map(ReviewerId::name)
                                    .collect(Collectors.joining(" and "))
                            + ".",
                    "`sheaf screen reassign FROM TO` gives somebody's work to another person.");
        }
    }

    void requireReason(ScreeningDecision decision) {
        new ReasonRule(stage, eligibility).require(decision);
    }

    /** What becomes of a report that is at this stage. */
    Outcome outcomeOf(ScreeningState state, ReportId report) {
        return state.outcome(stage, report)
                .orElseThrow(() -> ReviewException.usage(
                        report + " is not at the stage \"" + stage.name() + "\".",
                        "It is not in this review, or did not come so far. `sheaf screen status` shows how far each stage"
                                + " is."));
    }

    /** The report waits for a vote of this person, or has one that can still be changed. */
    void requireOpen(ScreeningState state, ReportId report, Outcome outcome, Ballot ballot, ReviewerId person) {
        if (ballot.settlement().isPresent()) {
            Settlement settlement = ballot.settlement().get();
            throw ReviewException.usage(
                    report + " was settled by " + settlement.by() + " at " + settlement.at() + ": "
                            + settlement.decision().key() + ".",
                    "Votes on it are closed. If the settlement is wrong, settle it again with `sheaf screen settle`.");
        }
        if (outcome instanceof Outcome.SetAside aside) {
            throw ReviewException.usage(
                    report + " is set aside: " + aside.as().words() + ".",
                    "`sheaf screen bring-back " + report + "` lets it be voted on again.");
        }
        if (ballot.of(person).isEmpty()
                && !outcome.lacksVotes()
                && !state.log().awaits(person, stage, report, outcome)) {
            throw ReviewException.usage(
                    report + " has its " + stage.votes() + (stage.votes() == 1 ? " vote" : " votes") + " already.",
                    "Nothing is to be done about it here.");
        }
    }

    /** A vote is taken back only while nothing rests on it. */
    void requireUnsettled(ScreeningState state, Vote vote) {
        for (ReportId report : vote.reports()) {
            if (state.log().ballot(stage, report).settlement().isPresent()) {
                throw ReviewException.usage(
                        report + " was settled after your vote, so the vote stays.",
                        "If the settlement is wrong, settle it again with `sheaf screen settle`.");
            }
        }
    }

    /** How a settlement by this person comes about. */
    String howSettledBy(
            ReviewerId person, ReportId report, Outcome outcome, Ballot ballot, ScreeningDecision decision) {
        if (decision instanceof ScreeningDecision.Unsure) {
            throw ReviewException.usage("A settlement includes or excludes.", "Set it aside if nobody can tell yet.");
        }
        if (!(outcome instanceof Outcome.InConflict) && ballot.settlement().isEmpty()) {
            throw ReviewException.usage(
                    report + " is not in conflict (" + OutcomeWords.of(outcome) + ").",
                    "`sheaf screen conflicts` lists what is.");
        }
        if (outcome instanceof Outcome.InConflict conflict
                && conflict.conflict() == Conflict.APART
                && ballot.voters().size() < stage.votes()) {
            throw ReviewException.usage(
                    report + " has votes of one person only, cast in two places.",
                    "That person votes on it once more (`sheaf screen vote " + report.anchor() + "`), then the next.");
        }
        if (stage.settler().isPresent()) {
            if (!stage.settler().get().equals(person)) {
                throw ReviewException.usage(
                        "Conflicts at the stage \"" + stage.name() + "\" are settled by "
                                + stage.settler().get() + ".",
                        "So protocol.yml says. `sheaf whoami ID` says who acts here.");
            }
            return Settlement.How.THIRD_PERSON.key();
        }
        if (ballot.voters().contains(person)) {
            return Settlement.How.CONSENSUS.key();
        }
        Set<Role> roles = protocol.rolesOf(person);
        if (roles.contains(Role.ADJUDICATOR) || roles.contains(Role.LEAD)) {
            return Settlement.How.THIRD_PERSON.key();
        }
        throw ReviewException.usage(
                person + " did not vote on " + report + ", and is neither lead nor adjudicator.",
                "One of those who voted enters what they agreed on, or an adjudicator decides.");
    }
}
