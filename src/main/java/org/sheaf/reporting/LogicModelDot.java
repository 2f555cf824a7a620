// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The logic model in the language of Graphviz: a cluster for each column, in it one for each group and each box with
 * parts, a node for each theme, and an arrow for each relation. The node of a theme is called after its code's id.
 */
final class LogicModelDot {
    private static final int NOTICE_WIDTH = 900;
    private static final int NOTICE_SIZE = 14;

    private final StringBuilder out = new StringBuilder();

    private LogicModelDot() {}

    static String of(LogicModelView view) {
        LogicModelDot dot = new LogicModelDot();
        dot.graph(view);
        return dot.out.toString();
    }

    private void graph(LogicModelView view) {
        line(0, "digraph " + quoted("Logic model: " + view.frame().review()) + " {");
        line(
                1,
                "graph [rankdir=LR, newrank=true, labelloc=t, fontname=\"Arial\", label="
                        + quoted(String.join(
                                "\n", TextWrap.lines(view.frame().notice(), NOTICE_WIDTH, NOTICE_SIZE, false)))
                        + "];");
        line(1, "node [shape=box, fontname=\"Arial\", fontsize=12];");
        line(1, "edge [fontname=\"Arial\", fontsize=10];");
        for (LogicModelView.Column column : view.columns()) {
            line(1, "subgraph " + quoted("cluster_" + column.key()) + " {");
            line(2, "label=" + quoted(column.title()) + ";");
            line(2, quoted("column " + column.key()) + " [shape=point, style=invis];");
            column.blocks().forEach(this::block);
            line(1, "}");
        }
        for (LogicModelView.Column column : view.columns()) {
            String themes = view.placed().stream()
                    .filter(placed -> placed.column().equals(column))
                    .map(placed -> " " + quoted(placed.theme().id()) + ";")
                    .collect(Collectors.joining());
            line(1, "{ rank=same; " + quoted("column " + column.key()) + ";" + themes + " }");
        }
        // Nothing is seen of this chain; it keeps the columns side by side where no arrow does.
        String chain = String.join(
                " -> ",
                view.columns().stream()
                        .map(column -> quoted("column " + column.key()))
                        .toList());
        line(1, chain + " [style=invis];");
        Map<String, LogicModelView.Relation> once = new TreeMap<>();
        view.relations().forEach(relation -> once.putIfAbsent(LogicModelMarks.key(relation), relation));
        once.values().forEach(this::arrow);
        line(0, "}");
    }

    private void block(LogicModelView.Block block) {
        if (block.heading().isEmpty()) {
            block.boxes().forEach(box -> box(box, 2));
            return;
        }
        LogicModelView.Theme heading = block.heading().get(0);
        line(2, "subgraph " + quoted("cluster_group_" + heading.id()) + " {");
        line(3, "label=\"\";");
        node(heading, ", style=\"filled,bold\", fillcolor=\"#e8eef5\"", 3);
        block.boxes().forEach(box -> box(box, 3));
        line(2, "}");
    }

    private void box(LogicModelView.Box box, int depth) {
        String looks = box.theme().studies() == 0 ? ", style=\"bold,dashed\"" : ", style=bold";
        if (box.parts().isEmpty()) {
            node(box.theme(), looks, depth);
            return;
        }
        line(depth, "subgraph " + quoted("cluster_box_" + box.theme().id()) + " {");
        line(depth + 1, "label=\"\";");
        node(box.theme(), looks, depth + 1);
        box.parts().forEach(part -> node(part.theme(), "", depth + 1));
        line(depth, "}");
    }

    private void node(LogicModelView.Theme theme, String looks, int depth) {
        line(depth, quoted(theme.id()) + " [label=" + quoted(theme.name() + "\n" + theme.support()) + looks + "];");
    }

    private void arrow(LogicModelView.Relation relation) {
        String looks = switch (relation.kind()) {
            case "moderates" -> ", style=dashed, arrowhead=odiamond";
            case "mediates" -> ", style=dotted, arrowhead=empty";
            default -> "";
        };
        line(
                1,
                quoted(relation.from()) + " -> " + quoted(relation.to()) + " [label="
                        + quoted(relation.kind() + ": " + LogicModelView.amount(relation.studies())) + looks + "];");
    }

    /** A text that Graphviz takes as it stands: a line break is {@code \n}, and nothing else is an escape. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        XmlCharacters.only(text).replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n', '\r' -> quoted.append("\\n");
                default -> quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
