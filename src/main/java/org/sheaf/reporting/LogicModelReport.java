// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The logic model: {@code logic-model.svg}, {@code logic-model.html} (the drawing, each theme of which opens what stands
 * behind it), {@code logic-model.csv} (a row for each theme that is drawn), {@code logic-model-relations.csv},
 * {@code logic-model.json} and {@code logic-model.dot} (for Graphviz).
 */
public final class LogicModelReport {
    private LogicModelReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, LogicModelView view, List<LogicModelSection> sections) {
        LogicModelDrawing drawing = LogicModelLayout.of(view);
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "logic-model.svg",
                templates.render("logic-model.svg.ftlx", Map.of("d", drawing, "links", false)),
                "logic-model.html",
                templates.render(
                        "logic-model.html.ftlh",
                        Map.of(
                                "view",
                                view,
                                "sections",
                                sections,
                                "drawing",
                                templates.render("logic-model.svg.ftlx", Map.of("d", drawing, "links", true)))),
                "logic-model.csv",
                themes(view),
                "logic-model-relations.csv",
                relations(view),
                "logic-model.json",
                Json.write(view),
                "logic-model.dot",
                LogicModelDot.of(view))));
    }

    private static String themes(LogicModelView view) {
        return Csv.write(
                List.of(
                        "column",
                        "level",
                        "group",
                        "box",
                        "code",
                        "name",
                        "studies",
                        "reports",
                        "passages",
                        "authors' themes"),
                view.placed().stream()
                        .map(placed -> List.of(
                                placed.column().key(),
                                placed.level(),
                                placed.group(),
                                placed.box(),
                                placed.theme().id(),
                                placed.theme().name(),
                                String.valueOf(placed.theme().studies()),
                                String.valueOf(placed.theme().reports()),
                                String.valueOf(placed.theme().passages()),
                                String.valueOf(placed.theme().themes())))
                        .toList());
    }

    private static String relations(LogicModelView view) {
        return Csv.write(
                List.of(
                        "code",
                        "name",
                        "relation",
                        "to code",
                        "to name",
                        "studies",
                        "reports",
                        "drawn",
                        "said by",
                        "why"),
                Stream.concat(
                                view.relations().stream().map(relation -> row(relation, "yes")),
                                view.undrawn().stream().map(relation -> row(relation, "no")))
                        .toList());
    }

    private static List<String> row(LogicModelView.Relation relation, String drawn) {
        return List.of(
                relation.from(),
                relation.fromName(),
                relation.kind(),
                relation.to(),
                relation.toName(),
                String.valueOf(relation.studies()),
                String.join("; ", relation.reports()),
                drawn,
                relation.who(),
                relation.why());
    }
}
