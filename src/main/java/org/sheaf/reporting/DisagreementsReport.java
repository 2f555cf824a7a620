// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The log of disagreements: {@code disagreements.html}, {@code disagreements.csv} (a row for each vote and each ending) and
 * {@code disagreements.json}.
 */
public final class DisagreementsReport {
    private DisagreementsReport() {}

    /** Renders it. */
    public static RenderedReport render(Templates templates, DisagreementsView view) {
        return RenderedReport.ofTexts(new TreeMap<>(Map.of(
                "disagreements.html", templates.render("disagreements.html.ftlh", Map.of("view", view)),
                "disagreements.csv", csv(view),
                "disagreements.json", Json.write(view))));
    }

    private static String csv(DisagreementsView view) {
        List<String> header = List.of(
                "stage",
                "report",
                "title",
                "year",
                "conflict",
                "what",
                "at",
                "who",
                "decision",
                "reason",
                "words",
                "ended");
        List<List<String>> rows = new ArrayList<>();
        for (DisagreementsView.Stage stage : view.stages()) {
            for (ScreeningView.Disagreed disagreed : stage.disagreements()) {
                List<String> start = List.of(
                        stage.id(),
                        disagreed.report().id(),
                        disagreed.report().label().title(),
                        disagreed.report().label().year(),
                        disagreed.conflict());
                for (ScreeningView.Said said : disagreed.said()) {
                    rows.add(line(
                            start,
                            said.changed() ? "vote, changed later" : "vote",
                            said.at(),
                            said.who(),
                            said.decision(),
                            said.reason(),
                            said.note(),
                            ""));
                }
                ScreeningView.Ending ending = disagreed.ending();
                rows.add(line(
                        start,
                        disagreed.isOpen() ? "open" : "ended",
                        ending.at(),
                        ending.who(),
                        ending.decision(),
                        ending.reason(),
                        ending.why(),
                        disagreed.isOpen() ? "" : ending.how()));
            }
        }
        return Csv.write(header, rows);
    }

    private static List<String> line(List<String> start, String... rest) {
        List<String> cells = new ArrayList<>(start);
        cells.addAll(List.of(rest));
        return cells;
    }
}
