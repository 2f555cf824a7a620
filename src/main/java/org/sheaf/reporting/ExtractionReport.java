// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The second check of extraction: {@code extraction.html}, {@code extraction.csv} (a row for each field that differed),
 * {@code extraction-errors.csv} (how often the first value was wrong, by field) and {@code extraction.json}.
 */
public final class ExtractionReport {
    private ExtractionReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, ExtractionView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "extraction.html", templates.render("extraction.html.ftlh", Map.of("view", view)),
                "extraction.csv", differing(view),
                "extraction-errors.csv", rates(view),
                "extraction.json", Json.write(view))));
    }

    private static String differing(ExtractionView view) {
        List<List<String>> rows = new ArrayList<>();
        for (ExtractionView.Round round : view.rounds()) {
            for (ExtractionView.Differing one : round.differing()) {
                rows.add(List.of(
                        String.valueOf(round.number()),
                        one.report(),
                        one.field(),
                        one.first(),
                        one.before(),
                        one.by(),
                        one.said(),
                        one.ended(),
                        one.now(),
                        one.why()));
            }
        }
        return Csv.write(
                List.of(
                        "round",
                        "report",
                        "field",
                        "first person",
                        "first value",
                        "second person",
                        "second value",
                        "ended",
                        "value now",
                        "why"),
                rows);
    }

    private static String rates(ExtractionView view) {
        List<List<String>> rows = new ArrayList<>();
        for (ExtractionView.Round round : view.rounds()) {
            for (ExtractionView.Rate rate : round.rates()) {
                rows.add(List.of(
                        String.valueOf(round.number()),
                        rate.field(),
                        String.valueOf(rate.checked()),
                        String.valueOf(rate.differing()),
                        String.valueOf(rate.open()),
                        String.valueOf(rate.wrong()),
                        rate.rate()));
            }
        }
        return Csv.write(List.of("round", "field", "checked", "differing", "to settle", "wrong", "error rate"), rows);
    }
}
