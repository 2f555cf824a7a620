// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays out a logic model: four columns side by side, in each its headings and boxes from top to bottom, and between the
 * columns channels for arrows. Only relations of the view are arrows. What is said twice is drawn once.
 */
final class LogicModelLayout {
    /** As wide as a column is where a model stands by itself. */
    static final int WIDE = 240;

    static final int MARGIN = 16;
    private static final int GAP = 14;
    private static final int LANE = 14;
    private static final int TITLE_SIZE = 14;
    private static final int NOTHING = 34;

    private final LogicModelView view;
    private final int columnWidth;
    private final LogicModelMarks marks;
    private final List<LogicModelView.Relation> relations;
    private final List<LogicModelDrawing.Frame> frames = new ArrayList<>();
    private final List<LogicModelDrawing.Cell> cells = new ArrayList<>();
    private final List<LogicModelDrawing.Line> lines = new ArrayList<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Map<String, LogicModelCells.Measured> measured = new HashMap<>();
    /** How high each arrow passes each column that it passes. */
    private final List<Map<Integer, Integer>> lanes = new ArrayList<>();

    private LogicModelLayout(LogicModelView view, int columnWidth, LogicModelMarks marks) {
        this.view = view;
        this.columnWidth = columnWidth;
        this.marks = marks;
        Map<String, LogicModelView.Relation> once = new TreeMap<>();
        view.relations().stream()
                .sorted(Comparator.comparing(LogicModelView.Relation::words))
                .forEach(relation -> once.putIfAbsent(LogicModelMarks.key(relation), relation));
        this.relations = List.copyOf(once.values());
        for (int i = 0; i < view.columns().size(); i++) {
            int column = i;
            view.columns().get(i).blocks().forEach(block -> {
                block.heading().forEach(theme -> columnOf.put(theme.id(), column));
                block.boxes().forEach(box -> themes(box).forEach(id -> columnOf.put(id, column)));
            });
        }
    }

    static LogicModelDrawing of(LogicModelView view) {
        return of(view, WIDE, LogicModelMarks.NONE);
    }

    /** @param columnWidth of each column, without the channels between them */
    static LogicModelDrawing of(LogicModelView view, int columnWidth, LogicModelMarks marks) {
        return new LogicModelLayout(view, columnWidth, marks).draw();
    }

    private static List<String> themes(LogicModelView.Box box) {
        List<String> themes = new ArrayList<>(List.of(box.theme().id()));
        box.parts().forEach(part -> themes.add(part.theme().id()));
        return themes;
    }

    private LogicModelDrawing draw() {
        LogicModelArrows arrows = new LogicModelArrows(
                relations, columnOf, marks, columnWidth, view.columns().size());
        measure(arrows);
        List<Integer> lefts = arrows.lefts(MARGIN);
        int width = arrows.right(MARGIN) + MARGIN;
        int y = MARGIN;
        if (!view.frame().notice().isEmpty()) {
            y = text(
                            TextWrap.lines(view.frame().notice(), width - 2 * MARGIN, LogicModelCells.FONT_SIZE, true),
                            y,
                            "strong")
                    + MARGIN;
        }
        y = titles(lefts, y) + GAP;
        int bottom = y;
        List<List<LogicModelOrder.Slot>> slots = slots();
        for (int c = 0; c < slots.size(); c++) {
            bottom = Math.max(bottom, column(c, slots.get(c), lefts.get(c), y));
        }
        List<LogicModelDrawing.Arrow> drawn = arrows.draw(lefts, cells, lanes);
        List<LogicModelDrawing.Arrow> key = LogicModelArrows.key(relations, MARGIN, bottom + MARGIN);
        bottom = foot(key, width, bottom + MARGIN);
        return new LogicModelDrawing(
                width,
                bottom,
                "Logic model: " + view.frame().review(),
                description(),
                frames,
                cells,
                drawn,
                key,
                lines);
    }

    private void measure(LogicModelArrows arrows) {
        LogicModelCells measure = new LogicModelCells(columnWidth, marks);
        for (LogicModelView.Column column : view.columns()) {
            for (LogicModelView.Block block : column.blocks()) {
                block.heading()
                        .forEach(theme -> measured.put(theme.id(), measure.heading(theme, arrows.ports(theme.id()))));
                for (LogicModelView.Box box : block.boxes()) {
                    String id = box.theme().id();
                    measured.put(id, measure.box(box.theme(), arrows.ports(id)));
                    box.parts()
                            .forEach(part -> measured.put(
                                    part.theme().id(),
                                    measure.part(part, arrows.ports(part.theme().id()))));
                }
            }
        }
    }

