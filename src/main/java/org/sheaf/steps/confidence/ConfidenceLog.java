// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.steps.ledger.DecisionKind;

/** What people said about findings, in the order of time; the newest counts. A line that makes no sense is passed over. */
final class ConfidenceLog {
    private static final String TAKEN_BACK = "taken back";

    private final Function<RecordId, Optional<ReportId>> now;
    private final Map<FindingId, Story> stories = new LinkedHashMap<>();
    /** Findings that stand, in the order in which people put them. */
    private final List<FindingId> order = new ArrayList<>();

    private int highest;

    /** What was said of one finding. */
    private static final class Story {
        private final List<ReviewFinding> versions = new ArrayList<>();
        private final Map<ReportId, Correction> corrections = new LinkedHashMap<>();
        private final Map<Component, Judgement<Concern>> components = new EnumMap<>(Component.class);
        private Optional<Judgement<Confidence>> overall = Optional.empty();
        private final List<Judged> judged = new ArrayList<>();
    }

    /**
     * @param now the report to which a record belongs now
     * @param decisions in the order in which they were taken
     */
    ConfidenceLog(List<Decision> decisions, Function<RecordId, Optional<ReportId>> now) {
        this.now = now;
        decisions.forEach(this::take);
    }

    private void take(Decision decision) {
        Optional<FindingId> named = FindingFields.finding(decision);
        if (named.isEmpty()) {
            return;
        }
        FindingId id = named.get();
        if (is(decision, DecisionKind.FINDING)) {
            finding(id, decision);
            return;
        }
        Optional<Story> story = Optional.ofNullable(stories.get(id));
        if (story.isEmpty()) {
            return;
        }
        if (is(decision, DecisionKind.REMOVE_FINDING)) {
            order.remove(id);
        } else if (is(decision, DecisionKind.FINDING_STUDY)) {
            correct(story.get(), decision);
        } else if (is(decision, DecisionKind.CERQUAL)) {
            component(story.get(), decision);
        } else if (is(decision, DecisionKind.CERQUAL_OVERALL)) {
            overall(story.get(), decision);
        }
    }

    private static boolean is(Decision decision, DecisionKind kind) {
        return decision.kind().equals(kind.key());
    }

    private void finding(FindingId id, Decision decision) {
        highest = Math.max(highest, id.number());
        stories.computeIfAbsent(id, none -> new Story()).versions.add(FindingFields.read(id, decision));
        String place = decision.about().getOrDefault(FindingFields.PLACE, "");
        Optional<FindingId> before = place.startsWith(FindingFields.BEHIND)
                ? FindingId.parse(place.substring(FindingFields.BEHIND.length()))
                        .filter(other -> !other.equals(id) && order.contains(other))
                : Optional.empty();
        if (before.isPresent()) {
            order.remove(id);
            order.add(order.indexOf(before.get()) + 1, id);
        } else if (place.equals(FindingFields.FIRST)) {
            order.remove(id);
            order.add(0, id);
        } else if (!order.contains(id)) {
            order.add(id);
        }
    }

    private void correct(Story story, Decision decision) {
        String contributes = decision.about().getOrDefault(FindingFields.CONTRIBUTES, "");
        ReportId.parse(decision.about().getOrDefault(FindingFields.REPORT, ""))
                .flatMap(report -> now.apply(report.anchor()))
                .filter(report -> contributes.equals("yes") || contributes.equals("no"))
                .ifPresent(report -> {
                    story.corrections.remove(report); // the newest stands last
                    story.corrections.put(
                            report,
                            new Correction(
                                    report,
                                    contributes.equals("yes"),
                                    decision.why(),
                                    decision.actor(),
                                    decision.at()));
                });
    }

    private static void component(Story story, Decision decision) {
        Optional<Component> component = Component.parse(decision.about().getOrDefault(FindingFields.COMPONENT, ""));
        String said = decision.about().getOrDefault(FindingFields.CONCERN, "");
        Optional<Concern> concern = Concern.parse(said);
        if (component.isEmpty() || concern.isEmpty() && !said.equals(FindingFields.TAKEN_BACK)) {
            return;
        }
        concern.ifPresentOrElse(
                level -> story.components.put(component.get(), judgement(level, decision)),
                () -> story.components.remove(component.get()));
        note(story, component, concern.map(Concern::label).orElse(TAKEN_BACK), decision);
    }

    private static void overall(Story story, Decision decision) {
        String said = decision.about().getOrDefault(FindingFields.LEVEL, "");
        Optional<Confidence> level = Confidence.parse(said);
        if (level.isEmpty() && !said.equals(FindingFields.TAKEN_BACK)) {
            return;
        }
        story.overall = level.map(one -> judgement(one, decision));
        note(story, Optional.empty(), level.map(Confidence::label).orElse(TAKEN_BACK), decision);
    }

    private static <T extends Enum<T>> Judgement<T> judgement(T level, Decision decision) {
        return new Judgement<>(level, decision.why(), decision.actor(), with(decision), decision.at());
    }

    private static String with(Decision decision) {
        return decision.about().getOrDefault(FindingFields.WITH, "");
    }

    private static void note(Story story, Optional<Component> component, String level, Decision decision) {
        story.judged.add(new Judged(
                story.judged.size() + 1,
                component,
                level,
                decision.why(),
                decision.actor(),
                with(decision),
                decision.at()));
    }

    private Story story(FindingId id) {
        return Optional.ofNullable(stories.get(id)).orElseGet(Story::new);
    }

    /** The findings that stand, in the order in which people put them. */
    List<ReviewFinding> findings() {
        return order.stream()
                .map(id -> story(id).versions.get(story(id).versions.size() - 1))
                .toList();
    }

    /** Whether a finding was made and is no longer one. */
    boolean isRemoved(FindingId id) {
        return stories.containsKey(id) && !order.contains(id);
    }

    /** How a finding was worded, the oldest first. */
    List<ReviewFinding> versions(FindingId id) {
        return List.copyOf(story(id).versions);
    }

    /** An id that no finding has had. */
    FindingId next() {
        return new FindingId(highest + 1);
    }

    CerqualAssessment assessment(FindingId id) {
        Story story = story(id);
        return new CerqualAssessment(id, new HashMap<>(story.components), story.overall, story.judged.size());
    }

    /** Everything that was ever judged of a finding, the oldest first. */
    List<Judged> judged(FindingId id) {
        return List.copyOf(story(id).judged);
    }

    /** What was said of studies and a finding, the oldest first. */
    List<Correction> corrections(FindingId id) {
        return List.copyOf(story(id).corrections.values());
    }
}
