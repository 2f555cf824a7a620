// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The screening report: {@code screening.html} for reading, {@code agreement.csv} (a row for each two people, on all
 * reports and on each part of them), {@code agreement-STAGE.svg} and {@code screening.json}. The log of disagreements is a
 * report of its own.
 */
public final class ScreeningReport {
    /** So many disagreements of a stage stand on the page; all of them stand in the file beside it. */
    static final int SHOWN = 500;

    private ScreeningReport() {}

    /**
     * A stage as the page shows it.
     *
     * @param shown the first of its disagreements
     * @param more how many are not shown here
     * @param drawing agreement over time; empty if there is too little for it
     */
    public record Section(
            ScreeningView.StageView stage, List<ScreeningView.Disagreed> shown, int more, String drawing) {}

    /** Renders how people screened. */
    public static RenderedReport render(Templates templates, ScreeningView view) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Section> sections = new ArrayList<>();
        for (ScreeningView.StageView stage : view.stages()) {
            String drawing = "";
            if (!stage.agreement().parts().isEmpty()) {
                drawing = templates.render(
                        "agreement.svg.ftlx", Map.of("d", AgreementLayout.of(view.frame(), stage), "id", stage.id()));
                files.put("agreement-" + stage.id() + ".svg", drawing);
            }
            sections.add(new Section(
                    stage,
                    stage.disagreements().stream().limit(SHOWN).toList(),
                    Math.max(0, stage.disagreements().size() - SHOWN),
                    drawing));
        }
        files.put(
                "screening.html", templates.render("screening.html.ftlh", Map.of("view", view, "sections", sections)));
        files.put("agreement.csv", AgreementCsv.write(view));
        files.put("screening.json", Json.write(view));
        return RenderedReport.ofTexts(files);
    }
}
