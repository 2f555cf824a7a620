// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/** Appraisals of invented studies. */
final class SampleAppraisals {
    private SampleAppraisals() {}

    static AppraisalView small() {
        List<AppraisalView.Question> questions = new ArrayList<>();
        String[] labels = {"Aims", "Methodology", "Ethics & <consent>", "Overall"};
        for (int i = 0; i < labels.length; i++) {
            questions.add(new AppraisalView.Question(
                    "q" + (i + 1),
                    i == 3 ? "" : String.valueOf(i + 1),
                    labels[i],
                    "What is asked about " + labels[i] + "?",
                    i < 2 ? "Section A" : "Section B",
                    false,
                    i == 0 ? "screening" : i == 2 ? "critical" : i == 3 ? "overall" : ""));
        }
        questions.add(new AppraisalView.Question("q5", "5", "Value", "How valuable?", "Section B", true, ""));
        List<AppraisalView.Unit> units = List.of(
                new AppraisalView.Unit(
                        "Abara 2001",
                        "R1",
                        "",
                        List.of(
                                yes(),
                                new AppraisalView.Cell("given", "Y (MM)", "Y", "Yes", "good", "MM", ""),
                                no("They <say> nothing"),
                                new AppraisalView.Cell("given", "Low", "Low", "Low", "poor", "", ""),
                                words("Shows what crews do")),
                        List.of("Insight into boats"),
                        ""),
                new AppraisalView.Unit(
                        "=Brand 2002",
                        "R2",
                        "one rater only",
                        List.of(
                                yes(),
                                unclear(),
                                AppraisalView.Cell.without(AppraisalView.Cell.NOT_REPORTED),
                                new AppraisalView.Cell("given", "High", "High", "High", "good", "", ""),
                                AppraisalView.Cell.without(AppraisalView.Cell.NOT_REPORTED)),
                        List.of(""),
                        ""),
                new AppraisalView.Unit(
                        "\u05db\u05d4\u05df 2003 with a name that goes on until it needs a second line",
                        "R3",
                        "",
                        List.of(
                                new AppraisalView.Cell(
                                        AppraisalView.Cell.OPEN, "Y / N", "", "", "", "", "amina: yes; bram: no"),
                                AppraisalView.Cell.without(AppraisalView.Cell.HIDDEN),
                                AppraisalView.Cell.without(AppraisalView.Cell.NOT_ASKED),
                                AppraisalView.Cell.without(AppraisalView.Cell.EMPTY),
                                AppraisalView.Cell.without(AppraisalView.Cell.EMPTY)),
                        List.of(""),
                        ""));
        AppraisalView.Table table = new AppraisalView.Table(
                about("boats", "Checklist of Boats"),
                "study",
                List.of(
                        new AppraisalView.Answer("Y", "Yes", "good"),
                        new AppraisalView.Answer("N", "No", "poor"),
                        new AppraisalView.Answer("U", "Can't tell", "unclear"),
                        new AppraisalView.Answer("High", "High", "good"),
                        new AppraisalView.Answer("Low", "Low", "poor")),
                questions,
                List.of("Contribution to the synthesis"),
                false,
                units,
                List.of(
                        new AppraisalView.Agreement("1 Aims", "2", "50.0%", "0.00", "0.10", ""),
                        new AppraisalView.Agreement(
                                "2 Methodology", "2", "100.0%", "not estimable", "not estimable", "all answers agree")),
                List.of("Over all questions: Krippendorff's alpha 0.41."),
                List.of(
                        new AppraisalView.Difference(
                                "Abara 2001",
                                "3 Ethics & <consent>",
                                List.of(
                                        new AppraisalView.Said("amina", "N", "nothing said"),
                                        new AppraisalView.Said("bram", "U", "")),
                                "N",
                                "consensus",
                                "amina",
                                "2031-02-03",
                                "No word of it in either report."),
                        new AppraisalView.Difference(
                                "\u05db\u05d4\u05df 2003",
                                "1 Aims",
                                List.of(
                                        new AppraisalView.Said("amina", "Y", "yes"),
                                        new AppraisalView.Said("bram", "N", "no")),
                                "",
                                "",
                                "",
                                "",
                                "")),
                List.of(
                        new AppraisalView.Given(
                                "Abara 2001",
                                "R1",
                                "q3",
                                "3 Ethics",
                                "rater",
                                "amina",
                                "N",
                                "",
                                "nothing said",
                                "2031-02-01"),
                        new AppraisalView.Given(
                                "Abara 2001",
                                "R1",
                                "q3",
                                "3 Ethics",
                                "settled",
                                "amina",
                                "N",
                                "",
                                "No word",
                                "2031-02-03")),
                List.of("=Brand 2002 was appraised by one rater only."));
        return new AppraisalView(
                SampleFlows.frame("Work on boats", "", SampleFlows.INVENTED),
                List.of(
                        "Two raters appraise each study, and neither sees the other's answers before both have finished."),
                List.of(table),
                List.of(new AppraisalView.Without(
                        "Ethics not dealt with",
                        "3 Ethics & <consent>: N",
                        List.of("Abara 2001"),
                        List.of("\u05db\u05d4\u05df 2003"),
                        List.of(
                                new AppraisalView.Theme("crew", "Crew", 0, 3, 2),
                                new AppraisalView.Theme("luck", "Luck", 1, 1, 0),
                                new AppraisalView.Theme("nets", "Nets", 1, 2, 2)),
                        List.of("Luck"))),
                List.of());
    }

