// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.MergedReasons;
import org.sheaf.screening.Outcome;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Settlement;
import org.sheaf.screening.Vote;
import org.sheaf.steps.ledger.DecisionKind;

/**
 * What people said while screening, read from their decisions. What was taken back is left out, and a vote under another
 * name is under the right one; both stay in the ledger.
 */
final class ScreeningLog {
    /** Of these it tells nothing in which order they are taken note of; of the others the newest counts. */
    private static final Set<String> IN_ANY_ORDER =
            Set.of(DecisionKind.VOTE.key(), DecisionKind.SETTLE.key(), DecisionKind.TAKE_BACK.key());

    private static final Set<String> NEWEST_COUNTS = Set.of(
            DecisionKind.SET_ASIDE.key(),
            DecisionKind.BRING_BACK.key(),
            DecisionKind.GOT_FULL_TEXT.key(),
            DecisionKind.CLAIM_VOTE.key(),
            DecisionKind.LABEL.key(),
            DecisionKind.LATER.key(),
            DecisionKind.ORDER.key(),
            DecisionKind.STOP_SCREENING.key(),
            DecisionKind.RESUME_SCREENING.key(),
            DecisionKind.STAGE_RULES.key());

    private final Map<RecordId, ReportId> members;
    private final Map<String, Said> said = new HashMap<>();
    /** What was taken back, by whom. */
    private final Map<String, Set<String>> takenBack = new HashMap<>();

    private final Map<String, ReviewerId> owners = new HashMap<>();
    /** By stage and report as it is now, what was said. */
    private final Map<String, Map<ReportId, List<Said>>> byStage = new HashMap<>();
    /** By stage and report, made when they are asked for, and again when more is said. */
    private final Map<String, Map<ReportId, Ballot>> ballots = new HashMap<>();

    /** The reports of which something was said, by stage, since somebody asked for them. */
    private final Map<String, Set<ReportId>> touched = new HashMap<>();

    private final Map<ReportId, SortedSet<String>> labels = new HashMap<>();
    /** By stage and person. */
    private final Map<String, Map<String, Set<ReportId>>> later = new HashMap<>();

    private final Map<String, Stage> rules = new HashMap<>();
    private final Map<String, OrderSetting> orders = new HashMap<>();
    private final AssignmentLog assignments = new AssignmentLog(this::now);
    private final StopLog stops = new StopLog(this::now);
    private MergedReasons merged = MergedReasons.NONE;
    /** Of what was taken note of. */
    private String newest = "";

    /** Something said of a report, with the digest by which it is referred to. */
    private static final class Said {
        private final Decision decision;
        private final ReportId report;
        private String nameless = "";

        Said(Decision decision, ReportId report) {
            this.decision = decision;
            this.report = report;
        }

        String nameless() {
            if (nameless.isEmpty()) {
                nameless = decision.nameless();
            }
            return nameless;
        }
    }

    /**
     * @param members the report to which each record refers now
     * @param decisions in the order in which they were taken
     */
    ScreeningLog(Map<RecordId, ReportId> members, List<Decision> decisions) {
        this.members = members;
        decisions.forEach(this::take);
    }

    /**
     * Whether all of these can be taken note of one by one, on top of what is known. If not everything must be read again:
     * they may change what is one report, or came late and are older than something that counts by being the newest.
     */
    boolean canTake(List<Decision> decisions) {
        return decisions.stream()
                .allMatch(decision -> IN_ANY_ORDER.contains(decision.kind())
                        || NEWEST_COUNTS.contains(decision.kind())
                                && Decision.BY_TIME.compare(decision.at(), newest) > 0);
    }

