// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.ledger.DecisionKind;

/** Who was asked to look at which reports, read from decisions, in the order in which they come. */
final class AssignmentLog {
    /** How a batch was made of which everybody votes on everything. */
    static final String PILOT = "pilot";

    private static final String BLANK = " ";

    /**
     * What is asked of people about a report.
     *
     * @param who still is to vote or has voted
     * @param pilot whether all of them are to vote, however many votes the stage asks for
     */
    private record Asked(SortedSet<ReviewerId> who, boolean pilot) {}

    private final Function<String, Optional<ReportId>> now;
    private final Map<String, Map<ReportId, Asked>> asked = new HashMap<>();
    private final Map<String, Map<ReportId, SortedSet<ReviewerId>>> checks = new HashMap<>();
    private final Map<String, Map<String, Batch>> batches = new HashMap<>();
    private final List<Decision> drawn = new ArrayList<>();

    /** @param now the report that an id stands for now: reports may have been joined since */
    AssignmentLog(Function<String, Optional<ReportId>> now) {
        this.now = now;
    }

    void take(Decision decision) {
        String stage = decision.about().getOrDefault("stage", "");
        if (ScreeningLog.is(decision, DecisionKind.ASSIGN)) {
            assign(stage, decision);
        } else if (ScreeningLog.is(decision, DecisionKind.REASSIGN)) {
            reassign(stage, decision);
        } else if (ScreeningLog.is(decision, DecisionKind.CHECK)) {
            drawn.add(decision);
            for (ReportId report : reports(decision)) {
                checks.computeIfAbsent(stage, id -> new HashMap<>())
                        .computeIfAbsent(report, id -> new TreeSet<>())
                        .addAll(people(decision.about().getOrDefault("who", "")));
            }
        }
    }

    private void assign(String stage, Decision decision) {
        String name = decision.about().getOrDefault("batch", "");
        boolean pilot = decision.about().getOrDefault("how", "").equals(PILOT);
        SortedSet<ReviewerId> who = people(decision.about().getOrDefault("who", ""));
        Batch batch = batches.computeIfAbsent(stage, id -> new TreeMap<>())
                .computeIfAbsent(name, id -> new Batch(name, pilot, new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        batch.drawnAt().add(decision.at());
        batch.drawnFrom().add(number(decision.about().getOrDefault("of", "")));
        for (ReportId report : reports(decision)) {
            batch.reports().add(report);
            Asked before = asked(stage, report);
            SortedSet<ReviewerId> all = new TreeSet<>(before.who());
            all.addAll(who);
            put(stage, report, new Asked(all, pilot || before.pilot()));
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0; // a line that somebody edited
        }
    }

    private void reassign(String stage, Decision decision) {
        SortedSet<ReviewerId> leaves = people(decision.about().getOrDefault("leaves", ""));
        SortedSet<ReviewerId> takes = people(decision.about().getOrDefault("takes", ""));
        for (ReportId report : reports(decision)) {
            Asked before = asked(stage, report);
            if (before.who().containsAll(leaves)) {
                SortedSet<ReviewerId> all = new TreeSet<>(before.who());
                all.removeAll(leaves);
                all.addAll(takes);
                put(stage, report, new Asked(all, before.pilot()));
            }
            Map<ReportId, SortedSet<ReviewerId>> checked = checks.getOrDefault(stage, Map.of());
            Optional.ofNullable(checked.get(report))
                    .filter(checkers -> checkers.containsAll(leaves))
                    .ifPresent(checkers -> {
                        checkers.removeAll(leaves);
                        checkers.addAll(takes);
                    });
        }
    }

    private void put(String stage, ReportId report, Asked what) {
        asked.computeIfAbsent(stage, id -> new LinkedHashMap<>()).put(report, what);
    }

    private Asked asked(String stage, ReportId report) {
        return asked.getOrDefault(stage, Map.of()).getOrDefault(report, new Asked(new TreeSet<>(), false));
    }

    private Collection<ReportId> reports(Decision decision) {
        return Arrays.stream(decision.about().getOrDefault("reports", "").split(BLANK))
                .flatMap(id -> now.apply(id).stream())
                .toList();
    }

    static SortedSet<ReviewerId> people(String ids) {
        SortedSet<ReviewerId> people = new TreeSet<>();
        for (String id : ids.split(BLANK)) {
            ReviewerId.parse(id).ifPresent(people::add);
        }
        return people;
    }

    /** Those to whom a report was given at a stage; empty where it is everybody's. */
    SortedSet<ReviewerId> assigned(Stage stage, ReportId report) {
        return asked(stage.id(), report).who();
    }

    /** Those who are to look again at a report that one person decided. */
    SortedSet<ReviewerId> checkers(Stage stage, ReportId report) {
        return checks.getOrDefault(stage.id(), Map.of()).getOrDefault(report, new TreeSet<>());
    }

    /** How many people are to vote on a report before anything is decided; 0 where it is as the stage says. */
    int askedTogether(Stage stage, ReportId report) {
        Asked of = asked(stage.id(), report);
        return of.pilot() ? of.who().size() : 0;
    }

    /** The batches of a stage, by name. */
    List<Batch> batches(Stage stage) {
        return List.copyOf(batches.getOrDefault(stage.id(), Map.of()).values());
    }

    /**
     * The reports of a batch.
     *
     * @throws ReviewException if there is no such batch
     */
    SortedSet<ReportId> reportsOf(Stage stage, String name) {
        Map<String, Batch> of = batches.getOrDefault(stage.id(), Map.of());
        Batch batch = of.get(name);
        if (batch == null) {
            throw ReviewException.usage(
                    "There is no batch \"" + name + "\" at the stage \"" + stage.name() + "\".",
                    of.isEmpty()
                            ? "Nothing was given out there yet."
                            : "There is " + String.join(", ", of.keySet()) + ".");
        }
        return batch.reports();
    }

    /** What was drawn to be checked at a stage, oldest first. */
    List<Decision> drawn(Stage stage) {
        return drawn.stream()
                .filter(decision -> decision.about().getOrDefault("stage", "").equals(stage.id()))
                .toList();
    }

    /** Every report of a stage that was drawn to be checked, sorted. */
    SortedSet<ReportId> checked(Stage stage) {
        return new TreeSet<>(checks.getOrDefault(stage.id(), Map.of()).keySet());
    }

    /**
     * Reports that were given out under one name.
     *
     * @param pilot whether everybody votes on all of them
     * @param reports by their ids now
     * @param drawnAt the times at which some were given out
     * @param drawnFrom from how many they were drawn, each time
     */
    record Batch(
            String name,
            boolean pilot,
            SortedSet<ReportId> reports,
            SortedSet<String> drawnAt,
            SortedSet<Long> drawnFrom) {}
}
