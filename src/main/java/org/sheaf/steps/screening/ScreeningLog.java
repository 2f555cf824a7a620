// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
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
    private final Map<RecordId, ReportId> members;
    private final Map<String, Decision> said = new TreeMap<>();
    /** What was taken back, by whom. */
    private final Map<String, Set<String>> takenBack = new HashMap<>();

    private final Map<String, ReviewerId> owners = new HashMap<>();
    /** By stage and report as it is now, the ids of what was said. */
    private final Map<String, Map<ReportId, List<String>>> byStage = new HashMap<>();

    private final Map<ReportId, SortedSet<String>> labels = new HashMap<>();
    private final Map<String, Stage> rules = new HashMap<>();

    /** @param members the report to which each record refers now */
    ScreeningLog(Map<RecordId, ReportId> members, List<Decision> decisions) {
        this.members = members;
        decisions.stream().sorted().forEach(this::take);
    }

    /** Takes note of a decision; those that are not about screening are passed over. */
    void take(Decision decision) {
        Map<String, String> about = decision.about();
        if (is(decision, DecisionKind.VOTE)
                || is(decision, DecisionKind.SETTLE)
                || is(decision, DecisionKind.SET_ASIDE)) {
            now(about.getOrDefault("report", "")).ifPresent(report -> {
                said.put(decision.id(), decision);
                byStage.computeIfAbsent(about.getOrDefault("stage", ""), stage -> new HashMap<>())
                        .computeIfAbsent(report, id -> new ArrayList<>())
                        .add(decision.id());
            });
        } else if (is(decision, DecisionKind.TAKE_BACK)) {
            takenBack
                    .computeIfAbsent(about.getOrDefault("said", ""), said -> new HashSet<>())
                    .add(decision.actor());
        } else if (is(decision, DecisionKind.CLAIM_VOTE)) {
            ReviewerId.parse(decision.actor()).ifPresent(owner -> owners.put(about.getOrDefault("said", ""), owner));
        } else if (is(decision, DecisionKind.LABEL)) {
            now(about.getOrDefault("report", "")).ifPresent(report -> label(report, about));
        } else if (is(decision, DecisionKind.STAGE_RULES)) {
            StageRules.read(about).ifPresent(stage -> rules.put(stage.id(), stage));
        }
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
    private Optional<ReportId> now(String report) {
        return ReportId.parse(report).map(id -> members.get(id.anchor()));
    }

    /** All that was said of a report at a stage. */
    Ballot ballot(Stage stage, ReportId report) {
        List<Vote> votes = new ArrayList<>();
        List<Settlement> settlements = new ArrayList<>();
        Optional<Outcome.Aside> aside = Optional.empty();
        for (String id : saidOf(stage, report)) {
            Decision decision = said.get(id);
            if (decision == null || isTakenBack(decision)) {
                continue;
            }
            if (is(decision, DecisionKind.VOTE)) {
                vote(decision).ifPresent(votes::add);
            } else if (is(decision, DecisionKind.SETTLE)) {
                settlement(decision).ifPresent(settlements::add);
            } else {
                String as = decision.about().getOrDefault("as", "");
                aside = Arrays.stream(Outcome.Aside.values())
                        .filter(way -> way.key().equals(as))
                        .findFirst();
            }
        }
        return new Ballot(report, votes, settlements, aside);
    }

    private List<String> saidOf(Stage stage, ReportId report) {
        return byStage.getOrDefault(stage.id(), Map.of()).getOrDefault(report, List.of());
    }

    /** The votes of a stage that count, on whatever reports, oldest first. */
    List<Vote> votes(Stage stage) {
        return byStage.getOrDefault(stage.id(), Map.of()).values().stream()
                .flatMap(List::stream)
                .flatMap(id -> Optional.ofNullable(said.get(id)).stream())
                .filter(decision -> !isTakenBack(decision))
                .filter(decision -> is(decision, DecisionKind.VOTE))
                .flatMap(decision -> vote(decision).stream())
                .sorted(Vote.OLDEST_FIRST)
                .toList();
    }

    /**
     * What a decision says, without who said it and why: by this it is referred to, since its id changes when a name in it is
     * erased.
     */
    static String nameless(Decision decision) {
        return Digest.of(decision.kind() + " " + decision.at() + " " + CanonicalJson.of(decision.about()))
                .abbreviated();
    }

    private boolean isTakenBack(Decision decision) {
        String by = Optional.ofNullable(owners.get(nameless(decision)))
                .map(ReviewerId::name)
                .orElse(decision.actor());
        return takenBack.getOrDefault(nameless(decision), Set.of()).contains(by);
    }

    /** The decision by which a vote was cast. */
    Optional<Decision> decision(Vote vote) {
        return Optional.ofNullable(said.get(vote.id()));
    }

    private Optional<Vote> vote(Decision decision) {
        Optional<ReviewerId> reviewer =
                Optional.ofNullable(owners.get(nameless(decision))).or(() -> ReviewerId.parse(decision.actor()));
        return reviewer.flatMap(who -> said(decision)
                .map(what -> new Vote(decision.id(), who, reports(decision), what, decision.why(), decision.at())));
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

    /** The rules under which votes were cast last; nothing before the first vote. */
    Optional<Stage> rules(Stage stage) {
        return Optional.ofNullable(rules.get(stage.id()));
    }
}
