// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.RankingModel;
import org.sheaf.ranking.Reason;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.store.Session;

/** Where it is decided in which order the reports of a stage come, and where that order can be looked at. */
public final class OrderDesk implements AutoCloseable {
    private static final int REASONS = 5;

    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Stage stage;
    private final Eligibility eligibility;

    public OrderDesk(StepRunner runner, Decisions decisions, Protocol protocol, Stage stage, Eligibility eligibility) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.stage = stage;
        this.eligibility = eligibility;
    }

    public Stage stage() {
        return stage;
    }

    /** In which order reports come now; nothing where nobody decided it, which is the plain order. */
    public Optional<OrderSetting> setting() {
        return runner.read(session -> state(session).log().order(stage));
    }

    private ScreeningState state(Session session) {
        return ScreeningState.of(session, protocol);
    }

    /**
     * Lets reports come in a learned order, for everybody who votes at the stage.
     *
     * @param seed of the draws that the model makes
     * @return whether this is new
     * @throws ReviewException if the person who acts does not take part
     */
    public boolean learn(RankingModel model, long seed, String why) {
        return decide(OrderSetting.write(model, seed), why);
    }

    /** Lets them come in the order that is the same for everybody again. Likewise. */
    public boolean plain(String why) {
        return decide(OrderSetting.writePlain(), why);
    }

    private boolean decide(Map<String, String> order, String why) {
        TakingPart.require(runner, protocol, "The order is decided");
        Map<String, String> about = new TreeMap<>(order);
        about.put("stage", stage.id());
        OrderSetting wanted =
                OrderSetting.of(decisions.now(DecisionKind.ORDER, why, about)).orElseThrow();
        List<Boolean> isNew = new ArrayList<>();
        decisions.keepNow("order", Digest.of(stage.id() + " " + order), session -> {
            isNew.clear();
            Optional<OrderSetting> before = state(session).log().order(stage);
            boolean same = before.map(wanted::isSameOrderAs).orElse(!wanted.learned());
            isNew.add(!same);
            return same ? List.of() : List.of(decisions.now(DecisionKind.ORDER, why, about));
        });
        return isNew.get(0);
    }

    /**
     * A report that waits for the person who acts.
     *
     * @param why the words that move it up or down, the heaviest first
     */
    public record Next(ReportId report, String title, List<Reason> why) {
        public Next {
            why = List.copyOf(why);
        }
    }

    /**
     * The learned order of the person who acts.
     *
     * @param relevant how many reports it learned from that count as relevant
     * @param irrelevant how many that do not
     * @param waiting how many wait for this person's vote
     * @param next the first of these
     */
    public record Standing(int relevant, int irrelevant, int waiting, List<Next> next) {
        public Standing {
            next = List.copyOf(next);
        }
    }

    /**
     * The learned order as it is for the person who acts; nothing where none is learned.
     *
     * @param most how many of the reports that come next to name
     */
    public Optional<Standing> standing(int most) {
        return runner.read(session -> {
            ScreeningState state = state(session);
            Optional<OrderSetting> setting = state.log().order(stage);
            return setting.flatMap(OrderSetting::ranking)
                    .map(model -> standing(session, state, model, setting.get().seed(), most));
        });
    }

    private Standing standing(Session session, ScreeningState state, RankingModel model, long seed, int most) {
        ReviewerId me = runner.actor().reviewer();
        ReportContent content = new ReportContent(state.library(session), state);
        OrderedRecords records = records(content, state, model);
        SortedMap<ReportId, Boolean> labels =
                new KnownLabels(stage, me).of(state.log(), state.log().spokenOf(stage));
        LearnedOrder.Made made = LearnedOrder.make(records, labels, seed);
        SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
        List<ReportId> waiting = made.order().stream()
                .filter(report -> protocol.mayVote(me, stage)
                        && Optional.ofNullable(outcomes.get(report))
                                .filter(outcome -> state.log().awaits(me, stage, report, outcome))
                                .isPresent())
                .toList();
        int relevant = (int) labels.values().stream().filter(label -> label).count();
        return new Standing(
                relevant,
                labels.size() - relevant,
                waiting.size(),
                waiting.stream()
                        .limit(most)
                        .map(report -> new Next(
                                report,
                                content.title(report),
                                made.ranking()
                                        .why(
                                                records.row(report).orElseThrow(),
                                                OrderedRecords.text(content, report),
                                                REASONS)))
                        .toList());
    }

    private OrderedRecords records(ReportContent content, ScreeningState state, RankingModel model) {
        List<ReportId> reports = state.pool(stage);
        return OrderedRecords.read(
                model, reports, OrderedRecords.texts(content, reports), OrderedRecords.sought(protocol, eligibility));
    }

    /** Makes every learned order again in which somebody voted at this stage, and compares it with the one of that time. */
    public OrderReplay.Result replay(Progress progress) {
        return runner.read(session -> {
            ScreeningState state = state(session);
            ReportContent content = new ReportContent(state.library(session), state);
            return new OrderReplay(stage, model -> records(content, state, model), progress)
                    .of(
                            session.reports().members(),
                            session.decisions().all().stream().sorted().toList());
        });
    }

    /** Writes the lines of what was decided beside the corpus. */
    @Override
    public void close() {
        decisions.writeOut();
    }
}
