// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.Reason;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;

/**
 * Where one person votes at one stage. Every act is safe when its method returns; what others do meanwhile is seen before
 * the next act. Nothing here shows another's vote before the person's own, unless the stage says so.
 */
public final class ScreeningDesk implements VotingDesk {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final Eligibility eligibility;
    private final ScreeningRules rules;
    private final LiveState live;
    private final DeskOrder order;

    public ScreeningDesk(
            StepRunner runner, Decisions decisions, Protocol protocol, Stage stage, Eligibility eligibility) {
        this(runner, decisions, protocol, stage, eligibility, new LiveState(runner, protocol));
    }

    private ScreeningDesk(
            StepRunner runner,
            Decisions decisions,
            Protocol protocol,
            Stage stage,
            Eligibility eligibility,
            LiveState live) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.eligibility = eligibility;
        this.rules = new ScreeningRules(protocol, stage, eligibility);
        this.live = live;
        this.order = new DeskOrder(protocol, stage, eligibility, runner.actor().reviewer());
    }

    /** The desks of all stages, in order; they see the same state. */
    public List<ScreeningDesk> stages() {
        return protocol.stages().stream()
                .map(other -> new ScreeningDesk(runner, decisions, protocol, other, eligibility, live))
                .toList();
    }

    /** Whether the person who acts may vote at this stage. */
    public boolean mayVote() {
        return protocol.mayVote(me(), stage);
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public Eligibility eligibility() {
        return eligibility;
    }

    /** How the stage stands, for whoever looks. */
    public ScreeningOverview overview() {
        return new ScreeningOverview(runner, protocol, stage, eligibility, live);
    }

    private ReviewerId me() {
        return runner.actor().reviewer();
    }

    private ScreeningState fresh(Session session) {
        return live.fresh(session);
    }

    /**
     * The reports on which the person who acts can vote, in an order that is the same for everybody and says nothing about
     * them, or in one that was learned from what this person voted and what was settled, if that was decided for the stage.
     * Those that this person put aside for later come last.
     *
     * @throws ReviewException if this person may not vote at the stage
     */
    @Override
    public List<ReportId> queue() {
        rules.requireVoter(me());
        return runner.read(session -> queue(session, fresh(session), false));
    }

    private List<ReportId> queue(Session session, ScreeningState now, boolean waitForOrder) {
        Map<Boolean, List<ReportId>> byLater = waiting(now);
        List<ReportId> queue = new ArrayList<>(byLater.getOrDefault(false, List.of()));
        if (!queue.isEmpty()) {
            order.begin(session, now);
            queue = new ArrayList<>(order.sort(queue, waitForOrder));
        }
        queue.addAll(byLater.getOrDefault(true, List.of()));
        return queue;
    }

    @Override
    public Optional<ReportId> likeliest(Predicate<ReportId> waiting) {
        return order.likeliest(waiting);
    }

    @Override
    public List<Reason> why(ReportId report) {
        return runner.read(session -> order.why(
                report,
                OrderedRecords.text(new ReportContent(live.fresh(session).library(session), live.seen()), report)));
    }

    @Override
    public boolean awaitsMe(ReportId report) {
        return runner.read(session -> fresh(session)
                .outcome(stage, report)
                .filter(outcome -> live.seen().log().awaits(me(), stage, report, outcome))
                .isPresent());
    }

    /**
     * Those of the queue that the person who acts put aside for later.
     *
     * @throws ReviewException if this person may not vote at the stage
     */
    @Override
    public List<ReportId> later() {
        rules.requireVoter(me());
        return runner.read(session -> waiting(fresh(session)).getOrDefault(true, List.of()));
    }

    /**
     * Hands over the reports that wait for the person who acts, in the order of the queue, each with the record that is
     * shown of it. Nothing of others' votes is among it, whatever the stage lets be seen.
     *
     * @throws ReviewException if this person may not vote at the stage
     */
    public void forEachWaiting(BiConsumer<ScreeningCard, CitationRecord> to) {
        rules.requireVoter(me());
        runner.read(session -> {
            ReportContent content = new ReportContent(fresh(session).library(session), live.seen());
            List<ReportId> queue = queue(session, live.seen(), true);
            queue.forEach(report -> to.accept(
                    content.card(report, live.seen().log().labels(report), List.of(), List.of()),
                    content.shown(report)));
            return queue;
        });
    }

    /** The reports that wait for a vote of the person who acts, by whether this person put them aside for later. */
    private Map<Boolean, List<ReportId>> waiting(ScreeningState now) {
        Map<Boolean, List<ReportId>> waiting = new TreeMap<>();
        now.outcomes(stage).forEach((report, outcome) -> {
            if (now.log().awaits(me(), stage, report, outcome)) {
                waiting.computeIfAbsent(now.log().isLater(stage, report, me()), is -> new ArrayList<>())
                        .add(report);
            }
        });
        return waiting;
    }

    @Override
    public void putOff(ReportId report, boolean on) {
        rules.requireVoter(me());
        act("later", report, session -> {
            rules.outcomeOf(fresh(session), report);
            if (live.seen().log().isLater(stage, report, me()) == on) {
                return Optional.empty();
            }
            return Optional.of(decisions.now(
                    DecisionKind.LATER,
                    "",
                    Map.of("stage", stage.id(), "report", report.toString(), "on", on ? "yes" : "no")));
        });
    }

    @Override
    public ScreeningCard card(ReportId report) {
        return runner.read(session -> {
            Ballot ballot = fresh(session).log().ballot(stage, report);
            List<Vote> others = ballot.standing().stream()
                    .filter(vote -> !vote.reviewer().equals(me()))
                    .toList();
            boolean shown = !stage.independent()
                    || live.seen()
                            .outcome(stage, report)
                            .filter(outcome -> outcome instanceof Outcome.InConflict)
                            .isPresent();
            return new ReportContent(live.seen().library(session), live.seen())
                    .card(report, live.seen().log().labels(report), ballot.of(me()), shown ? others : List.of());
        });
    }

    @Override
    public Optional<Vote> vote(ReportId report, ScreeningDecision decision, String note) {
        rules.requireVoter(me());
        rules.requireReason(decision);
        Optional<Decision> cast = act("vote", report, session -> ballotPaper(fresh(session), report, decision, note));
        order.learn(live.seen());
        return cast.flatMap(vote -> live.seen().log().ballot(stage, report).standing().stream()
                .filter(standing -> standing.id().equals(vote.id()))
                .findFirst());
    }

    /** The vote as it would be cast now; nothing if the same was said already. */
    private Optional<Decision> ballotPaper(
            ScreeningState now, ReportId report, ScreeningDecision decision, String note) {
        Outcome outcome = rules.outcomeOf(now, report);
        Ballot ballot = now.log().ballot(stage, report);
        rules.requireOpen(now, report, outcome, ballot, me());
        rules.requireGivenTo(me(), now, report, ballot);
        List<Vote> own = ballot.of(me());
        if (own.size() == 1
                && own.get(0).decision().equals(decision)
                && own.get(0).note().equals(note)) {
            return Optional.empty();
        }
        Map<String, String> about = about(report, ballot, decision);
        String replaced = ballot.elsewhere(me());
        if (!replaced.isEmpty()) {
            about.put("replaces", replaced);
        }
        order.mark(report).ifPresent(mark -> about.put("order", mark.toString()));
        return Optional.of(decisions.now(DecisionKind.VOTE, note, about));
    }

    @Override
    public void rehearse(ReportId report) {
        runner.read(session -> fresh(session)
                .outcome(stage, report)
                .filter(outcome -> live.seen().log().awaits(me(), stage, report, outcome))
                .flatMap(outcome -> ballotPaper(live.seen(), report, new ScreeningDecision.Unsure(), ""))
                .map(Decision::toJson));
        card(report);
    }

    /**
     * Settles a conflict. The votes stay as they were.
     *
     * @param why what was said; it stands in the disagreement log
     * @throws ReviewException if there is no conflict, or this person may not settle it
     */
    public void settle(ReportId report, ScreeningDecision decision, String why) {
        rules.requireReason(decision);
        act("settle", report, session -> {
            ScreeningState now = fresh(session);
            Outcome outcome = rules.outcomeOf(now, report);
            Ballot ballot = now.log().ballot(stage, report);
            String how = rules.howSettledBy(me(), report, outcome, ballot, decision);
            Map<String, String> about = new TreeMap<>(about(report, ballot, decision));
            about.put("how", how);
            return Optional.of(decisions.now(DecisionKind.SETTLE, why, about));
        });
    }

    /**
     * Sets a report aside: awaiting classification, an ongoing study, or its full text could not be had.
     *
     * @throws ReviewException if this person may not, or nobody seeks full texts at this stage
     */
    public void setAside(ReportId report, Outcome.Aside as, String why) {
        rules.requireMayPlace(me(), as);
        act("set aside", report, session -> {
            Outcome outcome = rules.outcomeOf(fresh(session), report);
            if (outcome.equals(new Outcome.SetAside(as))) {
                return Optional.empty();
            }
            return Optional.of(decisions.now(
                    DecisionKind.SET_ASIDE,
                    why,
                    Map.of("stage", stage.id(), "report", report.toString(), "as", as.key())));
        });
    }

    /**
     * Lets a report that was set aside wait for votes again, or be what its votes make of it.
     *
     * @throws ReviewException if it is not set aside
     */
    public void bringBack(ReportId report, String why) {
        act("bring back", report, session -> {
            Outcome outcome = rules.outcomeOf(fresh(session), report);
            if (!(outcome instanceof Outcome.SetAside aside)) {
                throw ReviewException.usage(
                        report + " is not set aside (" + OutcomeWords.of(outcome) + ").", "Nothing is to be done.");
            }
            rules.requireMayPlace(me(), aside.as());
            return Optional.of(decisions.now(
                    DecisionKind.BRING_BACK, why, Map.of("stage", stage.id(), "report", report.toString())));
        });
    }

    /**
     * Takes back the person's newest vote at this stage.
     *
     * @return the vote that was taken back; nothing if there is none
     * @throws ReviewException if the report was settled since
     */
    @Override
    public Optional<Vote> undo() {
        Optional<Vote> last = runner.read(session -> fresh(session).log().lastVote(stage, me()));
        last.ifPresent(vote -> act("undo vote", vote.reports().first(), session -> {
            rules.requireUnsettled(fresh(session), vote);
            return Optional.of(decisions.now(DecisionKind.TAKE_BACK, "", said(vote)));
        }));
        order.learn(live.seen());
        return last;
    }

    @Override
    public void label(ReportId report, String label, boolean on) {
        act("label", report, session -> {
            if (fresh(session).log().labels(report).contains(label) == on) {
                return Optional.empty();
            }
            return Optional.of(decisions.now(
                    DecisionKind.LABEL,
                    "",
                    Map.of("report", report.toString(), "label", label, "on", on ? "yes" : "no")));
        });
    }

    private Map<String, String> about(ReportId report, Ballot ballot, ScreeningDecision decision) {
        Map<String, String> about = new TreeMap<>();
        about.put("stage", stage.id());
        about.put("report", report.toString());
        List<ReportId> others = new ArrayList<>(ballot.spokenOf());
        others.remove(report);
        if (!others.isEmpty()) {
            about.put("reports", others.stream().map(ReportId::toString).collect(Collectors.joining(" ")));
        }
        about.put("choice", decision.key());
        if (!decision.reasonId().isEmpty()) {
            about.put("reason", decision.reasonId());
        }
        return about;
    }

    private interface Act {
        Optional<Decision> decide(Session session);
    }

    private Optional<Decision> act(String step, ReportId report, Act act) {
        List<Decision> taken = new ArrayList<>();
        Digest inputs = Digest.of(step + " " + stage.id() + " " + report);
        Optional<LedgerEntry> entry = decisions.keepNow(step, inputs, session -> {
            taken.clear();
            act.decide(session).ifPresent(decision -> {
                rulesNow().ifPresent(taken::add);
                taken.add(decision);
            });
            return taken;
        });
        entry.ifPresent(added -> live.take(taken, added.id()));
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1));
    }

    /** The rules, if they are not those under which the last votes were cast. */
    private Optional<Decision> rulesNow() {
        boolean same = live.seen().log().rules(stage).filter(stage::hasRulesOf).isPresent();
        return same
                ? Optional.empty()
                : Optional.of(decisions.now(DecisionKind.STAGE_RULES, "", StageRules.write(stage)));
    }

    /**
     * Says that a vote which was cast under another name is the own one of the person who acts, such as one cast on somebody
     * else's computer. The vote stays as it was cast.
     *
     * @throws ReviewException if this person may not vote, or there is no such vote
     */
    public void claim(ReportId report, ReviewerId from, String why) {
        rules.requireVoter(me());
        act("claim vote", report, session -> {
            List<Vote> cast = fresh(session).log().ballot(stage, report).of(from);
            if (cast.isEmpty()) {
                throw ReviewException.usage(
                        "There is no vote of " + from + " on " + report + ".",
                        "`sheaf audit --about " + report + "` lists what was said of it.");
            }
            return Optional.of(decisions.now(DecisionKind.CLAIM_VOTE, why, said(cast.get(cast.size() - 1))));
        });
    }

    private Map<String, String> said(Vote vote) {
        return Map.of("said", live.seen().log().decision(vote).orElseThrow().nameless());
    }

    @Override
    public ReportId report(RecordId record) {
        return ReportLookup.of(runner, record);
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        order.close();
        decisions.writeOut();
    }
}
