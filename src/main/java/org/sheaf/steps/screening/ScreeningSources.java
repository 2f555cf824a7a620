// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;
import org.sheaf.flow.FullTextFacts;
import org.sheaf.flow.ScreeningFacts;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.store.Session;

/**
 * What screening came to, in the form in which the flow counts it. A stage is counted when every report of it is decided:
 * numbers that still move say nothing, and would tell one reviewer about another's votes.
 */
public final class ScreeningSources {
    private final Protocol protocol;
    private final Eligibility eligibility;
    private final ScreeningState state;

    private ScreeningSources(Protocol protocol, Eligibility eligibility, ScreeningState state) {
        this.protocol = protocol;
        this.eligibility = eligibility;
        this.state = state;
    }

    /** Empty before the first vote. */
    public static Optional<ScreeningFacts> of(Session session, Protocol protocol, Eligibility eligibility) {
        boolean begun =
                session.decisions().all().stream().anyMatch(decision -> ScreeningLog.is(decision, DecisionKind.VOTE));
        return begun && !protocol.stages().isEmpty()
                ? Optional.of(new ScreeningSources(protocol, eligibility, ScreeningState.of(session, protocol)).facts())
                : Optional.empty();
    }

    private ScreeningFacts facts() {
        Set<ReportId> excluded = new TreeSet<>();
        Map<ReportId, String> aside = new TreeMap<>();
        List<ScreeningFacts.Stopped> stops = List.of();
        for (Stage stage : protocol.stages()) {
            SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
            boolean fullText = stage.kind() == Stage.Kind.FULL_TEXT;
            long undecided = outcomes.values().stream()
                    .filter(outcome -> outcome instanceof Outcome.Open || outcome instanceof Outcome.InConflict)
                    .count();
            StopFacts stopped = new StopFacts(state, stage, outcomes);
            String words = stage.name() + " is under way: " + undecided + " of " + outcomes.size() + " not decided"
                    + stopped.beside();
            if (fullText) {
                return fullTexts(stage, outcomes, excluded, undecided > 0 ? words : "")
                        .withSetAside(aside)
                        .withStopped(stops);
            }
            if (undecided > 0) {
                return ScreeningFacts.titlesUnderWay(words);
            }
            if (stage.equals(protocol.stages().get(0))) {
                stops = stopped.beforeScreening();
            } else {
                aside.putAll(stopped.afterAnEarlierStage());
            }
            outcomes.forEach((report, outcome) -> {
                if (outcome instanceof Outcome.Excluded) {
                    excluded.add(report);
                } else if (outcome instanceof Outcome.SetAside as) {
                    aside.put(report, as.as().words());
                }
            });
        }
        return ScreeningFacts.titleAndAbstract(excluded).withSetAside(aside).withStopped(stops);
    }

    /** @param underWay how far it is, in words; empty if every report is decided */
    private ScreeningFacts fullTexts(
            Stage stage, SortedMap<ReportId, Outcome> outcomes, Set<ReportId> excluded, String underWay) {
        if (!underWay.isEmpty()) {
            boolean begun = outcomes.keySet().stream()
                    .anyMatch(report ->
                            !state.log().ballot(stage, report).standing().isEmpty());
            ScreeningFacts facts = begun
                    ? ScreeningFacts.fullTextsUnderWay(excluded, underWay)
                    : ScreeningFacts.titleAndAbstract(excluded);
            return new Retrieval(state, stage).facts().map(facts::withRetrieval).orElse(facts);
        }
        return ScreeningFacts.withFullText(excluded, decided(outcomes));
    }

    private FullTextFacts decided(SortedMap<ReportId, Outcome> outcomes) {
        Map<ReportId, String> excluded = new TreeMap<>();
        Set<ReportId> included = new TreeSet<>();
        Map<Outcome.Aside, Set<ReportId>> aside = new EnumMap<>(Outcome.Aside.class);
        for (Outcome.Aside as : Outcome.Aside.values()) {
            aside.put(as, new TreeSet<>());
        }
        outcomes.forEach((report, outcome) -> {
            if (outcome instanceof Outcome.Excluded exclusion) {
                excluded.put(
                        report,
                        eligibility
                                .reason(exclusion.reason())
                                .map(Eligibility.Reason::name)
                                .orElse(exclusion.reason()));
            } else if (outcome instanceof Outcome.Included) {
                included.add(report);
            } else if (outcome instanceof Outcome.SetAside as) {
                aside.getOrDefault(as.as(), Set.of()).add(report);
            }
        });
        Set<ReportId> notRetrieved = aside.getOrDefault(Outcome.Aside.NOT_RETRIEVED, Set.of());
        Set<ReportId> assessed = new TreeSet<>(outcomes.keySet());
        assessed.removeAll(notRetrieved);
        return FullTextFacts.of(outcomes.keySet(), notRetrieved, assessed, excluded, included, new TreeMap<>())
                .withSetAside(
                        aside.getOrDefault(Outcome.Aside.AWAITING_CLASSIFICATION, Set.of()),
                        aside.getOrDefault(Outcome.Aside.ONGOING_STUDY, Set.of()));
    }
}
