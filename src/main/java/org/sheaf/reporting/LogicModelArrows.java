// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The arrows of a logic model: from the side of one theme through the channels between the columns to the side of another,
 * past a column in the lane that was kept for it. All curves of a channel bend alike, so two of them cross only where
 * their ends stand in different orders, and then once.
 */
final class LogicModelArrows {
    static final int SAMPLE = 56;

    private static final int CHANNEL_WITHOUT = 34;
    private static final int LEAST_CURVE = 56;
    private static final int MOST_CURVE = 190;
    private static final int CURVE_FOR_EACH = 5;
    private static final int TIP = 14;
    private static final int LABEL_HEIGHT = 15;
    private static final int LABEL_SIZE = 11;

    private final List<LogicModelView.Relation> relations;
    private final Map<String, Integer> columnOf;
    private final LogicModelMarks marks;
    private final int columnWidth;
    private final int columns;
    private final int stub;
    private final Map<String, List<End>> ends = new HashMap<>();

    /**
     * An end of an arrow at a side of a theme.
     *
     * @param beginning whether the arrow begins there
     */
    private record End(int arrow, boolean beginning, boolean right) {}

    LogicModelArrows(
            List<LogicModelView.Relation> relations,
            Map<String, Integer> columnOf,
            LogicModelMarks marks,
            int columnWidth,
            int columns) {
        this.relations = relations;
        this.columnOf = columnOf;
        this.marks = marks;
        this.columnWidth = columnWidth;
        this.columns = columns;
        for (int i = 0; i < relations.size(); i++) {
            int from = from(i);
            int to = to(i);
            ends.computeIfAbsent(relations.get(i).from(), id -> new ArrayList<>())
                    .add(new End(i, true, from <= to));
            ends.computeIfAbsent(relations.get(i).to(), id -> new ArrayList<>()).add(new End(i, false, to <= from));
        }
        this.stub = relations.stream()
                        .mapToInt(relation -> width(label(relation)))
                        .max()
                        .orElse(0)
                + TIP;
    }

    private int from(int arrow) {
        return column(relations.get(arrow).from());
    }

    private int to(int arrow) {
        return column(relations.get(arrow).to());
    }

    private int column(String theme) {
        Integer column = columnOf.get(theme);
        if (column == null) {
            throw new IllegalArgumentException("a relation with a theme that stands in no column: " + theme);
        }
        return column;
    }

    private String label(LogicModelView.Relation relation) {
        String word = marks.of(relation);
        return (word.isEmpty() ? "" : word + " ") + relation.studies();
    }

    private static int width(String label) {
        return (int) Math.ceil(FontWidths.width(label, LABEL_SIZE, true)) + 10;
    }

    /** How many arrows begin or end at a theme, on the side that has more. */
    int ports(String theme) {
        List<End> here = ends.getOrDefault(theme, List.of());
        int right = (int) here.stream().filter(End::right).count();
        return Math.max(right, here.size() - right);
    }

    /** As wide as the channel to the right of a column is. */
    private int channel(int column) {
        int crossing = 0;
        int within = 0;
        for (int i = 0; i < relations.size(); i++) {
            crossing += Math.min(from(i), to(i)) <= column && column < Math.max(from(i), to(i)) ? 1 : 0;
            within += from(i) == column && to(i) == column ? 1 : 0;
        }
        int curve = Math.min(MOST_CURVE, LEAST_CURVE + CURVE_FOR_EACH * (crossing + within));
        if (column == columns - 1) {
            return within == 0 ? 0 : stub + curve;
        }
        return crossing + within == 0 ? CHANNEL_WITHOUT : 2 * stub + curve;
    }

    /** Where each column begins. */
    List<Integer> lefts(int margin) {
        List<Integer> lefts = new ArrayList<>();
        int x = margin;
        for (int c = 0; c < columns; c++) {
            lefts.add(x);
            x += columnWidth + channel(c);
        }
        return lefts;
    }

    /** Where the last channel ends. */
    int right(int margin) {
        int x = margin;
        for (int c = 0; c < columns; c++) {
            x += columnWidth + channel(c);
        }
        return x;
    }

