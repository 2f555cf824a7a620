// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Answered;
import org.sheaf.appraisal.Assessment;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.citation.StudyId;
import org.sheaf.problem.Problem;

/** What people should know who read or go on with an appraisal: what does not fit together (any more). */
public final class AppraisalProblems {
    private static final String SOURCE = "appraisal";

    private final AppraisalState state;
    private final List<Problem> problems = new ArrayList<>();

    private AppraisalProblems(AppraisalState state) {
        this.state = state;
    }

    /** What does not fit, with what is wrong in the plan; nothing that gives away an answer. */
    public static List<Problem> of(AppraisalState state) {
        List<Problem> all = new ArrayList<>(state.basis().problems());
        all.addAll(besidePlan(state));
        return List.copyOf(all);
    }

    /** The same without what is wrong in the plan. */
    public static List<Problem> besidePlan(AppraisalState state) {
        List<Problem> all = new ArrayList<>(ofNoInstrument(state));
        state.basis().instruments().forEach(instrument -> all.addAll(of(state, instrument)));
        return List.copyOf(all);
    }

    /** What concerns no single instrument of the plan. */
    static List<Problem> ofNoInstrument(AppraisalState state) {
        AppraisalProblems found = new AppraisalProblems(state);
        found.joined();
        found.notInThePlan();
        return List.copyOf(found.problems);
    }

    /** What concerns one instrument. */
    static List<Problem> of(AppraisalState state, Instrument instrument) {
        AppraisalProblems found = new AppraisalProblems(state);
        found.changed(instrument);
        found.byOneOnly(instrument);
        return List.copyOf(found.problems);
    }

    private void joined() {
        Map<StudyId, List<String>> beside = new LinkedHashMap<>();
        state.units().stream()
                .filter(AppraisalState.Unit::beside)
                .forEach(unit -> beside.computeIfAbsent(
                                state.studies().study(unit.id()).id(), study -> new ArrayList<>())
                        .add(unit.name()));
        beside.values()
                .forEach(
                        names -> problems.add(
                                Problem.warning(
                                        SOURCE,
                                        0,
                                        String.join(" and ", names)
                                                + " were appraised one by one and are one study since.",
                                        "Both stay in the table. To keep one, take the answers to the other back"
                                                + " (`sheaf appraise set UNIT ITEM --take-back`); or say `of: report` in the protocol.")));
    }

    private void notInThePlan() {
        List<String> ids =
                state.basis().instruments().stream().map(Instrument::id).toList();
        state.appraisal().instruments().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add(Problem.warning(
                        SOURCE,
                        0,
                        "Answers were given with the instrument \"" + id
                                + "\", which the protocol does not name (any more).",
                        "They are kept and not shown. Name it under `appraisal:` `instruments:` to see them.")));
    }

    private void changed(Instrument instrument) {
        SortedMap<Integer, Long> since = new TreeMap<>();
        long gone = 0;
        List<Item> items = instrument.items();
        Map<String, Long> unknown = new TreeMap<>();
        for (AppraisalState.Unit unit : state.units()) {
            for (Answered answered : state.of(unit, instrument).answers()) {
                Optional<Item> item = items.stream()
                        .filter(any -> any.id().equals(answered.item()))
                        .findFirst();
                if (item.isEmpty()) {
                    unknown.merge(answered.item(), 1L, Long::sum);
                } else if (isChanged(item.get(), answered)) {
                    since.merge(items.indexOf(item.get()), 1L, Long::sum);
                    gone += isGone(item.get(), answered) ? 1 : 0;
                }
            }
        }
        if (!since.isEmpty()) {
            String named = since.entrySet().stream()
                    .map(entry -> items.get(entry.getKey()).name() + " (" + amount(entry.getValue()) + ")")
                    .collect(Collectors.joining(", "));
            problems.add(Problem.warning(
                    SOURCE,
                    0,
                    "The instrument " + instrument.id() + " was changed after answers were given to: " + named + "."
                            + (gone == 0
                                    ? ""
                                    : " " + amount(gone) + " can no longer be given; they are shown as they were given,"
                                            + " with a mark."),
                    "The answers stay. Those who gave them look whether they still hold, and answer again if not."));
        }
        if (!unknown.isEmpty()) {
            problems.add(Problem.warning(
                    SOURCE,
                    0,
                    "The instrument " + instrument.id() + " no longer has items to which answers were given: "
                            + unknown.entrySet().stream()
                                    .map(entry -> entry.getKey() + " (" + amount(entry.getValue()) + ")")
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "The answers are kept in the ledger. Give the item its id again to see them."));
        }
    }

    private static String amount(long answers) {
        return answers + (answers == 1 ? " answer" : " answers");
    }

    /** Whether an item was asked otherwise when it was answered. */
    static boolean isChanged(Item item, Answered answered) {
        return !answered.form().isEmpty() && !answered.form().equals(item.form().hex()) || isGone(item, answered);
    }

    /** Whether an answer cannot be given (any more). */
    static boolean isGone(Item item, Answered answered) {
        return answered.given()
                .filter(given -> !Assessment.isKnown(item, given))
                .isPresent();
    }

    private void byOneOnly(Instrument instrument) {
        if (state.wanted() < 2) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (AppraisalState.Unit unit : state.units()) {
            UnitAppraisal one = state.of(unit, instrument);
            if (one.handedIn().size() == 1 && !one.isOpened()) {
                names.add(unit.name());
            }
        }
        if (!names.isEmpty()) {
            problems.add(Problem.warning(
                    SOURCE,
                    0,
                    String.join(", ", names)
                            + (names.size() == 1 ? " was" : " were") + " appraised with " + instrument.id()
                            + " by one rater only; the protocol wants " + state.wanted() + ".",
                    "Their answers are shown once a second rater has handed in (`sheaf appraise`). If there will be none,"
                            + " say `raters: 1` under `appraisal:` in the protocol: the tables then say so."));
        }
    }
}
