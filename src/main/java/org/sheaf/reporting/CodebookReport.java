// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The codebook: {@code codebook.html}, {@code codebook.csv} (a row for each code), {@code codebook-history.csv} (a row for
 * each change) and {@code codebook.json}.
 */
public final class CodebookReport {
    private CodebookReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, CodebookView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "codebook.html", templates.render("codebook.html.ftlh", Map.of("view", view)),
                "codebook.csv", codes(view),
                "codebook-history.csv", history(view),
                "codebook.json", Json.write(view))));
    }

    private static String codes(CodebookView view) {
        List<List<String>> rows = new ArrayList<>();
        for (CodebookView.Entry code : view.codes()) {
            rows.add(List.of(
                    code.id(),
                    code.name(),
                    String.valueOf(code.depth()),
                    code.parent(),
                    code.definition(),
                    code.use(),
                    code.not(),
                    code.example(),
                    code.level(),
                    code.origin(),
                    code.source(),
                    code.column(),
                    String.valueOf(code.passages()),
                    String.valueOf(code.themes()),
                    String.valueOf(code.studies()),
                    code.memos().stream()
                            .map(memo -> memo.who() + ", " + memo.when() + ": " + memo.text())
                            .collect(Collectors.joining("; "))));
        }
        return Csv.write(
                List.of(
                        "code",
                        "name",
                        "depth",
                        "below",
                        "definition",
                        "when to use it",
                        "when not",
                        "example",
                        "level",
                        "origin",
                        "source",
                        "logic model",
                        "passages",
                        "authors' themes",
                        "studies",
                        "memos"),
                rows);
    }

    private static String history(CodebookView view) {
        List<List<String>> rows = new ArrayList<>();
        for (CodebookView.Step step : view.steps()) {
            for (CodebookView.Line line : step.lines()) {
                rows.add(List.of(
                        String.valueOf(step.version()),
                        step.when(),
                        step.who(),
                        step.why(),
                        line.id(),
                        line.name(),
                        line.what()));
            }
        }
        return Csv.write(List.of("version", "when", "who", "why", "code", "name", "what"), rows);
    }
}
