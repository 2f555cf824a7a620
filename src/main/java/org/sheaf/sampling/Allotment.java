// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives each id to some of several people, so that each has a share of the whole and all pairs come up equally often. One
 * id after another goes to those who are furthest below their share; of those who are equally far, to the group that came
 * up least often. What was given is never taken back.
 *
 * @param <P> a person
 */
public final class Allotment<P extends Comparable<P>> {
    private final SortedMap<P, BigDecimal> shares;
    private final BigDecimal whole;
    private final SortedMap<P, Integer> has = new TreeMap<>();
    private final Map<SortedSet<P>, Integer> groups = new HashMap<>();
    private int given;

    /** @param shares of each person, above 0, in any unit */
    public Allotment(Map<P, BigDecimal> shares) {
        this.shares = new TreeMap<>(shares);
        this.whole = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.values().stream().anyMatch(share -> share.signum() <= 0)) {
            throw new IllegalArgumentException("a share is more than nothing: " + shares);
        }
        this.shares.keySet().forEach(person -> has.put(person, 0));
    }

    /** Equal shares. */
    public static <P extends Comparable<P>> Allotment<P> equal(Collection<P> people) {
        Map<P, BigDecimal> shares = new TreeMap<>();
        people.forEach(person -> shares.put(person, BigDecimal.ONE));
        return new Allotment<>(shares);
    }

    /**
     * Who has a share that cannot be, since nobody gets the same id twice.
     *
     * @param each how many people get each id
     */
    public Optional<P> tooMuch(int each) {
        return shares.entrySet().stream()
                .filter(share ->
                        share.getValue().multiply(BigDecimal.valueOf(each)).compareTo(whole) > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Takes note of what was given before. People without a share are passed over. */
    public void alreadyHave(Collection<P> people) {
        SortedSet<P> known = new TreeSet<>(people);
        known.retainAll(shares.keySet());
        note(known);
    }

    /**
     * Gives one more id.
     *
     * @param each how many people get it
     * @param not who must not get it, such as those who had it already
     * @return who gets it; fewer if there are not so many people
     */
    public SortedSet<P> give(int each, Collection<P> not) {
        List<P> people = new ArrayList<>(shares.keySet());
        people.removeAll(List.copyOf(not));
        SortedSet<P> best = new TreeSet<>();
        for (int i = 0; i < each && !people.isEmpty(); i++) {
            P next = people.stream()
                    .min(Comparator.comparing((P person) -> has(person)
                                    .divide(shares.getOrDefault(person, BigDecimal.ONE), MathContext.DECIMAL64))
                            .thenComparingInt(person -> together(best, person))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            people.remove(next);
            best.add(next);
        }
        note(best);
        return best;
    }

    /** How much a person would have with one more, halfway: the method of Webster again. */
    private BigDecimal has(P person) {
        return BigDecimal.valueOf(2L * has.getOrDefault(person, 0) + 1);
    }

    /** How often a person came up with those who are in a group so far. */
    private int together(SortedSet<P> group, P person) {
        return groups.entrySet().stream()
                .filter(entry ->
                        entry.getKey().contains(person) && entry.getKey().containsAll(group))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void note(SortedSet<P> group) {
        given++;
        group.forEach(person -> has.merge(person, 1, Integer::sum));
        groups.merge(group, 1, Integer::sum);
    }

    /** How many each person has. */
    public SortedMap<P, Integer> has() {
        return new TreeMap<>(has);
    }

    /** How many were given. */
    public int given() {
        return given;
    }
}
