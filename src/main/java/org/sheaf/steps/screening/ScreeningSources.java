// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

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
        for (Stage stage : protocol.stages()) {
            SortedMap<ReportId, Outcome> outcomes = state.outcomes(stage);
            boolean fullText = stage.kind() == Stage.Kind.FULL_TEXT;
            long undecided = outcomes.values().stream()
                    .filter(outcome -> !outcome.isDecided() && !(outcome instanceof Outcome.SetAside))
                    .count();
            if (fullText
                    && outcomes.keySet().stream()
                            .allMatch(report ->
                                    state.log().ballot(stage, report).standing().isEmpty())
                    && !outcomes.isEmpty()) {
                return ScreeningFacts.titleAndAbstract(excluded);
            }
            if (undecided > 0) {
                String words = stage.name() + " is under way: " + undecided + " of " + outcomes.size() + " not decided";
                return fullText
                        ? ScreeningFacts.fullTextsUnderWay(excluded, words)
                        : ScreeningFacts.titlesUnderWay(words);
            }
            if (fullText) {
                return ScreeningFacts.withFullText(excluded, fullTexts(outcomes));
            }
            outcomes.forEach((report, outcome) -> {
                if (outcome instanceof Outcome.Excluded) {
                    excluded.add(report);
                }
            });
        }
        return ScreeningFacts.titleAndAbstract(excluded);
    }

    private FullTextFacts fullTexts(SortedMap<ReportId, Outcome> outcomes) {
        Map<ReportId, String> excluded = new TreeMap<>();
        Set<ReportId> included = new TreeSet<>();
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
            } else if (outcome instanceof Outcome.SetAside aside) {
                excluded.put(report, aside.as().words());
            }
        });
        return FullTextFacts.of(outcomes.keySet(), Set.of(), outcomes.keySet(), excluded, included, new TreeMap<>());
    }
}
