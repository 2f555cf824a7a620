// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaGraph;

/** The logic model as a drawing: a column of boxes for each of its columns, and an arrow for each relation between two. */
final class LogicModelGraph {
    private static final List<LogicModelColumn> COLUMNS = List.of(LogicModelColumn.values());
    private static final int WIDTH = 200;
    private static final int HEIGHT = 50;
    private static final int GAP = 100;

    private LogicModelGraph() {}

    /** Empty where no code stands in the logic model. */
    static List<QdaGraph> of(QdaReview review) {
        List<QdaGraph.Vertex> vertices = new ArrayList<>();
        Map<LogicModelColumn, Integer> rows = new EnumMap<>(LogicModelColumn.class);
        Set<CodeId> drawn = new HashSet<>();
        review.codes()
                .walk((code, depth) -> review.codes().column(code.id()).ifPresent(column -> {
                    int row = rows.merge(column, 1, Integer::sum) - 1;
                    drawn.add(code.id());
                    vertices.add(vertex(review, code, column, row));
                }));
        if (vertices.isEmpty()) {
            return List.of();
        }
        List<QdaGraph.Edge> edges = new ArrayList<>();
        for (QdaReview.Relation relation : review.relations()) {
            String id = relation.from() + " " + relation.kind() + " " + relation.to();
            if (drawn.contains(relation.from()) && drawn.contains(relation.to())) {
                edges.add(new QdaGraph.Edge(
                        ReviewToProject.guid(review, "Edge", id),
                        Optional.of(ReviewToProject.guid(review, "Link", id)),
                        relation.kind(),
                        box(review, relation.from()),
                        box(review, relation.to()),
                        "",
                        "OneWay",
                        "solid"));
            }
        }
        return List.of(
                new QdaGraph(ReviewToProject.guid(review, "Graph", "logic model"), "Logic model", vertices, edges));
    }

    private static QdaGraph.Vertex vertex(QdaReview review, Code code, LogicModelColumn column, int row) {
        int x = COLUMNS.indexOf(column) * (WIDTH + GAP);
        int y = row * (HEIGHT + GAP / 2);
        return new QdaGraph.Vertex(
                box(review, code.id()),
                Optional.of(ReviewToProject.guid(review, "Code", code.id())),
                code.name(),
                x,
                y,
                String.valueOf(x + WIDTH),
                String.valueOf(y + HEIGHT),
                "Rectangle",
                "");
    }

    private static Guid box(QdaReview review, CodeId code) {
        return ReviewToProject.guid(review, "Vertex", code);
    }
}
