// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.sampling.Allotment;
import org.sheaf.sampling.Sample;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;

/**
 * Where reports are given to people. What was given is a fact with the ids of its reports: what comes in later is given to
 * nobody until somebody does so. Nothing here shows what anybody voted.
 */
public final class AssignmentDesk implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final ScreeningRules rules;

    public AssignmentDesk(StepRunner runner, Decisions decisions, Protocol protocol, Stage stage) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.rules = new ScreeningRules(protocol, stage, Eligibility.NOTHING);
    }

    /**
     * What was given out.
     *
     * @param batch under which name
     * @param reports how many
     * @param each how many of them each person got
     * @param left that wait for votes at the stage and are still given to nobody
     */
    public record Given(String batch, int reports, SortedMap<ReviewerId, Integer> each, int left) {}

    public Stage stage() {
        return stage;
    }

    /**
     * Gives reports to people: of those that wait for votes and are given to nobody, so many as are asked for, in the order
     * of the seed.
     *
     * @throws ReviewException if somebody may not vote, there are too few people, or nothing is left to give
     */
    public Given assign(WorkOrder order) {
        requireNamed();
        require(order);
        List<Given> given = new ArrayList<>();
        decisions.keepNow(order.pilot() ? "assign pilot" : "assign", Digest.of(stage.id() + " " + order), session -> {
            given.clear();
            ScreeningState state = ScreeningState.of(session, protocol);
            String batch = name(state, order);
            List<ReportId> free = free(state, order.pilot());
            int size = order.size()
                    .map(asked -> asked.of(state.pool(stage).size()))
                    .orElse(free.size());
            List<ReportId> drawn =
                    Sample.of(free.stream().map(ReportId::toString).toList(), size, order.seed()).stream()
                            .flatMap(id -> ReportId.parse(id).stream())
                            .toList();
            if (drawn.isEmpty()) {
                throw ReviewException.usage(
                        "Nothing is left to give out at the stage \"" + stage.name() + "\".",
                        "`sheaf screen assignments` shows who has what, `sheaf screen status` what waits for votes.");
            }
            Allotment<ReviewerId> allotment = new Allotment<>(order.shares());
            batches(state).stream()
                    .filter(other -> other.name().equals(batch))
                    .flatMap(other -> other.reports().stream())
                    .forEach(report -> allotment.alreadyHave(assigned(state, report)));
            Map<String, List<ReportId>> groups = groups(state, order, drawn, allotment);
            given.add(new Given(batch, drawn.size(), count(groups), free.size() - drawn.size()));
            return groups.entrySet().stream()
                    .map(group -> assigned(order, batch, group.getKey(), group.getValue(), free.size()))
                    .toList();
        });
        return given.get(0);
    }

    private void require(WorkOrder order) {
        order.shares().keySet().forEach(rules::requireVoter);
        int people = order.shares().size();
        if (people < stage.votes()) {
            throw ReviewException.usage(
                    "Each report gets " + stage.votes() + " votes at the stage \"" + stage.name() + "\", and "
                            + (people == 1 ? "1 person was" : people + " people were") + " named.",
                    "Name at least " + stage.votes() + " with --to.");
        }
        new Allotment<>(order.shares())
                .tooMuch(order.pilot() ? people : stage.votes())
                .filter(person -> !order.pilot())
                .ifPresent(person -> {
                    throw ReviewException.usage(
                            person + " cannot have so large a share: each report gets " + stage.votes()
                                    + " votes, and nobody votes twice on one.",
                            "A share is at most one part in " + stage.votes()
                                    + " of all shares. With as many people as votes everybody gets every report: leave"
                                    + " the shares out.");
                });
        if (!order.batch().isEmpty() && !NAME.matcher(order.batch()).matches()) {
            throw ReviewException.usage(
                    "\"" + order.batch() + "\" cannot be the name of a batch.",
                    "Use letters, digits, hyphens, dots and underlines, such as batch-2.");
        }
    }

    private void requireNamed() {
        TakingPart.require(runner, protocol, "Work is given out");
    }

    private String name(ScreeningState state, WorkOrder order) {
        Map<String, Boolean> pilots = new TreeMap<>();
        batches(state).forEach(batch -> pilots.put(batch.name(), batch.pilot()));
        if (order.batch().isEmpty()) {
            String kind = order.pilot() ? "pilot-" : "batch-";
            int number = 1;
            while (pilots.containsKey(kind + number)) {
                number++;
            }
            return kind + number;
        }
        if (pilots.getOrDefault(order.batch(), order.pilot()) != order.pilot()) {
            throw ReviewException.usage(
                    "There is a batch \"" + order.batch() + "\" already, of another kind.",
                    "Choose another name, or leave --batch out for the next free one.");
        }
        return order.batch();
    }

    /** The reports that wait for votes and are given to nobody; in a pilot round only those without any vote. */
    private List<ReportId> free(ScreeningState state, boolean pilot) {
        List<ReportId> free = new ArrayList<>();
        state.outcomes(stage).forEach((report, outcome) -> {
            if (outcome instanceof Outcome.Open open
                    && assigned(state, report).isEmpty()
                    && (!pilot || open.votes() == 0)) {
                free.add(report);
            }
        });
        return free;
    }

    /** By the ids of those who get them, the reports that were drawn. Who has voted on one already counts. */
    private Map<String, List<ReportId>> groups(
            ScreeningState state, WorkOrder order, List<ReportId> drawn, Allotment<ReviewerId> allotment) {
        Map<String, List<ReportId>> groups = new TreeMap<>();
        for (ReportId report : drawn) {
            Set<ReviewerId> voted = state.log().ballot(stage, report).voters();
            SortedSet<ReviewerId> who = order.pilot()
                    ? new TreeSet<>(order.shares().keySet())
                    : allotment.give(stage.votes() - voted.size(), voted);
            groups.computeIfAbsent(
                            who.stream().map(ReviewerId::name).collect(Collectors.joining(" ")),
                            people -> new ArrayList<>())
                    .add(report);
        }
        return groups;
    }

    private static SortedMap<ReviewerId, Integer> count(Map<String, List<ReportId>> groups) {
        SortedMap<ReviewerId, Integer> each = new TreeMap<>();
        groups.forEach((people, reports) ->
                AssignmentLog.people(people).forEach(person -> each.merge(person, reports.size(), Integer::sum)));
        return each;
    }

    private Decision assigned(WorkOrder order, String batch, String people, List<ReportId> reports, int of) {
        Map<String, String> about = new TreeMap<>();
        about.put("stage", stage.id());
        about.put("batch", batch);
        about.put("how", order.pilot() ? AssignmentLog.PILOT : "shared");
        about.put("who", people);
        about.put("reports", ids(reports));
        about.put("seed", order.seed().toString());
        about.put("of", String.valueOf(of));
        return decisions.now(DecisionKind.ASSIGN, "", about);
    }

    /** In the order of the ids, which says nothing about how they were drawn. */
    static String ids(List<ReportId> reports) {
        return reports.stream().sorted().map(ReportId::toString).collect(Collectors.joining(" "));
    }

    private SortedSet<ReviewerId> assigned(ScreeningState state, ReportId report) {
        return state.log().assignments().assigned(stage, report);
    }

    private List<AssignmentLog.Batch> batches(ScreeningState state) {
        return state.log().assignments().batches(stage);
    }

    /**
     * What became of a handing over.
     *
     * @param taken reports that the other person has now
     * @param kept reports that stay, because the other person has them already
     */
    public record Handed(int taken, int kept) {}

    /**
     * Gives to one person what another was given and has not voted on. Votes stay whose they are.
     *
     * @param batch only of this batch; empty for all
     * @throws ReviewException if nothing is left, or the other person may not vote
     */
    public Handed reassign(ReviewerId from, ReviewerId to, String batch, String why) {
        requireNamed();
        rules.requireVoter(to);
        if (from.equals(to)) {
            throw ReviewException.usage(from + " has it already.", "Name two people.");
        }
        List<Handed> handed = new ArrayList<>();
        decisions.keepNow("reassign", Digest.of(stage.id() + " " + from + " " + to + " " + batch), session -> {
            handed.clear();
            ScreeningState state = ScreeningState.of(session, protocol);
            List<ReportId> left = left(state, from, batch);
            if (left.isEmpty()) {
                throw ReviewException.usage(
                        from + " was given nothing at the stage \"" + stage.name() + "\" that is left to vote on.",
                        "`sheaf screen assignments` shows who has what.");
            }
            List<ReportId> taken =
                    left.stream().filter(report -> canTake(state, report, to)).toList();
            handed.add(new Handed(taken.size(), left.size() - taken.size()));
            return taken.isEmpty()
                    ? List.of()
                    : List.of(decisions.now(
                            DecisionKind.REASSIGN,
                            why,
                            Map.of(
                                    "stage", stage.id(),
                                    "leaves", from.name(),
                                    "takes", to.name(),
                                    "reports", ids(taken))));
        });
        return handed.get(0);
    }

    private List<ReportId> left(ScreeningState state, ReviewerId from, String batch) {
        Set<ReportId> of =
                batch.isEmpty() ? Set.of() : state.log().assignments().reportsOf(stage, batch);
        List<ReportId> left = new ArrayList<>();
        state.outcomes(stage).forEach((report, outcome) -> {
            boolean given = assigned(state, report).contains(from)
                    || state.log().assignments().checkers(stage, report).contains(from);
            if (given && state.log().awaits(from, stage, report, outcome) && (batch.isEmpty() || of.contains(report))) {
                left.add(report);
            }
        });
        return left;
    }

    /** Nobody gets a report twice; in a pilot round the others are enough, if they are as many as the stage asks for. */
    private boolean canTake(ScreeningState state, ReportId report, ReviewerId to) {
        Ballot ballot = state.log().ballot(stage, report);
        SortedSet<ReviewerId> assigned = assigned(state, report);
        boolean has = assigned.contains(to) || !ballot.of(to).isEmpty();
        boolean enough = state.log().assignments().askedTogether(stage, report) > stage.votes();
        return !has || enough && assigned.contains(to);
    }

    /** The batches of the stage, by name, with how far they are. */
    public List<Batch> batches() {
        return runner.read(session -> {
            ScreeningState state = ScreeningState.of(session, protocol);
            SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
            return batches(state).stream()
                    .map(batch -> status(state, outcomes, batch))
                    .sorted(Comparator.comparing(Batch::name))
                    .toList();
        });
    }

    private Batch status(ScreeningState state, SortedMap<ReportId, Outcome> outcomes, AssignmentLog.Batch batch) {
        SortedMap<ReviewerId, long[]> people = new TreeMap<>();
        long reports = 0;
        long complete = 0;
        for (ReportId report : batch.reports()) {
            Outcome outcome = outcomes.get(report);
            if (outcome == null) {
                continue; // withdrawn, or taken back at an earlier stage
            }
            reports++;
            complete += outcome.lacksVotes() ? 0 : 1;
            for (ReviewerId person : assigned(state, report)) {
                long[] counts = people.computeIfAbsent(person, id -> new long[3]);
                counts[0]++;
                counts[1] += state.log().ballot(stage, report).of(person).isEmpty() ? 0 : 1;
                counts[2] += state.log().awaits(person, stage, report, outcome) ? 1 : 0;
            }
        }
        List<Batch.Share> shares = new ArrayList<>();
        people.forEach((person, counts) -> shares.add(new Batch.Share(person, counts[0], counts[1], counts[2])));
        return new Batch(batch.name(), batch.pilot(), reports, complete, shares);
    }

    /** How many reports wait for votes and are given to nobody, so that they are everybody's. */
    public long everybodys() {
        return runner.read(session ->
                (long) free(ScreeningState.of(session, protocol), false).size());
    }

    /** Those to whom something is given that is left to vote on and who may not vote any more. */
    public List<ReviewerId> gone() {
        return batches().stream()
                .flatMap(batch -> batch.people().stream())
                .filter(share -> share.left() > 0 && !protocol.mayVote(share.id(), stage))
                .map(Batch.Share::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOut();
    }
}
