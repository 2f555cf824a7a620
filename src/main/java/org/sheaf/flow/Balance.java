// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One equality: what stands on the left is what the terms on the right add up to. Where every term has its ids, each id
 * must occur on both sides equally often, so that two errors cannot cancel out as they can in numbers. Where a term is
 * stated, numbers are compared. Where a term has no number, nothing can be said.
 *
 * @param rule what ought to hold, in words
 * @param left the one side
 * @param plus terms added up on the other
 * @param minus terms taken away from them
 */
record Balance(String rule, Term left, List<Term> plus, List<Term> minus) {

    /**
     * A number with its name.
     *
     * @param name how a finding calls it
     * @param count the number
     */
    record Term(String name, Count count) {
        private String shown() {
            return name + " (" + count.shown() + ")";
        }
    }

    /**
     * The finding, if the equality fails.
     *
     * @param asRecord the record that stands for an item, to compare boxes of different units
     */
    Optional<FlowFinding> check(UnaryOperator<FlowItem> asRecord) {
        List<Term> terms = new ArrayList<>(plus);
        terms.addAll(minus);
        terms.add(left);
        if (plus.isEmpty()
                || terms.stream().anyMatch(term -> term.count().number().isEmpty())) {
            return Optional.empty();
        }
        if (terms.stream().allMatch(term -> term.count() instanceof Count.Counted)) {
            List<FlowItem> unbalanced = unbalanced(asRecord);
            return unbalanced.isEmpty() ? Optional.empty() : Optional.of(finding(unbalanced));
        }
        return sum(plus) - sum(minus) == sum(List.of(left)) ? Optional.empty() : Optional.of(finding(List.of()));
    }

    private List<FlowItem> unbalanced(UnaryOperator<FlowItem> asRecord) {
        Map<FlowItem, Integer> balance = new HashMap<>();
        plus.forEach(term -> add(balance, term, 1, asRecord));
        minus.forEach(term -> add(balance, term, -1, asRecord));
        add(balance, left, -1, asRecord);
        return balance.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<FlowItem, Integer> balance, Term term, int sign, UnaryOperator<FlowItem> asRecord) {
        if (term.count() instanceof Count.Counted counted) {
            counted.items().forEach(item -> balance.merge(asRecord.apply(item), sign, Integer::sum));
        }
    }

    private static int sum(List<Term> terms) {
        return terms.stream()
                .mapToInt(term -> term.count().number().orElseThrow())
                .sum();
    }

    private FlowFinding finding(List<FlowItem> items) {
        StringBuilder right = new StringBuilder();
        for (Term term : plus) {
            right.append(right.isEmpty() ? "" : " + ").append(term.shown());
        }
        minus.forEach(term -> right.append(" − ").append(term.shown()));
        if (plus.size() + minus.size() > 1) {
            right.append(" = ").append(sum(plus) - sum(minus));
        }
        return new FlowFinding(rule, left.shown(), right.toString(), items);
    }
}
