// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two versions of a logic model side by side: {@code logic-model-versus-NAME.svg}, the page of the same name, and what
 * differs as {@code .csv}.
 */
public final class LogicModelVersusReport {
    private LogicModelVersusReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, LogicModelVersusView view) {
        LogicModelVersusDrawing places = LogicModelVersusLayout.of(view);
        String drawing = templates.render("logic-model-versus.svg.ftlx", Map.of("d", places));
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                view.file() + ".svg",
                drawing,
                view.file() + ".html",
                templates.render(
                        "logic-model-versus.html.ftlh",
                        Map.of("view", view, "drawing", drawing, "width", places.width())),
                view.file() + ".csv",
                changes(view))));
    }

    private static String changes(LogicModelVersusView view) {
        List<List<String>> rows = new ArrayList<>();
        view.themes()
                .forEach(change -> rows.add(
                        List.of("theme", change.id(), change.name(), change.sign(), change.was(), change.is())));
        view.relations()
                .forEach(change -> rows.add(List.of(
                        "relation",
                        change.from() + " " + change.to(),
                        change.fromName() + " " + change.kind() + " " + change.toName(),
                        change.sign(),
                        change.was(),
                        change.is())));
        return Csv.write(List.of("what", "code", "name", "change", "then", "now"), rows);
    }
}
