// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The protocol: {@code protocol.html}, {@code protocol.csv} (a row for each thing agreed) and {@code protocol.json}. */
public final class ProtocolReport {
    private ProtocolReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ProtocolView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "protocol.html", templates.render("protocol.html.ftlh", Map.of("view", view)),
                "protocol.csv", csv(view),
                "protocol.json", Json.write(view))));
    }

    private static String csv(ProtocolView view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("review", "title", view.title()));
        rows.add(List.of("review", "question", view.question()));
        rows.add(List.of("review", "framework", view.framework()));
        view.elements().forEach(element -> rows.add(List.of("question", element.part(), element.words())));
        rows.add(List.of("review", "registration", view.registration()));
        view.people()
                .forEach(person -> rows.add(List.of("person", person.id(), person.name() + ": " + person.roles())));
        view.stages()
                .forEach(stage -> rows.add(
                        List.of("stage", stage.name(), stage.what() + ". " + String.join(" ", stage.rules()))));
        view.coding().forEach(sentence -> rows.add(List.of("coding", "", sentence)));
        view.appraisal().forEach(sentence -> rows.add(List.of("appraisal", "", sentence)));
        view.syntheses().forEach(one -> rows.add(List.of("synthesis", one.title(), one.flow())));
        view.rules().forEach(sentence -> rows.add(List.of("rule", "", sentence)));
        view.changes()
                .forEach(change -> rows.add(
                        List.of("change", change.when() + ", " + change.who(), change.what() + reason(change))));
        return Csv.write(List.of("part", "name", "what"), rows);
    }

    private static String reason(ProtocolView.Change change) {
        return change.why().isEmpty() ? "" : " (" + change.why() + ")";
    }
}
