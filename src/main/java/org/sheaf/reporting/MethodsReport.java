// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods: {@code methods.html}, {@code methods.csv} (a row for each sentence and each gap) and {@code methods.json}. */
public final class MethodsReport {
    private MethodsReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, MethodsView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "methods.html", templates.render("methods.html.ftlh", Map.of("view", view)),
                "methods.csv", csv(view),
                "methods.json", Json.write(view))));
    }

    private static String csv(MethodsView view) {
        List<List<String>> rows = new ArrayList<>();
        for (MethodsView.Part part : view.parts()) {
            part.sentences()
                    .forEach(sentence ->
                            rows.add(List.of(part.heading(), "sentence", sentence.words(), sentence.rests())));
        }
        view.gaps().forEach(gap -> rows.add(List.of(gap.part(), "not recorded", gap.what(), "")));
        return Csv.write(List.of("part", "what", "words", "rests on"), rows);
    }
}
