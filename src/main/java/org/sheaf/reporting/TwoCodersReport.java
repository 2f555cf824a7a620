// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two coders: {@code two-coders.html} and {@code .json}, {@code coding-agreement.csv}, {@code coding-differences.csv}. */
public final class TwoCodersReport {
    private static final List<String> AGREEMENT = List.of(
            "first",
            "second",
            "code",
            "both",
            "only_first",
            "only_second",
            "alike_percent",
            "kappa",
            "kappa_interval",
            "characters_alike_percent",
            "characters_kappa");
    private static final List<String> DIFFERENCES =
            List.of("report", "page", "sentence", "quote", "code", "gave", "gave_not", "settled", "settled_by", "why");

    private TwoCodersReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, TwoCodersView view) {
        List<List<String>> agreement = new ArrayList<>();
        List<List<String>> differences = new ArrayList<>();
        for (TwoCodersView.Pair pair : view.pairs()) {
            pair.codes()
                    .forEach(code -> agreement.add(List.of(
                            pair.first(),
                            pair.second(),
                            code.id(),
                            String.valueOf(code.both()),
                            String.valueOf(code.onlyFirst()),
                            String.valueOf(code.onlySecond()),
                            code.alike(),
                            code.kappa(),
                            code.interval(),
                            code.alikeCharacters(),
                            code.kappaCharacters())));
            pair.differences()
                    .forEach(one -> differences.add(List.of(
                            one.report(),
                            String.valueOf(one.page()),
                            String.valueOf(one.sentence()),
                            one.quote(),
                            one.code(),
                            one.gave(),
                            one.gaveNot(),
                            one.settled(),
                            one.by(),
                            one.why())));
        }
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "two-coders.html", templates.render("two-coders.html.ftlh", Map.of("view", view)),
                "two-coders.json", Json.write(view),
                "coding-agreement.csv", Csv.write(AGREEMENT, agreement),
                "coding-differences.csv", Csv.write(DIFFERENCES, differences))));
    }
}