    private List<List<LogicModelOrder.Slot>> slots() {
        List<List<LogicModelOrder.Unit>> columns = new ArrayList<>();
        for (LogicModelView.Column column : view.columns()) {
            List<LogicModelOrder.Unit> units = new ArrayList<>();
            int place = 0;
            for (LogicModelView.Block block : column.blocks()) {
                List<LogicModelOrder.Member> members = new ArrayList<>();
                for (LogicModelView.Theme theme : block.heading()) {
                    members.add(new LogicModelOrder.Member(List.of(theme.id()), place++, true));
                }
                for (LogicModelView.Box box : block.boxes()) {
                    members.add(new LogicModelOrder.Member(themes(box), place++, false));
                }
                units.add(new LogicModelOrder.Unit(members));
            }
            columns.add(units);
        }
        relations.forEach(relation -> lanes.add(new HashMap<>()));
        return LogicModelOrder.of(
                columns,
                relations.stream()
                        .map(relation -> new LogicModelOrder.Edge(relation.from(), relation.to()))
                        .toList());
    }

    private int titles(List<Integer> lefts, int top) {
        int height = 0;
        List<List<String>> titles = new ArrayList<>();
        for (LogicModelView.Column column : view.columns()) {
            List<String> title = TextWrap.lines(column.title(), columnWidth - 2 * MARGIN, TITLE_SIZE, true);
            titles.add(title);
            height = Math.max(height, title.size() * LogicModelCells.LINE_HEIGHT + MARGIN);
        }
        for (int i = 0; i < titles.size(); i++) {
            frames.add(new LogicModelDrawing.Frame(lefts.get(i), top, columnWidth, height, "title"));
            int base = top + (height - titles.get(i).size() * LogicModelCells.LINE_HEIGHT) / 2 + 12;
            for (String line : titles.get(i)) {
                lines.add(new LogicModelDrawing.Line(lefts.get(i) + columnWidth / 2, base, "title", line));
                base += LogicModelCells.LINE_HEIGHT;
            }
        }
        return top + height;
    }

    /** Returns where the column ends. */
    private int column(int column, List<LogicModelOrder.Slot> slots, int left, int top) {
        int y = top;
        for (LogicModelOrder.Slot slot : slots) {
            if (slot instanceof LogicModelOrder.Lane lane) {
                lanes.get(lane.edge()).put(column, y);
                y += LANE;
            } else if (slot instanceof LogicModelOrder.Member member) {
                y = member(member, left, y) + GAP;
            }
        }
        if (view.columns().get(column).blocks().isEmpty()) {
            frames.add(new LogicModelDrawing.Frame(left, y, columnWidth, NOTHING, "nothing"));
            lines.add(new LogicModelDrawing.Line(
                    left + columnWidth / 2, y + NOTHING / 2 + 4, "nothing", "No theme stands here."));
            y += NOTHING;
        }
        return y;
    }

    private int member(LogicModelOrder.Member member, int left, int top) {
        LogicModelCells place = new LogicModelCells(columnWidth, marks);
        int y = top;
        boolean none = true;
        for (String id : member.themes()) {
            LogicModelCells.Measured theme = measured.get(id);
            if (theme == null) {
                throw new IllegalStateException("not measured: " + id);
            }
            cells.add(place.at(theme, left, y));
            none &= theme.theme().studies() == 0;
            y += theme.height();
        }
        if (!member.heading()) {
            frames.add(new LogicModelDrawing.Frame(left, top, columnWidth, y - top, none ? "outline none" : "outline"));
        }
        return y;
    }

    /** What the signs mean, and what is not drawn. */
    private int foot(List<LogicModelDrawing.Arrow> key, int width, int top) {
        int y = top;
        for (LogicModelDrawing.Arrow sample : key) {
            lines.add(new LogicModelDrawing.Line(MARGIN + LogicModelArrows.SAMPLE + 10, y + 12, "", sample.words()));
            y += LogicModelCells.LINE_HEIGHT + 2;
        }
        List<String> notes = new ArrayList<>();
        if (!relations.isEmpty()) {
            notes.add("The number on an arrow: studies that speak of the relation.");
        }
        notes.add("The studies of a theme are those behind it and behind all below it.");
        notes.addAll(view.notes());
        for (String note : notes) {
            y = text(
                    TextWrap.lines(TextWrap.isolated(note), width - 2 * MARGIN, LogicModelCells.FONT_SIZE, false),
                    y,
                    "");
        }
        return y + MARGIN;
    }

    private int text(List<String> words, int top, String style) {
        int y = top;
        for (String line : words) {
            lines.add(new LogicModelDrawing.Line(MARGIN, y + 12, style, line));
            y += LogicModelCells.LINE_HEIGHT + 2;
        }
        return y;
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (LogicModelView.Column column : view.columns()) {
            List<String> themes = view.placed().stream()
                    .filter(placed -> placed.column().equals(column))
                    .map(placed -> placed.theme().name() + " (" + placed.theme().support() + ")")
                    .toList();
            words.append(column.title())
                    .append(": ")
                    .append(themes.isEmpty() ? "nothing" : String.join(", ", themes))
                    .append(". ");
        }
        List<String> arrows =
                relations.stream().map(LogicModelView.Relation::words).toList();
        words.append("Relations: ").append(arrows.isEmpty() ? "none were coded" : String.join("; ", arrows));
        return words.append(".").toString();
    }
}
