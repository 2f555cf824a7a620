// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The appraisal: {@code appraisal.html}, {@code appraisal.csv} (a row for each unit), {@code appraisal-answers.csv} (a row for
 * each answer of each person, and for what was settled), {@code appraisal-counts.csv} (a row for each question and answer),
 * {@code appraisal.json}, {@code appraisal-without.csv} where the protocol has rules, and for each instrument
 * {@code appraisal-INSTRUMENT-traffic-light.svg} and {@code appraisal-INSTRUMENT-summary.svg}.
 */
public final class AppraisalReport {
    private AppraisalReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, AppraisalView view) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Shown> shown = new ArrayList<>();
        for (AppraisalView.Table table : view.tables()) {
            String name = "appraisal-" + table.about().id();
            String light = draw(templates, TrafficLightLayout.of(view, table));
            String bars = draw(templates, SummaryBarsLayout.of(view, table));
            AppraisalSigns signs = AppraisalSigns.of(table);
            List<Counted> counted = signs.drawn().stream()
                    .map(place -> new Counted(table.questions().get(place), signs.counts(place)))
                    .toList();
            shown.add(new Shown(table, name, signs.legend(), counted, light, bars));
            files.put(name + "-traffic-light.svg", light);
            files.put(name + "-summary.svg", bars);
        }
        files.put("appraisal.html", templates.render("appraisal.html.ftlh", Map.of("view", view, "shown", shown)));
        files.put("appraisal.csv", AppraisalCsv.units(view));
        files.put("appraisal-answers.csv", AppraisalCsv.answers(view));
        files.put("appraisal-counts.csv", AppraisalCsv.counts(shown));
        if (!view.without().isEmpty()) {
            files.put("appraisal-without.csv", AppraisalCsv.without(view));
        }
        files.put("appraisal.json", Json.write(view));
        return RenderedReport.ofTexts(files);
    }

    private static String draw(Templates templates, AppraisalDrawing drawing) {
        return templates.render("appraisal.svg.ftlx", Map.of("d", drawing));
    }

    /**
     * An instrument as the page shows it.
     *
     * @param name of its drawings, without their endings
     * @param light the drawing of units by questions
     * @param bars the drawing of answers by question
     */
    public record Shown(
            AppraisalView.Table table,
            String name,
            List<AppraisalSign> legend,
            List<Counted> counted,
            String light,
            String bars) {}

    /** How often each sign of the legend stands in a question. */
    public record Counted(AppraisalView.Question question, List<AppraisalSigns.Count> counts) {}
}
