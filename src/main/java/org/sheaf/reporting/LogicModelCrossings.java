// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often the arrows of a logic model cross in the channels between its columns. */
final class LogicModelCrossings {
    /**
     * A piece of an arrow in a channel.
     *
     * @param left its height on the left side; of an arrow within a column the smaller of both
     * @param right its height on the right side; of an arrow within a column the larger of both
     * @param within whether it begins and ends in the column on the left
     */
    private record Piece(double left, double right, boolean within) {
        boolean crosses(Piece other) {
            if (within && other.within) {
                return left < other.left && other.left < right && right < other.right
                        || other.left < left && left < other.right && other.right < right;
            }
            if (within) {
                return left < other.left && other.left < right;
            }
            if (other.within) {
                return other.crosses(this);
            }
            return (left - other.left) * (right - other.right) < 0;
        }
    }

    private record Place(int column, double height) {}

    private LogicModelCrossings() {}

    static int count(List<List<LogicModelOrder.Slot>> slots, List<LogicModelOrder.Edge> edges) {
        Map<String, Place> places = new HashMap<>();
        List<Map<Integer, Double>> lanes = new ArrayList<>();
        for (int c = 0; c < slots.size(); c++) {
            Map<Integer, Double> inColumn = new HashMap<>();
            for (int i = 0; i < slots.get(c).size(); i++) {
                LogicModelOrder.Slot slot = slots.get(c).get(i);
                if (slot instanceof LogicModelOrder.Lane lane) {
                    inColumn.put(lane.edge(), i + 0.5);
                } else if (slot instanceof LogicModelOrder.Member member) {
                    int rows = member.themes().size();
                    for (int row = 0; row < rows; row++) {
                        places.put(member.themes().get(row), new Place(c, i + (row + 1.0) / (rows + 1)));
                    }
                }
            }
            lanes.add(inColumn);
        }
        int crossings = 0;
        for (List<Piece> channel : channels(places, lanes, edges)) {
            for (int i = 0; i < channel.size(); i++) {
                for (int j = i + 1; j < channel.size(); j++) {
                    crossings += channel.get(i).crosses(channel.get(j)) ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private static List<List<Piece>> channels(
            Map<String, Place> places, List<Map<Integer, Double>> lanes, List<LogicModelOrder.Edge> edges) {
        List<List<Piece>> channels = new ArrayList<>();
        lanes.forEach(column -> channels.add(new ArrayList<>()));
        for (int e = 0; e < edges.size(); e++) {
            Place from = places.getOrDefault(edges.get(e).from(), new Place(0, 0));
            Place to = places.getOrDefault(edges.get(e).to(), new Place(0, 0));
            Place first = from.column() <= to.column() ? from : to;
            Place last = from.column() <= to.column() ? to : from;
            if (first.column() == last.column()) {
                channels.get(first.column())
                        .add(new Piece(
                                Math.min(first.height(), last.height()),
                                Math.max(first.height(), last.height()),
                                true));
                continue;
            }
            double height = first.height();
            for (int c = first.column(); c < last.column(); c++) {
                double next = c + 1 == last.column()
                        ? last.height()
                        : lanes.get(c + 1).getOrDefault(e, 0.0);
                channels.get(c).add(new Piece(height, next, false));
                height = next;
            }
        }
        return channels;
    }
}
