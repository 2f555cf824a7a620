// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Puts what stands in the columns of a logic model into an order in which few arrows cross (barycentre sweeps from left to
 * right and back, then moving one after another; Sugiyama, Tagawa and Toda 1981, doi:10.1109/TSMC.1981.4308636). It begins with
 * the order of the codebook and keeps of it all that makes no arrow cross. An arrow that passes a column gets a lane in it.
 */
final class LogicModelOrder {
    private static final int SWEEPS = 8;
    private static final int ROUNDS = 12;

    private final List<Edge> edges;
    private final Set<String> withArrows = new HashSet<>();
    private List<List<Unit>> columns;
    private int crossings;

    /** An arrow between two themes. */
    record Edge(String from, String to) {}

    /** Something that stands in a column, or passes it. */
    sealed interface Slot permits Member, Lane {}

    /**
     * A box or a heading.
     *
     * @param themes its theme, then those of its parts from top to bottom
     * @param place in the order of the codebook
     * @param heading whether it stays above those with which it stands together
     */
    record Member(List<String> themes, int place, boolean heading) implements Slot {
        Member {
            themes = List.copyOf(themes);
        }
    }

    /** Room for an arrow that passes, by its number. */
    record Lane(int edge) implements Slot {}

    /** Members that stay together. */
    record Unit(List<Member> members) {
        Unit {
            members = List.copyOf(members);
        }

        int place() {
            return members.stream().mapToInt(Member::place).min().orElse(0);
        }
    }

    private LogicModelOrder(List<List<Unit>> columns, List<Edge> edges) {
        this.columns = columns;
        this.edges = edges;
        edges.forEach(edge -> withArrows.addAll(List.of(edge.from(), edge.to())));
        this.crossings = count(columns);
    }

    /** Orders, and adds the lanes. */
    static List<List<Slot>> of(List<List<Unit>> columns, List<Edge> edges) {
        LogicModelOrder order = new LogicModelOrder(columns, edges);
        order.sweep(columns);
        order.sweep(turned(columns));
        order.move(false);
        order.move(true);
        return LogicModelLanes.of(order.columns, edges).slots();
    }

    /** How often arrows cross in some order. */
    static int crossings(List<List<Slot>> slots, List<Edge> edges) {
        return LogicModelCrossings.count(slots, edges);
    }

    private int count(List<List<Unit>> candidate) {
        return edges.size() < 2
                ? 0
                : crossings(LogicModelLanes.straightest(candidate, edges).slots(), edges);
    }

