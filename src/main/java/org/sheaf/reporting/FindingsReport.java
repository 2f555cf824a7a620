// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The worksheets of the findings: {@code findings.html}, {@code findings.csv} (a row for each study behind each finding),
 * {@code findings-history.csv} (a row for everything that was judged) and {@code findings.json}.
 */
public final class FindingsReport {
    private FindingsReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, FindingsView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "findings.html",
                templates.render("findings.html.ftlh", Map.of("view", view)),
                "findings.csv",
                studies(view),
                "findings-history.csv",
                history(view),
                "findings.json",
                Json.write(view))));
    }

    private static String studies(FindingsView view) {
        List<List<String>> rows = new ArrayList<>();
        for (FindingsView.Sheet sheet : view.sheets()) {
            for (FindingsView.OfStudy study : sheet.studies()) {
                rows.add(List.of(
                        sheet.row().id(),
                        sheet.row().statement(),
                        study.name(),
                        "yes",
                        study.added(),
                        String.valueOf(study.passages()),
                        String.valueOf(study.characters()),
                        String.join("; ", study.themes()),
                        study.contexts().stream()
                                .map(one ->
                                        one.label() + ": " + (one.words().isEmpty() ? "not extracted" : one.words()))
                                .collect(Collectors.joining("; ")),
                        study.appraised().stream().map(FindingsReport::words).collect(Collectors.joining("; "))));
            }
            for (FindingsView.LeftOut study : sheet.leftOut()) {
                rows.add(List.of(
                        sheet.row().id(),
                        sheet.row().statement(),
                        study.study(),
                        "no",
                        study.why(),
                        "",
                        "",
                        "",
                        "",
                        ""));
            }
        }
        return Csv.write(
                List.of(
                        "finding",
                        "statement",
                        "study",
                        "contributes",
                        "why, where somebody said so",
                        "passages",
                        "characters",
                        "authors' themes",
                        "context",
                        "appraisal"),
                rows);
    }

    private static String words(FindingsView.Appraised one) {
        return one.unit() + ", " + one.instrument() + ": " + one.state()
                + (one.notGood().isEmpty() ? "" : " (to look at: " + String.join(", ", one.notGood()) + ")");
    }

    private static String history(FindingsView view) {
        List<List<String>> rows = new ArrayList<>();
        for (FindingsView.Sheet sheet : view.sheets()) {
            for (FindingsView.Past past : sheet.history()) {
                rows.add(List.of(
                        sheet.row().id(),
                        String.valueOf(past.version()),
                        past.what(),
                        past.level(),
                        past.explanation(),
                        past.who(),
                        past.with(),
                        past.when()));
            }
        }
        return Csv.write(List.of("finding", "version", "what", "level", "explanation", "who", "with", "when"), rows);
    }
}