    /** Takes note of a decision; those that are not about screening are passed over. */
    void take(Decision decision) {
        Map<String, String> about = decision.about();
        String stage = about.getOrDefault("stage", "");
        newest = Decision.BY_TIME.compare(decision.at(), newest) > 0 ? decision.at() : newest;
        if (is(decision, DecisionKind.VOTE)
                || is(decision, DecisionKind.SETTLE)
                || is(decision, DecisionKind.SET_ASIDE)
                || is(decision, DecisionKind.BRING_BACK)
                || is(decision, DecisionKind.GOT_FULL_TEXT)) {
            now(about.getOrDefault("report", "")).ifPresent(report -> {
                Said one = new Said(decision, report);
                said.put(decision.id(), one);
                byStage.computeIfAbsent(stage, id -> new HashMap<>())
                        .computeIfAbsent(report, id -> new ArrayList<>(2))
                        .add(one);
                forgetBallot(stage, report);
            });
        } else if (is(decision, DecisionKind.TAKE_BACK)) {
            takenBack
                    .computeIfAbsent(about.getOrDefault("said", ""), said -> new HashSet<>())
                    .add(decision.actor());
            forgetBallotsOf(about.getOrDefault("said", ""));
        } else if (is(decision, DecisionKind.CLAIM_VOTE)) {
            ReviewerId.parse(decision.actor()).ifPresent(owner -> owners.put(about.getOrDefault("said", ""), owner));
            forgetBallotsOf(about.getOrDefault("said", ""));
        } else if (is(decision, DecisionKind.LABEL)) {
            now(about.getOrDefault("report", "")).ifPresent(report -> label(report, about));
        } else if (is(decision, DecisionKind.LATER)) {
            now(about.getOrDefault("report", "")).ifPresent(report -> later(report, decision));
        } else if (is(decision, DecisionKind.STAGE_RULES)) {
            StageRules.read(about).ifPresent(rule -> rules.put(rule.id(), rule));
        } else if (is(decision, DecisionKind.ORDER)) {
            OrderSetting.of(decision).ifPresent(order -> orders.put(stage, order));
        } else if (is(decision, DecisionKind.MERGE_REASON)) {
            merged = merged.and(about.getOrDefault("reason", ""), about.getOrDefault("into", ""));
            ballots.clear();
        } else if (stops.take(decision)) {
            ballots.remove(stage);
        } else {
            assignments.take(decision);
            ballots.clear();
        }
    }

    private void forgetBallot(String stage, ReportId report) {
        touched.computeIfAbsent(stage, id -> new HashSet<>()).add(report);
        ballots.getOrDefault(stage, new HashMap<>()).remove(report);
    }

