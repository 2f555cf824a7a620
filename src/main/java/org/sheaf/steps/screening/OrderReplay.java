// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.ranking.RankingModel;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Progress;

/**
 * Makes learned orders again. Each vote that was cast in one says which it was; the labels from which that was learned are
 * found by going through the decisions as they were taken.
 */
public final class OrderReplay {
    /**
     * What came of it.
     *
     * @param votes cast in a learned order
     * @param same of these, in an order that came out the same, report by report
     * @param different in one that did not
     * @param otherRecords that cannot be told, since the records are others now, such as after a late search or a join
     * @param otherModel that cannot be told, since this program has another version of the model
     * @param unknown that cannot be told, since the labels of that time were not found, such as with votes that came in late
     * @param orders how many orders were made again
     */
    public record Result(
            int votes, int same, int different, int otherRecords, int otherModel, int unknown, int orders) {}

    private final Stage stage;
    private final Function<RankingModel, OrderedRecords> read;
    private final Progress progress;
    private final Map<String, OrderedRecords> records = new HashMap<>();

    /** @param read gives the records of the stage as a model sees them */
    OrderReplay(Stage stage, Function<RankingModel, OrderedRecords> read, Progress progress) {
        this.stage = stage;
        this.read = read;
        this.progress = progress;
    }

    /** @param decisions all, oldest first */
    Result of(Map<RecordId, ReportId> members, List<Decision> decisions) {
        Map<OrderMark, Integer> votes = new HashMap<>();
        Map<OrderMark, SortedMap<ReportId, Boolean>> labels = new HashMap<>();
        SortedSet<ReviewerId> people = new TreeSet<>();
        for (Decision decision : decisions) {
            mark(decision).ifPresent(mark -> {
                votes.merge(mark, 1, Integer::sum);
                ReviewerId.parse(decision.actor()).ifPresent(people::add);
            });
        }
        people.forEach(person -> find(person, members, decisions, votes.keySet(), labels));
        return compare(votes, labels);
    }

    private Optional<OrderMark> mark(Decision decision) {
        Map<String, String> about = decision.about();
        return ScreeningLog.is(decision, DecisionKind.VOTE)
                        && about.getOrDefault("stage", "").equals(stage.id())
                ? OrderMark.parse(about.getOrDefault("order", ""))
                : Optional.empty();
    }

    /** Goes through the decisions as one person came to know of them, and keeps the labels that are asked for. */
    private void find(
            ReviewerId person,
            Map<RecordId, ReportId> members,
            List<Decision> decisions,
            Set<OrderMark> wanted,
            Map<OrderMark, SortedMap<ReportId, Boolean>> found) {
        Map<String, Set<OrderMark>> byLabels = new HashMap<>();
        wanted.forEach(mark -> byLabels.computeIfAbsent(mark.labels(), digest -> new HashSet<>())
                .add(mark));
        KnownLabels known = new KnownLabels(stage, person);
        ScreeningLog log = new ScreeningLog(members, List.of());
        String last = "";
        long done = 0;
        for (int i = -1; i < decisions.size(); i++) {
            if (i >= 0) {
                log.take(decisions.get(i));
            }
            progress.at("labels of " + person, ++done, decisions.size() + 1L);
            SortedMap<ReportId, Boolean> labels = known.of(log, log.spokenOf(stage));
            String digest = OrderMark.digest(labels);
            if (!digest.equals(last)) {
                byLabels.getOrDefault(digest, Set.of()).forEach(mark -> found.put(mark, new TreeMap<>(labels)));
                last = digest;
            }
        }
    }

    private Result compare(Map<OrderMark, Integer> votes, Map<OrderMark, SortedMap<ReportId, Boolean>> labels) {
        int same = 0;
        int different = 0;
        int otherRecords = 0;
        int otherModel = 0;
        int unknown = 0;
        int orders = 0;
        int done = 0;
        for (Map.Entry<OrderMark, Integer> one : votes.entrySet()) {
            OrderMark mark = one.getKey();
            progress.at("orders", ++done, votes.size());
            Optional<RankingModel> model =
                    RankingModel.named(mark.model()).filter(its -> its.version() == mark.version());
            if (model.isEmpty()) {
                otherModel += one.getValue();
            } else if (!records(model.get()).digest().equals(mark.records())) {
                otherRecords += one.getValue();
            } else if (!labels.containsKey(mark)) {
                unknown += one.getValue();
            } else {
                orders++;
                boolean is = LearnedOrder.make(records(model.get()), labels.get(mark), mark.seed())
                        .mark()
                        .equals(mark);
                same += is ? one.getValue() : 0;
                different += is ? 0 : one.getValue();
            }
        }
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return new Result(all, same, different, otherRecords, otherModel, unknown, orders);
    }

    private OrderedRecords records(RankingModel model) {
        return records.computeIfAbsent(model.name(), name -> read.apply(model));
    }
}
