// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.stopping.HypergeometricRule;

/**
 * Finds against effort: {@code stopping.html} for reading, {@code stopping.csv} (the curve: a row for each point),
 * {@code stopping-STAGE.svg} and {@code stopping.json}.
 */
public final class EffortReport {
    private EffortReport() {}

    /** A stage with its drawing. */
    public record Section(EffortView.StageEffort stage, String drawing) {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, EffortView view) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Section> sections = new ArrayList<>();
        for (EffortView.StageEffort stage : view.stages()) {
            String drawing = templates.render(
                    "stopping.svg.ftlx", Map.of("d", EffortLayout.of(view.frame(), stage), "id", stage.id()));
            files.put("stopping-" + stage.id() + ".svg", drawing);
            sections.add(new Section(stage, drawing));
        }
        files.put("stopping.html", templates.render("stopping.html.ftlh", Map.of("view", view, "sections", sections)));
        files.put("stopping.csv", csv(view));
        files.put("stopping.json", Json.write(view));
        return RenderedReport.ofTexts(files);
    }

    private static String csv(EffortView view) {
        List<List<String>> rows = new ArrayList<>();
        for (EffortView.StageEffort stage : view.stages()) {
            for (HypergeometricRule.Point point : stage.curve()) {
                rows.add(List.of(
                        stage.id(),
                        Integer.toString(point.screened()),
                        Integer.toString(point.found()),
                        exact(OptionalDouble.of(point.pValue())),
                        exact(point.recallClaimed())));
            }
        }
        return Csv.write(List.of("stage", "screened", "found", "p_value", "recall_claimed"), rows);
    }

    private static String exact(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.6f", value.getAsDouble()) : "";
    }
}