    /**
     * Draws them.
     *
     * @param lanes of each arrow, how high it passes each column that it passes
     */
    List<LogicModelDrawing.Arrow> draw(
            List<Integer> lefts, List<LogicModelDrawing.Cell> cells, List<Map<Integer, Integer>> lanes) {
        Map<String, LogicModelDrawing.Cell> byId = new HashMap<>();
        cells.forEach(cell -> byId.put(cell.id(), cell));
        Map<End, Integer> heights = new HashMap<>();
        ends.forEach((theme, here) -> heights(theme, here, byId, lanes, heights));
        List<LogicModelDrawing.Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            arrows.add(arrow(i, lefts, lanes.get(i), heights));
        }
        return arrows;
    }

    private static int middle(Map<String, LogicModelDrawing.Cell> cells, String theme) {
        LogicModelDrawing.Cell cell = cells.get(theme);
        if (cell == null) {
            throw new IllegalArgumentException("not drawn: " + theme);
        }
        return cell.y() + cell.height() / 2;
    }

    /** How high each arrow meets a theme: in the order in which they come, so that they do not cross there. */
    private void heights(
            String theme,
            List<End> here,
            Map<String, LogicModelDrawing.Cell> cells,
            List<Map<Integer, Integer>> lanes,
            Map<End, Integer> heights) {
        int middle = middle(cells, theme);
        for (boolean right : new boolean[] {true, false}) {
            List<End> side = new ArrayList<>(
                    here.stream().filter(end -> end.right() == right).toList());
            side.sort(Comparator.comparingInt((End end) -> turn(end, cells))
                    .thenComparingInt(end -> within(end) ? -other(end, cells) : towards(end, cells, lanes))
                    .thenComparingInt(End::arrow)
                    .thenComparing(End::beginning));
            for (int i = 0; i < side.size(); i++) {
                heights.put(
                        side.get(i), middle + i * LogicModelCells.PORT - (side.size() - 1) * LogicModelCells.PORT / 2);
            }
        }
    }

    private boolean within(End end) {
        return from(end.arrow()) == to(end.arrow());
    }

    private int other(End end, Map<String, LogicModelDrawing.Cell> cells) {
        LogicModelView.Relation relation = relations.get(end.arrow());
        return middle(cells, end.beginning() ? relation.to() : relation.from());
    }

    /** Arrows that turn back upwards stand above the others, those that turn back downwards below. */
    private int turn(End end, Map<String, LogicModelDrawing.Cell> cells) {
        if (!within(end)) {
            return 0;
        }
        LogicModelView.Relation relation = relations.get(end.arrow());
        int own = middle(cells, end.beginning() ? relation.from() : relation.to());
        return Integer.compare(other(end, cells), own);
    }

    /** How high the arrow stands at the other side of the channel. */
    private int towards(End end, Map<String, LogicModelDrawing.Cell> cells, List<Map<Integer, Integer>> lanes) {
        int next = column(
                        end.beginning()
                                ? relations.get(end.arrow()).from()
                                : relations.get(end.arrow()).to())
                + (end.right() ? 1 : -1);
        Integer lane = lanes.get(end.arrow()).get(next);
        return lane == null ? other(end, cells) : lane;
    }

    private LogicModelDrawing.Arrow arrow(
            int arrow, List<Integer> lefts, Map<Integer, Integer> lanes, Map<End, Integer> heights) {
        LogicModelView.Relation relation = relations.get(arrow);
        int from = from(arrow);
        int to = to(arrow);
        int begins = heights.getOrDefault(new End(arrow, true, from <= to), 0);
        int ends = heights.getOrDefault(new End(arrow, false, to <= from), 0);
        StringBuilder path = new StringBuilder();
        int start = lefts.get(from) + (from <= to ? columnWidth : 0);
        path.append("M").append(start).append(' ').append(begins);
        if (from == to) {
            int x = start + stub;
            int bulge = x + Math.min((channel(from) - stub) * 3 / 5, 24 + Math.abs(ends - begins) / 8);
            path.append("H").append(x);
            curve(path, bulge, begins, bulge, ends, x, ends);
            path.append("H").append(start);
        } else {
            int step = to > from ? 1 : -1;
            int y = begins;
            for (int c = from; c != to; c += step) {
                int next = c + step;
                int leave = lefts.get(c) + (step > 0 ? columnWidth + stub : -stub);
                int reach = lefts.get(next) + (step > 0 ? -stub : columnWidth + stub);
                int height = next == to ? ends : lanes.getOrDefault(next, y);
                path.append("H").append(leave);
                curve(path, (leave + reach) / 2, y, (leave + reach) / 2, height, reach, height);
                y = height;
            }
            path.append("H").append(lefts.get(to) + (step > 0 ? 0 : columnWidth));
        }
        String label = label(relation);
        int width = width(label);
        int x = start + (from <= to ? 4 : -4 - width);
        return new LogicModelDrawing.Arrow(
                path.toString(),
                style(relation.kind()),
                relation.words(),
                new LogicModelDrawing.Label(x, begins - LABEL_HEIGHT / 2, width, LABEL_HEIGHT, label));
    }

    private static void curve(StringBuilder path, int x1, int y1, int x2, int y2, int x, int y) {
        path.append(String.format(Locale.ROOT, "C%d %d %d %d %d %d", x1, y1, x2, y2, x, y));
    }

    private static String style(String kind) {
        return kind.replace(' ', '-');
    }

    /** A sample of each kind of arrow that is drawn, with what it means. */
    static List<LogicModelDrawing.Arrow> key(List<LogicModelView.Relation> relations, int left, int top) {
        List<LogicModelDrawing.Arrow> samples = new ArrayList<>();
        TreeSet<String> kinds = new TreeSet<>();
        relations.forEach(relation -> kinds.add(relation.kind()));
        int y = top + 8;
        for (String kind : kinds) {
            samples.add(new LogicModelDrawing.Arrow(
                    "M" + left + " " + y + "H" + (left + SAMPLE),
                    style(kind),
                    kind,
                    new LogicModelDrawing.Label(left, y, 0, 0, "")));
            y += LogicModelCells.LINE_HEIGHT + 2;
        }
        return samples;
    }
}
