// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The signs of one instrument, what each stands for, and how many of each a question has. */
public final class AppraisalSigns {
    private static final String NEUTRAL = "neutral";
    private static final List<String> MEANINGS =
            List.of("good", "partly", "poor", "critical", "unclear", "not-applicable");
    private static final List<String> STATES = List.of(
            AppraisalView.Cell.NOT_REPORTED,
            AppraisalView.Cell.OPEN,
            AppraisalView.Cell.HIDDEN,
            AppraisalView.Cell.NOT_ASKED,
            AppraisalView.Cell.EMPTY);

    private final AppraisalView.Table table;
    private final Map<String, AppraisalSign> signs = new LinkedHashMap<>();

    /**
     * How often a sign stands in a question.
     *
     * @param label what was answered there: a sign may stand for {@code Yes} in one question and for {@code High} in another
     */
    public record Count(AppraisalSign sign, String label, int number) {}

    private AppraisalSigns(AppraisalView.Table table) {
        this.table = table;
        for (String meaning : MEANINGS) {
            Set<String> labels = new LinkedHashSet<>();
            table.answers().stream()
                    .filter(answer -> answer.meaning().equals(meaning))
                    .forEach(answer -> labels.add(answer.label()));
            if (!labels.isEmpty()) {
                add(AppraisalSign.of(meaning, String.join(" / ", labels)));
            }
        }
        List<AppraisalView.Answer> points = table.answers().stream()
                .filter(answer -> answer.meaning().equals(NEUTRAL))
                .toList();
        for (int i = 0; i < points.size(); i++) {
            add(AppraisalSign.point(points.get(i).code(), points.get(i).label(), i, points.size()));
        }
        strangers(points.size());
        STATES.forEach(state -> add(AppraisalSign.without(state)));
    }

    static AppraisalSigns of(AppraisalView.Table table) {
        return new AppraisalSigns(table);
    }

    private void add(AppraisalSign sign) {
        signs.putIfAbsent(sign.key(), sign);
    }

    /** Answers that were given and that the instrument does not have any more: they are shown as they were given. */
    private void strangers(int points) {
        Set<String> codes = new TreeSet<>();
        for (AppraisalView.Unit unit : table.units()) {
            for (AppraisalView.Cell cell : unit.cells()) {
                if (cell.isChoice() && !signs.containsKey(key(cell))) {
                    codes.add(cell.code());
                }
            }
        }
        codes.forEach(code -> add(AppraisalSign.point(code, code + " (not among the answers any more)", 0, points)));
    }

    private static String key(AppraisalView.Cell cell) {
        if (!cell.isChoice()) {
            return cell.state().equals(AppraisalView.Cell.GIVEN) ? AppraisalView.Cell.EMPTY : cell.state();
        }
        return MEANINGS.contains(cell.meaning()) ? cell.meaning() : NEUTRAL + " " + cell.code();
    }

    /** The sign of a cell. */
    AppraisalSign of(AppraisalView.Cell cell) {
        AppraisalSign sign = signs.get(key(cell));
        return sign == null ? AppraisalSign.without(AppraisalView.Cell.EMPTY) : sign;
    }

    /** The places among the questions of those that are answered by choosing. */
    List<Integer> drawn() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < table.questions().size(); i++) {
            if (!table.questions().get(i).words()) {
                places.add(i);
            }
        }
        return places;
    }

    /** The signs to explain: of all answers, and of states that occur. */
    List<AppraisalSign> legend() {
        Set<String> there = new LinkedHashSet<>();
        for (AppraisalView.Unit unit : table.units()) {
            for (int question : drawn()) {
                there.add(key(unit.cells().get(question)));
            }
        }
        return signs.values().stream()
                .filter(sign -> !STATES.contains(sign.key()) || there.contains(sign.key()))
                .toList();
    }

    /** How often each sign of the legend stands in a question, in the order of the legend. */
    List<Count> counts(int question) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        for (AppraisalView.Unit unit : table.units()) {
            AppraisalView.Cell cell = unit.cells().get(question);
            numbers.merge(key(cell), 1, Integer::sum);
            if (MEANINGS.contains(key(cell))) {
                labels.computeIfAbsent(key(cell), key -> new TreeSet<>()).add(cell.label());
            }
        }
        return legend().stream()
                .map(sign -> new Count(
                        sign,
                        labels.containsKey(sign.key()) ? String.join(" / ", labels.get(sign.key())) : sign.label(),
                        numbers.getOrDefault(sign.key(), 0)))
                .toList();
    }
}
