// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;

/**
 * The fields of decisions in which other people stand than who took the decision: those to whom something was given, and
 * words that people chose. When a person's name must go, it goes there too.
 */
public final class PeopleInDecisions {
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry(DecisionKind.ASSIGN.key(), List.of("batch", "who")),
            Map.entry(DecisionKind.REASSIGN.key(), List.of("leaves", "takes")),
            Map.entry(DecisionKind.CHECK.key(), List.of("who")),
            Map.entry(DecisionKind.GOT_FULL_TEXT.key(), List.of("name")),
            Map.entry(DecisionKind.LABEL.key(), List.of("label")),
            Map.entry(DecisionKind.EXTRACT.key(), List.of("value")),
            Map.entry(DecisionKind.SETTLE_EXTRACTION.key(), List.of("value")),
            Map.entry(DecisionKind.CHECK_EXTRACTION.key(), List.of("who")),
            Map.entry(DecisionKind.APPRAISE.key(), List.of("answer", "qualifier")),
            Map.entry(DecisionKind.SETTLE_APPRAISAL.key(), List.of("answer", "qualifier")),
            Map.entry(DecisionKind.FINDING.key(), List.of("statement", "category")),
            Map.entry(DecisionKind.CERQUAL.key(), List.of("with")),
            Map.entry(DecisionKind.CERQUAL_OVERALL.key(), List.of("with")));

    private PeopleInDecisions() {}

    /** The fields of a decision with those changed in which people may stand. */
    public static SortedMap<String, String> changed(
            String kind, Map<String, String> about, UnaryOperator<String> change) {
        SortedMap<String, String> changed = new TreeMap<>(about);
        fields(kind).forEach(field -> changed.computeIfPresent(field, (name, value) -> change.apply(value)));
        return changed;
    }

    /** The ids of the people who stand in a decision, other than who took it. */
    public static List<String> of(Decision decision) {
        return Stream.of("who", "leaves", "takes")
                .filter(fields(decision.kind())::contains)
                .flatMap(field ->
                        Stream.of(decision.about().getOrDefault(field, "").split(" ")))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The fields of a decision without those in which people may stand. */
    static SortedMap<String, String> without(Decision decision) {
        SortedMap<String, String> nameless = new TreeMap<>(decision.about());
        nameless.keySet().removeAll(fields(decision.kind()));
        return nameless;
    }

    private static List<String> fields(String kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }
}