    /** The same with every second column upside down: another start may end better. */
    private static List<List<Unit>> turned(List<List<Unit>> columns) {
        List<List<Unit>> turned = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            List<Unit> units = new ArrayList<>(columns.get(c));
            if (c % 2 == 1) {
                Collections.reverse(units);
            }
            turned.add(units);
        }
        return turned;
    }

    private void sweep(List<List<Unit>> start) {
        List<List<Unit>> at = start;
        for (int sweep = 0; sweep < SWEEPS && crossings > 0; sweep++) {
            for (int i = 1; i < at.size(); i++) {
                at = sorted(at, sweep % 2 == 0 ? i : at.size() - 1 - i, sweep % 2 == 0);
            }
            int now = count(at);
            if (now < crossings) {
                columns = at;
                crossings = now;
            }
        }
    }

    /** Puts one column where the arrows to those before it, or behind it, would have it. */
    private List<List<Unit>> sorted(List<List<Unit>> at, int column, boolean forward) {
        Map<String, Integer> columnOf = new HashMap<>();
        Map<String, Double> places = new HashMap<>();
        for (int c = 0; c < at.size(); c++) {
            List<Member> members =
                    at.get(c).stream().flatMap(unit -> unit.members().stream()).toList();
            for (int i = 0; i < members.size(); i++) {
                for (String theme : members.get(i).themes()) {
                    columnOf.put(theme, c);
                    places.put(theme, (i + 0.5) / members.size());
                }
            }
        }
        Map<String, List<Double>> pulls = new TreeMap<>();
        for (Edge edge : edges) {
            int from = columnOf.getOrDefault(edge.from(), 0);
            int to = columnOf.getOrDefault(edge.to(), 0);
            if (from == column && (forward ? to < column : to > column)) {
                pulls.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(places.getOrDefault(edge.to(), 0.0));
            }
            if (to == column && (forward ? from < column : from > column)) {
                pulls.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(places.getOrDefault(edge.from(), 0.0));
            }
        }
        ToDoubleFunction<List<Member>> pull = members -> members.stream()
                .flatMap(member -> member.themes().stream())
                .flatMap(theme -> pulls.getOrDefault(theme, List.of()).stream())
                .mapToDouble(place -> place)
                .average()
                .orElseGet(() -> members.stream()
                        .mapToDouble(
                                member -> places.getOrDefault(member.themes().get(0), 0.0))
                        .average()
                        .orElse(0));
        List<Unit> units = new ArrayList<>();
        for (Unit unit : at.get(column)) {
            List<Member> members = new ArrayList<>(unit.members());
            members.sort(Comparator.comparing((Member member) -> !member.heading())
                    .thenComparingDouble(member -> pull.applyAsDouble(List.of(member))));
            units.add(new Unit(members));
        }
        units.sort(Comparator.comparingDouble(unit -> pull.applyAsDouble(unit.members())));
        List<List<Unit>> next = new ArrayList<>(at);
        next.set(column, units);
        return next;
    }

    /**
     * Moves boxes within their group, and what stands by itself within its column, while fewer arrows cross.
     *
     * @param back whether to move back towards the codebook's order what makes as few cross there, else only for fewer
     */
    private void move(boolean back) {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int c = 0; c < columns.size(); c++) {
                for (int u = 0; u < columns.get(c).size(); u++) {
                    for (int m = 0; m < columns.get(c).get(u).members().size(); m++) {
                        changed |= moveMember(c, u, m, back);
                    }
                    changed |= moveUnit(c, u, back);
                }
            }
        }
    }

    private boolean moveUnit(int column, int from, boolean back) {
        List<Unit> units = columns.get(column);
        Unit moved = units.get(from);
        if (!back && hasNoArrow(moved.members())) {
            return false;
        }
        for (int to = 0; to < units.size(); to++) {
            boolean nearer = back && to == from - 1 && units.get(to).place() > moved.place();
            if (to != from && (!back || nearer)) {
                List<Unit> candidate = new ArrayList<>(units);
                candidate.add(to, candidate.remove(from));
                if (take(column, candidate, nearer)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moveMember(int column, int unit, int from, boolean back) {
        List<Member> members = columns.get(column).get(unit).members();
        Member moved = members.get(from);
        if (moved.heading() || !back && hasNoArrow(List.of(moved))) {
            return false;
        }
        for (int to = 0; to < members.size(); to++) {
            boolean nearer = back && to == from - 1 && members.get(to).place() > moved.place();
            if (to != from && !members.get(to).heading() && (!back || nearer)) {
                List<Member> candidate = new ArrayList<>(members);
                candidate.add(to, candidate.remove(from));
                List<Unit> units = new ArrayList<>(columns.get(column));
                units.set(unit, new Unit(candidate));
                if (take(column, units, nearer)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Nothing crosses less if it is moved. */
    private boolean hasNoArrow(List<Member> members) {
        return members.stream().flatMap(member -> member.themes().stream()).noneMatch(withArrows::contains);
    }

    private boolean take(int column, List<Unit> units, boolean atATie) {
        if (crossings == 0 && !atATie) {
            return false;
        }
        List<List<Unit>> candidate = new ArrayList<>(columns);
        candidate.set(column, units);
        int now = count(candidate);
        if (now < crossings || now == crossings && atATie) {
            columns = candidate;
            crossings = now;
            return true;
        }
        return false;
    }
}
