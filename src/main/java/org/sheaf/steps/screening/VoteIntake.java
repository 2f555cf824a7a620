// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;

/**
 * Lets in what people decided elsewhere: in a work packet, or with another tool. It is kept under the name of who decided
 * it; the ledger entry says who brought it in. The same thing twice is once, and no order makes a difference: what comes
 * late is kept beside what was decided meanwhile and counted by the same rules, and only what could not be a vote at all
 * is refused.
 */
public final class VoteIntake {
    /** Says in a vote's field {@code time} that nobody knows when it was cast: its time is that of coming in. */
    public static final String TIME_OF_INTAKE = "merged";
    /** Says there that its time is that at which the sheet was saved that holds it. */
    public static final String TIME_OF_SHEET = "saved";

    /** What can be decided away from the workspace. */
    private static final Set<String> KINDS = Set.of(
            DecisionKind.VOTE.key(), DecisionKind.TAKE_BACK.key(), DecisionKind.LABEL.key(), DecisionKind.LATER.key());

    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final ReasonRule reasons;

    public VoteIntake(StepRunner runner, Decisions decisions, Protocol protocol, Stage stage, Eligibility eligibility) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.reasons = new ReasonRule(stage, eligibility);
    }

    /**
     * Something that somebody decided elsewhere.
     *
     * @param source the file as the user knows it
     * @param line 1-based line or row in it
     * @param decision of the person who decided it
     */
    public record Incoming(String source, long line, Decision decision) {}

    /**
     * What became of it.
     *
     * @param votes that are new
     * @param others labels, votes taken back and the like that are new
     * @param known that were there already
     * @param problems what was refused, and what is worth knowing
     */
    public record Result(long votes, long others, long known, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Takes it in; safe when this returns. */
    public Result take(String step, Collection<Incoming> incoming) {
        List<Check> checks = new ArrayList<>();
        Set<Decision> erased = erased(incoming);
        Digest inputs =
                Digest.of(incoming.stream().map(one -> one.decision().toJson()).collect(Collectors.joining("\n")));
        decisions.keepNow(step, inputs, session -> {
            Check check = new Check(session, erased);
            checks.add(check);
            return check.all(incoming);
        });
        decisions.writeOut();
        return checks.get(checks.size() - 1).result();
    }

    /** What taking it in would come to. */
    public Result look(Collection<Incoming> incoming) {
        Set<Decision> erased = erased(incoming);
        return runner.read(session -> {
            Check check = new Check(session, erased);
            check.all(incoming);
            return check.result();
        });
    }

    private Set<Decision> erased(Collection<Incoming> incoming) {
        return decisions.alreadyErased(incoming.stream().map(Incoming::decision).toList());
    }

    /** Goes through what came in on what the store holds at that moment. */
    private final class Check {
        private final ScreeningState state;
        private final Set<String> held = new HashSet<>();
        private final Set<Decision> erased;
        private final Map<String, ReportId> votedOn = new HashMap<>();
        private final List<Decision> accepted = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private long votes;
        private long others;
        private long known;

        Check(Session session, Set<Decision> erased) {
            this.state = ScreeningState.of(session, protocol);
            this.erased = erased;
            session.decisions().all().forEach(decision -> held.add(decision.id()));
        }

        Result result() {
            return new Result(votes, others, known, problems);
        }

        List<Decision> all(Collection<Incoming> incoming) {
            boolean sameRules =
                    state.log().rules(stage).filter(stage::hasRulesOf).isPresent();
            for (Incoming one : incoming) {
                votedOn(one.decision());
                take(one);
            }
            if (!accepted.isEmpty() && !sameRules) {
                accepted.add(0, decisions.now(DecisionKind.STAGE_RULES, "", StageRules.write(stage)));
            }
            return accepted;
        }

        private void votedOn(Decision decision) {
            if (ScreeningLog.is(decision, DecisionKind.VOTE)) {
                ReportId.parse(decision.about().getOrDefault("report", ""))
                        .ifPresent(report -> votedOn.put(decision.nameless(), report));
            }
        }

        private void take(Incoming one) {
            Decision decision = one.decision();
            if (held.contains(decision.id()) || erased.contains(decision)) {
                known++;
            } else if (!KINDS.contains(decision.kind())) {
                refuse(one, "\"" + decision.kind() + "\" is nothing that is decided away from the workspace.", "");
            } else if (ScreeningLog.is(decision, DecisionKind.TAKE_BACK)) {
                takeBack(one);
            } else if (!ScreeningLog.is(decision, DecisionKind.VOTE)) {
                report(one).ifPresent(report -> accept(decision));
            } else {
                vote(one);
            }
        }

        private void accept(Decision decision) {
            accepted.add(decision);
            held.add(decision.id());
            state.log().take(decision);
            if (ScreeningLog.is(decision, DecisionKind.VOTE)) {
                votes++;
            } else {
                others++;
            }
        }

        private void refuse(Incoming one, String what, String advice) {
            problems.add(Problem.error(one.source(), one.line(), what, advice));
        }

        private void say(Incoming one, String what, String advice) {
            problems.add(Problem.warning(one.source(), one.line(), what, advice));
        }

        /** The report that it is about now; nothing and a problem if this review has none. */
        private Optional<ReportId> report(Incoming one) {
            String said = one.decision().about().getOrDefault("report", "");
            Optional<ReportId> now = state.log().now(said);
            if (now.isEmpty()) {
                refuse(
                        one,
                        "There is no report \"" + said + "\" in this review.",
                        "Bring the packet into the review that it was made for.");
            }
            return now;
        }

        private void takeBack(Incoming one) {
            ReportId said = votedOn.get(one.decision().about().getOrDefault("said", ""));
            if (said == null) {
                refuse(one, "It takes back a vote that does not stand before it.", "Ask for the file again.");
                return;
            }
            ReportId report = state.log().now(said.toString()).orElse(said);
            if (state.log().ballot(stage, report).settlement().isPresent()) {
                say(one, report + " was settled after the vote, so the vote stays.", "");
                return;
            }
            accept(one.decision());
        }

        private void vote(Incoming one) {
            Decision decision = one.decision();
            Map<String, String> about = decision.about();
            Optional<ScreeningDecision> choice =
                    ScreeningDecision.parse(about.getOrDefault("choice", ""), about.getOrDefault("reason", ""));
            if (!about.getOrDefault("stage", "").equals(stage.id()) || choice.isEmpty()) {
                refuse(one, "This is no vote at the stage \"" + stage.name() + "\".", "");
                return;
            }
            try {
                reasons.require(choice.get());
            } catch (ReviewException e) {
                refuse(one, e.getMessage(), e.advice());
                return;
            }
            Optional<ReportId> report = report(one);
            if (report.isEmpty()) {
                return;
            }
            boolean again = saysTheSame(report.get(), decision);
            if (again && words(decision, "time").equals(TIME_OF_INTAKE)) {
                known++;
                return;
            }
            if (!again) {
                meanwhile(one, report.get());
            }
            accept(decision);
            votes -= again ? 1 : 0;
            known += again ? 1 : 0;
        }

        /**
         * The same words again are nothing new where no vote has a time of its own. With the time at which a sheet was saved
         * they are kept all the same: a sheet saved in between may still come.
         */
        private boolean saysTheSame(ReportId report, Decision decision) {
            if (decision.about().getOrDefault("time", "").isEmpty()) {
                return false;
            }
            return state.log().everCast(stage, report).stream()
                    .filter(earlier -> earlier.actor().equals(decision.actor())
                            && Decision.BY_TIME.compare(earlier.at(), decision.at()) <= 0
                            && words(earlier, "from").equals(words(decision, "from"))
                            && words(earlier, "report").equals(words(decision, "report")))
                    .reduce((earlier, later) -> later)
                    .filter(last -> words(last, "choice").equals(words(decision, "choice"))
                            && words(last, "reason").equals(words(decision, "reason"))
                            && last.why().equals(decision.why()))
                    .isPresent();
        }

        private static String words(Decision decision, String field) {
            return decision.about().getOrDefault(field, "");
        }

        /** Whether the person has voted on it already, or is to check what another decided. */
        private boolean isExpected(Incoming one, ReportId report, Ballot ballot, Outcome outcome) {
            return ReviewerId.parse(one.decision().actor())
                    .filter(person ->
                            ballot.voters().contains(person) || state.log().awaits(person, stage, report, outcome))
                    .isPresent();
        }

        /** Says what became of the report while the vote was on its way. */
        private void meanwhile(Incoming one, ReportId report) {
            String voted = words(one.decision(), "report");
            if (!report.toString().equals(voted)) {
                say(one, voted + " is a part of " + report + " now; the vote counts there.", "");
            }
            Optional<Outcome> outcome = state.outcome(stage, report);
            Ballot ballot = state.log().ballot(stage, report);
            if (state.records(report).isEmpty()) {
                say(
                        one,
                        "The records of " + report + " were withdrawn since.",
                        "The vote is kept, and counts if they come back.");
            } else if (outcome.isEmpty()) {
                say(one, report + " is not at this stage any more.", "The vote is kept, and counts if it comes back.");
            } else if (ballot.settlement().isPresent()) {
                say(
                        one,
                        report + " was settled meanwhile.",
                        "The settlement stands; the vote is kept beside the others.");
            } else if (outcome.get() instanceof Outcome.SetAside aside) {
                say(
                        one,
                        report + " was set aside meanwhile: " + aside.as().words() + ".",
                        "The vote is kept, and counts when that is taken back.");
            } else if (outcome.get() instanceof Outcome.LeftUnread) {
                say(
                        one,
                        report + " was left unread when screening was stopped.",
                        "The vote counts, and the report is read now; if the stage asks for more votes, it waits for them.");
            } else if (!isExpected(one, report, ballot, outcome.get())) {
                boolean open = outcome.get() instanceof Outcome.Open;
                say(
                        one,
                        report + (open ? " was given to others to vote on." : " had its votes meanwhile."),
                        "The vote counts beside them; if it differs, `sheaf screen conflicts` lists it.");
            }
        }
    }
}