    /** So many studies, questions and points of a scale. */
    static AppraisalView large(int studies, int items, int points) {
        List<AppraisalView.Answer> answers = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            answers.add(new AppraisalView.Answer(String.valueOf(i), "Point " + i, "neutral"));
        }
        if (points == 0) {
            answers.add(new AppraisalView.Answer("Low", "Low risk", "good"));
            answers.add(new AppraisalView.Answer("Moderate", "Moderate risk", "partly"));
            answers.add(new AppraisalView.Answer("Serious", "Serious risk", "poor"));
            answers.add(new AppraisalView.Answer("Critical", "Critical risk", "critical"));
            answers.add(new AppraisalView.Answer("NI", "No information", "unclear"));
            answers.add(new AppraisalView.Answer("NA", "Not applicable", "not-applicable"));
        }
        List<AppraisalView.Question> questions = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            questions.add(new AppraisalView.Question(
                    "d" + i,
                    "D" + i,
                    i % 3 == 0 ? "Deviations from what was intended" : "Selection",
                    "Bias?",
                    "",
                    false,
                    i == items ? "overall" : ""));
        }
        List<AppraisalView.Unit> units = new ArrayList<>();
        for (int s = 0; s < studies; s++) {
            List<AppraisalView.Cell> cells = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                AppraisalView.Answer answer = answers.get((s * 7 + i * s * 3 + i) % answers.size());
                cells.add(new AppraisalView.Cell(
                        "given", answer.code(), answer.code(), answer.label(), answer.meaning(), "", ""));
            }
            units.add(new AppraisalView.Unit("Okafor and others " + (1960 + s), "R" + s, "", cells, List.of(), ""));
        }
        return view(new AppraisalView.Table(
                about("large", "A large instrument"),
                "study",
                answers,
                questions,
                List.of(),
                false,
                units,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    static AppraisalView view(AppraisalView.Table table) {
        return new AppraisalView(
                SampleFlows.frame("Work on boats", "", ""), List.of(), List.of(table), List.of(), List.of());
    }

    static AppraisalView.About about(String id, String name) {
        return new AppraisalView.About(
                id,
                name,
                "2031",
                "Harbour Board (2031). A checklist.",
                "https://example.org/boats",
                "",
                "own short wording",
                "No score.");
    }

    private static AppraisalView.Cell yes() {
        return new AppraisalView.Cell("given", "Y", "Y", "Yes", "good", "", "");
    }

    private static AppraisalView.Cell no(String why) {
        return new AppraisalView.Cell("given", "N", "N", "No", "poor", "", why);
    }

    private static AppraisalView.Cell unclear() {
        return new AppraisalView.Cell("given", "U", "U", "Can't tell", "unclear", "", "");
    }

    private static AppraisalView.Cell words(String said) {
        return new AppraisalView.Cell("given", said, "", "", "", "", "");
    }
}
