// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.Judgement;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.reporting.ChangesView;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.confidence.FindingFacts;
import org.sheaf.steps.ledger.DecisionKind;

/** Findings that are new, withdrawn or worded otherwise, what was judged of them, and which are to be looked at again. */
final class FindingChanges {
    private final SynthesisState before;
    private final SynthesisState after;

    FindingChanges(SynthesisState before, SynthesisState after) {
        this.before = before;
        this.after = after;
    }

    List<ChangesView.Row> findings() {
        List<ChangesView.Row> rows = new ArrayList<>();
        for (ReviewFinding is : after.confidence().findings()) {
            Optional<ReviewFinding> was = before.confidence().finding(is.id());
            if (was.isEmpty()) {
                rows.add(row(is, "new", "", is.statement(), said(is.by(), is.at(), is.why())));
                continue;
            }
            if (!was.get().statement().equals(is.statement())) {
                rows.add(row(is, "reworded", was.get().statement(), is.statement(), said(is.by(), is.at(), is.why())));
            }
            String themes = before.themes(was.get());
            if (!themes.equals(after.themes(is))) {
                rows.add(row(is, "other themes", themes, after.themes(is), List.of()));
            }
            studies(was.get(), is).ifPresent(rows::add);
        }
        for (ReviewFinding was : before.confidence().findings()) {
            if (after.confidence().finding(was.id()).isEmpty()) {
                rows.add(row(was, "withdrawn", was.statement(), "", withdrawn(was.id())));
            }
        }
        return rows;
    }

    private Optional<ChangesView.Row> studies(ReviewFinding was, ReviewFinding is) {
        Counterparts counterparts = new Counterparts(before.included(), after.included());
        SortedSet<String> then = names(before.confidence(), was, counterparts);
        SortedSet<String> now = names(after.confidence(), is, counterparts);
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(row(is, "other studies", String.join("; ", then), String.join("; ", now), List.of()));
    }

    /** The studies behind a finding, as they are called now. */
    private static SortedSet<String> names(ConfidenceState state, ReviewFinding finding, Counterparts counterparts) {
        SortedSet<String> names = new TreeSet<>();
        for (FindingFacts.OfStudy study : state.facts(finding).studies()) {
            names.addAll(counterparts.names(
                    List.of(state.studies().study(study.reports().get(0)))));
        }
        return names;
    }

    private static ChangesView.Row row(
            ReviewFinding finding, String change, String was, String is, List<String> details) {
        return new ChangesView.Row(finding.id().toString(), finding.statement(), change, was, is, details);
    }

    private static List<String> said(String by, String at, String why) {
        return List.of(Words.who(by, at) + (why.isBlank() ? "" : ": " + why));
    }

    private List<String> withdrawn(FindingId id) {
        return after.session().decisions().all().stream()
                .filter(decision -> decision.kind().equals(DecisionKind.REMOVE_FINDING.key())
                        && decision.about().getOrDefault("finding", "").equals(id.toString()))
                .max(Comparator.comparing(Decision::at, Decision.BY_TIME))
                .map(decision -> said(decision.actor(), decision.at(), decision.why()))
                .orElse(List.of());
    }

    /** Levels that differ, component by component and as a whole; of findings that stand now. */
    List<ChangesView.Row> confidence() {
        List<ChangesView.Row> rows = new ArrayList<>();
        for (ReviewFinding finding : after.confidence().findings()) {
            boolean known = before.confidence().finding(finding.id()).isPresent();
            CerqualAssessment was = before.confidence().assessment(finding.id());
            CerqualAssessment is = after.confidence().assessment(finding.id());
            for (Component component : Component.values()) {
                compare(
                        finding,
                        component.label(),
                        known,
                        was.of(component).map(one -> one.level().label()),
                        is.of(component).map(one -> one.level().label()),
                        is.of(component),
                        rows);
            }
            compare(
                    finding,
                    "Confidence",
                    known,
                    was.overall().map(one -> one.level().label()),
                    is.overall().map(one -> one.level().label()),
                    is.overall(),
                    rows);
        }
        return rows;
    }

    private static void compare(
            ReviewFinding finding,
            String what,
            boolean known,
            Optional<String> was,
            Optional<String> is,
            Optional<? extends Judgement<?>> judged,
            List<ChangesView.Row> rows) {
        if (!was.equals(is)) {
            rows.add(new ChangesView.Row(
                    finding.id().toString(),
                    finding.statement(),
                    what,
                    known ? was.orElse(SynthesisState.NOT_JUDGED) : "no such finding",
                    is.orElse(SynthesisState.NOT_JUDGED),
                    judged.map(one -> said(
                                    one.by() + (one.with().isEmpty() ? "" : " with " + one.with()),
                                    one.at(),
                                    one.explanation()))
                            .orElse(List.of("taken back"))));
        }
    }

    /**
     * Findings that were judged while they rested on other studies than now. Nothing is changed about the judgement: whether it
     * still holds is for people to say.
     */
    List<ChangesView.Row> again() {
        List<LedgerEntry> entries = after.session().entries().all();
        Map<Long, ConfidenceState> states = new HashMap<>();
        List<ChangesView.Row> rows = new ArrayList<>();
        for (ReviewFinding finding : after.confidence().findings()) {
            Optional<String> judged = newest(after.confidence().assessment(finding.id()));
            if (judged.isEmpty()) {
                continue;
            }
            Optional<ConfidenceState> then = entries.stream()
                    .filter(entry -> Decision.BY_TIME.compare(entry.atUtc(), judged.get()) <= 0)
                    .map(LedgerEntry::id)
                    .max(Comparator.naturalOrder())
                    .map(entry -> states.computeIfAbsent(
                            entry,
                            id -> ConfidenceState.of(
                                    after.session().asOf(id), after.confidence().basis())));
            Optional<ReviewFinding> was = then.flatMap(state -> state.finding(finding.id()));
            if (then.isEmpty() || was.isEmpty()) {
                rows.add(row(
                        finding,
                        "judged " + day(judged.get()),
                        "not known",
                        String.join("; ", namesNow(finding)),
                        List.of("The ledger does not reach back to when it was judged.")));
                continue;
            }
            SortedSet<String> behind =
                    names(then.get(), was.get(), new Counterparts(then.get().studies(), after.included()));
            SortedSet<String> now = namesNow(finding);
            if (!behind.equals(now)) {
                rows.add(row(
                        finding,
                        "judged " + day(judged.get()),
                        String.join("; ", behind),
                        String.join("; ", now),
                        List.of()));
            }
        }
        return rows;
    }

    private SortedSet<String> namesNow(ReviewFinding finding) {
        return names(after.confidence(), finding, new Counterparts(after.included(), after.included()));
    }

    /** When anything was judged last that still stands. */
    private static Optional<String> newest(CerqualAssessment assessment) {
        return assessment
                .overall()
                .<String>map(Judgement::at)
                .or(() -> Stream.of(Component.values())
                        .flatMap(component -> assessment.of(component).stream())
                        .<String>map(Judgement::at)
                        .max(Decision.BY_TIME));
    }

    private static String day(String at) {
        return at.length() < 10 ? at : at.substring(0, 10);
    }
}
