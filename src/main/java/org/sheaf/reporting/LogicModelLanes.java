// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where arrows pass columns in which they neither begin nor end: each on the straightest way, or where it crosses fewer. */
final class LogicModelLanes {
    private final List<List<LogicModelOrder.Member>> members = new ArrayList<>();
    private final List<LogicModelOrder.Edge> edges;
    private final List<Passage> passages = new ArrayList<>();

    /** An arrow passes a column: the gap is the number of members above it. */
    private static final class Passage {
        private final int edge;
        private final int column;
        /** Where the straightest way leads, from 0 at the top to 1. */
        private final double ideal;

        private int gap;

        private Passage(int edge, int column, double ideal, int gap) {
            this.edge = edge;
            this.column = column;
            this.ideal = ideal;
            this.gap = gap;
        }
    }

    private record Place(int column, double height) {}

    private LogicModelLanes(List<List<LogicModelOrder.Unit>> columns, List<LogicModelOrder.Edge> edges) {
        this.edges = edges;
        columns.forEach(units -> members.add(
                units.stream().flatMap(unit -> unit.members().stream()).toList()));
        Map<String, Place> places = new HashMap<>();
        for (int c = 0; c < members.size(); c++) {
            for (int i = 0; i < members.get(c).size(); i++) {
                List<String> themes = members.get(c).get(i).themes();
                for (int row = 0; row < themes.size(); row++) {
                    double height = (i + (row + 1.0) / (themes.size() + 1))
                            / members.get(c).size();
                    places.put(themes.get(row), new Place(c, height));
                }
            }
        }
        for (int e = 0; e < edges.size(); e++) {
            Place from = places.getOrDefault(edges.get(e).from(), new Place(0, 0));
            Place to = places.getOrDefault(edges.get(e).to(), new Place(0, 0));
            int step = Integer.compare(to.column(), from.column());
            for (int c = from.column() + step; step != 0 && c != to.column(); c += step) {
                double share = (double) (c - from.column()) / (to.column() - from.column());
                double ideal = from.height() + (to.height() - from.height()) * share;
                passages.add(new Passage(e, c, ideal, gap(c, (int)
                        Math.round(ideal * members.get(c).size()))));
            }
        }
    }

    /** Each on the straightest way. */
    static LogicModelLanes straightest(List<List<LogicModelOrder.Unit>> columns, List<LogicModelOrder.Edge> edges) {
        return new LogicModelLanes(columns, edges);
    }

    /** Each where it crosses fewest. */
    static LogicModelLanes of(List<List<LogicModelOrder.Unit>> columns, List<LogicModelOrder.Edge> edges) {
        LogicModelLanes lanes = new LogicModelLanes(columns, edges);
        int crossings = lanes.crossings();
        for (Passage passage : lanes.passages) {
            int best = passage.gap;
            for (int gap = 0; gap <= lanes.members.get(passage.column).size() && crossings > 0; gap++) {
                passage.gap = lanes.gap(passage.column, gap);
                int now = lanes.crossings();
                if (now < crossings) {
                    crossings = now;
                    best = passage.gap;
                }
            }
            passage.gap = best;
        }
        return lanes;
    }

    private int crossings() {
        return LogicModelCrossings.count(slots(), edges);
    }

    /** No arrow passes between a heading and what it stands over. */
    private int gap(int column, int wanted) {
        return wanted > 0 && members.get(column).get(wanted - 1).heading() ? wanted - 1 : wanted;
    }

    /** The columns with the lanes in them. */
    List<List<LogicModelOrder.Slot>> slots() {
        List<List<List<Passage>>> gaps = new ArrayList<>();
        members.forEach(column -> {
            List<List<Passage>> here = new ArrayList<>();
            for (int gap = 0; gap <= column.size(); gap++) {
                here.add(new ArrayList<>());
            }
            gaps.add(here);
        });
        passages.forEach(passage -> gaps.get(passage.column).get(passage.gap).add(passage));
        List<List<LogicModelOrder.Slot>> slots = new ArrayList<>();
        for (int c = 0; c < members.size(); c++) {
            List<LogicModelOrder.Slot> filled = new ArrayList<>();
            for (int gap = 0; gap < gaps.get(c).size(); gap++) {
                List<Passage> here = gaps.get(c).get(gap);
                here.sort(Comparator.comparingDouble((Passage passage) -> passage.ideal)
                        .thenComparingInt(passage -> passage.edge));
                here.forEach(passage -> filled.add(new LogicModelOrder.Lane(passage.edge)));
                if (gap < members.get(c).size()) {
                    filled.add(members.get(c).get(gap));
                }
            }
            slots.add(filled);
        }
        return slots;
    }
}