    /** Forgets the ballots in which something with this digest stands. */
    private void forgetBallotsOf(String nameless) {
        if (ballots.isEmpty()) {
            return; // nobody has asked for one yet
        }
        byStage.forEach((stage, reports) -> reports.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.nameless().equals(nameless))
                .forEach(one -> forgetBallot(stage, one.report)));
    }

    private void later(ReportId report, Decision decision) {
        Set<ReportId> of = later.computeIfAbsent(decision.about().getOrDefault("stage", ""), id -> new HashMap<>())
                .computeIfAbsent(decision.actor(), id -> new HashSet<>());
        if (decision.about().getOrDefault("on", "").equals("yes")) {
            of.add(report);
        } else {
            of.remove(report);
        }
    }

    /** Whether a person put a report aside for later. */
    boolean isLater(Stage stage, ReportId report, ReviewerId person) {
        return later.getOrDefault(stage.id(), Map.of())
                .getOrDefault(person.name(), Set.of())
                .contains(report);
    }

    private void label(ReportId report, Map<String, String> about) {
        SortedSet<String> of = labels.computeIfAbsent(report, id -> new TreeSet<>());
        String label = about.getOrDefault("label", "");
        if (about.getOrDefault("on", "").equals("yes")) {
            of.add(label);
        } else {
            of.remove(label);
        }
    }

    static boolean is(Decision decision, DecisionKind kind) {
        return decision.kind().equals(kind.key());
    }

    /** The report that something said of a report is about now: reports may have been joined since. */
    Optional<ReportId> now(String report) {
        return ReportId.parse(report).flatMap(id -> now(id.anchor()));
    }

    Optional<ReportId> now(RecordId record) {
        return Optional.ofNullable(members.get(record));
    }

    /** All that was said of a report at a stage; the same object as long as nothing else is said. */
    Ballot ballot(Stage stage, ReportId report) {
        return ballots.computeIfAbsent(stage.id(), id -> new HashMap<>())
                .computeIfAbsent(report, id -> count(stage, report));
    }

    private Ballot count(Stage stage, ReportId report) {
        List<Vote> votes = new ArrayList<>();
        List<Settlement> settlements = new ArrayList<>();
        List<Decision> placing = new ArrayList<>();
        for (Said one : saidOf(stage, report)) {
            Decision decision = one.decision;
            if (isTakenBack(one)) {
                continue;
            }
            if (is(decision, DecisionKind.VOTE)) {
                vote(one).ifPresent(votes::add);
            } else if (is(decision, DecisionKind.SETTLE)) {
                settlement(decision).ifPresent(settlements::add);
            } else {
                placing.add(decision);
            }
        }
        placing.sort(null);
        return new Ballot(report, votes, settlements, Placing.of(placing))
                .with(merged)
                .asking(assignments.askedTogether(stage, report))
                .stopped(stops.covers(stage, report));
    }

    /** Every vote that was ever cast on a report at a stage, taken back ones too, oldest first. */
    List<Decision> everCast(Stage stage, ReportId report) {
        return saidOf(stage, report).stream()
                .map(one -> one.decision)
                .filter(decision -> is(decision, DecisionKind.VOTE))
                .sorted()
                .toList();
    }

    private List<Said> saidOf(Stage stage, ReportId report) {
        return byStage.getOrDefault(stage.id(), Map.of()).getOrDefault(report, List.of());
    }

    /** Who was asked to look at what. */
    AssignmentLog assignments() {
        return assignments;
    }

    /** Where screening was stopped before all was read. */
    StopLog stops() {
        return stops;
    }

    /** The reasons that took the place of others. */
    MergedReasons merged() {
        return merged;
    }

    /** Every reason that a vote or settlement names, as it was cast. */
    SortedSet<String> reasonsSaid() {
        SortedSet<String> reasons = new TreeSet<>();
        said.values().stream()
                .filter(one -> !isTakenBack(one))
                .map(one -> one.decision.about().getOrDefault("reason", ""))
                .filter(reason -> !reason.isEmpty())
                .forEach(reasons::add);
        return reasons;
    }

    /** The full text of a report that came in last; nothing while none has. */
    Optional<Decision> fullText(Stage stage, ReportId report) {
        return saidOf(stage, report).stream()
                .map(one -> one.decision)
                .filter(decision -> is(decision, DecisionKind.GOT_FULL_TEXT))
                .max(Comparator.naturalOrder());
    }

    /** How many people's votes are compared on a report: as many as were asked, or the two of a check. */
    int compared(Stage stage, ReportId report) {
        int check = assignments.checkers(stage, report).isEmpty() ? 0 : stage.votes() + 1;
        return Math.max(Math.max(stage.votes(), check), assignments.askedTogether(stage, report));
    }

    /** Whether a person is to look at a report: it was given to nobody in particular, or to this person. */
    boolean isFor(ReviewerId person, Stage stage, ReportId report) {
        SortedSet<ReviewerId> assigned = assignments.assigned(stage, report);
        return assigned.isEmpty() || assigned.contains(person);
    }

    /** Whether a report waits for this person's vote, given what became of it so far. */
    boolean awaits(ReviewerId person, Stage stage, ReportId report, Outcome outcome) {
        if (!ballot(stage, report).of(person).isEmpty()) {
            return false;
        }
        return outcome instanceof Outcome.Open
                ? isFor(person, stage, report)
                : outcome.isDecided()
                        && ballot(stage, report).settlement().isEmpty()
                        && assignments.checkers(stage, report).contains(person);
    }

    /** The newest vote of a person at a stage that was not taken back, on whatever report. */
    Optional<Vote> lastVote(Stage stage, ReviewerId person) {
        return byStage.getOrDefault(stage.id(), Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(one -> is(one.decision, DecisionKind.VOTE)
                        && (!owners.isEmpty() || one.decision.actor().equals(person.name())))
                .sorted(Comparator.comparing((Said one) -> one.decision).reversed())
                .filter(one ->
                        !isTakenBack(one) && owner(one).filter(person::equals).isPresent())
                .findFirst()
                .flatMap(this::vote);
    }

    private boolean isTakenBack(Said one) {
        return !takenBack.isEmpty()
                && takenBack
                        .getOrDefault(one.nameless(), Set.of())
                        .contains(owner(one).map(ReviewerId::name).orElse(one.decision.actor()));
    }

    /** Whose it is: who claimed it, else who took the decision. */
    private Optional<ReviewerId> owner(Said one) {
        Optional<ReviewerId> claimed =
                owners.isEmpty() ? Optional.empty() : Optional.ofNullable(owners.get(one.nameless()));
        return claimed.or(() -> ReviewerId.parse(one.decision.actor()));
    }

    /** The decision by which a vote was cast. */
    Optional<Decision> decision(Vote vote) {
        return Optional.ofNullable(said.get(vote.id())).map(one -> one.decision);
    }

    private Optional<Vote> vote(Said one) {
        Decision decision = one.decision;
        return owner(one)
                .flatMap(who -> said(decision)
                        .map(what -> new Vote(
                                decision.id(),
                                who,
                                reports(decision),
                                what,
                                decision.why(),
                                decision.at(),
                                origin(one))));
    }

    private static Vote.Origin origin(Said one) {
        Map<String, String> about = one.decision.about();
        String replaces = about.getOrDefault("replaces", "");
        return about.containsKey("from") || !replaces.isEmpty()
                ? new Vote.Origin(
                        about.getOrDefault("from", ""),
                        one.nameless(),
                        replaces.isEmpty() ? Set.of() : new TreeSet<>(List.of(replaces.split(" "))))
                : Vote.Origin.WORKSPACE;
    }

    private static Optional<Settlement> settlement(Decision decision) {
        Settlement.How how = decision.about().getOrDefault("how", "").equals(Settlement.How.CONSENSUS.key())
                ? Settlement.How.CONSENSUS
                : Settlement.How.THIRD_PERSON;
        return ReviewerId.parse(decision.actor())
                .flatMap(by -> said(decision)
                        .map(what -> new Settlement(
                                decision.id(), by, how, reports(decision), what, decision.why(), decision.at())));
    }

    private static Optional<ScreeningDecision> said(Decision decision) {
        return ScreeningDecision.parse(
                decision.about().getOrDefault("choice", ""), decision.about().getOrDefault("reason", ""));
    }

    private static SortedSet<ReportId> reports(Decision decision) {
        SortedSet<ReportId> reports = new TreeSet<>();
        for (String id : decision.about().getOrDefault("reports", "").split(" ")) {
            ReportId.parse(id).ifPresent(reports::add);
        }
        ReportId.parse(decision.about().getOrDefault("report", "")).ifPresent(reports::add);
        return reports;
    }

    /** The labels on a report, sorted. */
    SortedSet<String> labels(ReportId report) {
        return labels.getOrDefault(report, new TreeSet<>());
    }

    /** In which order the reports of a stage come; nothing where nobody decided it. */
    Optional<OrderSetting> order(Stage stage) {
        return Optional.ofNullable(orders.get(stage.id()));
    }

    /** The reports of which something was said at a stage. */
    Set<ReportId> spokenOf(Stage stage) {
        return byStage.getOrDefault(stage.id(), Map.of()).keySet();
    }

    /** Those of which something was said since this was asked last. */
    Set<ReportId> newlySpokenOf(Stage stage) {
        return Optional.ofNullable(touched.remove(stage.id())).orElse(Set.of());
    }

    /** The rules under which votes were cast last; nothing before the first vote. */
    Optional<Stage> rules(Stage stage) {
        return Optional.ofNullable(rules.get(stage.id()));
    }
}
