// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A small logic model with relations of each kind, in all its files. */
class LogicModelReportTest {
    private static final String MARKUP = "Being <valued> & \"heard\"";

    static LogicModelView small() {
        return new SampleLogicModels.Builder()
                .block(
                        0,
                        List.of(SampleLogicModels.theme("programme", "What the programme is made of", 9)),
                        new LogicModelView.Box(
                                SampleLogicModels.theme("advice", "Advice", 6),
                                List.of(
                                        new LogicModelView.Part(SampleLogicModels.theme("trust", "Trust", 4), 0),
                                        new LogicModelView.Part(
                                                SampleLogicModels.theme("first", "At first sight", 1), 1))),
                        new LogicModelView.Box(SampleLogicModels.theme("job", "A job that fits", 5), List.of()))
                .solo(1, SampleLogicModels.theme("employer", "A patient employer", 3))
                .solo(2, SampleLogicModels.theme("valued", MARKUP, 2))
                .solo(3, SampleLogicModels.theme("formula", "=SUM(1)", 0))
                .relate("trust", "leads to", "valued", 2)
                .relate("employer", "moderates", "valued", 1)
                .relate("valued", "mediates", "formula", 1)
                .relate("advice", "leads to", "job", 12)
                .relate("formula", "leads to", "employer", 1)
                .view(SampleFlows.frame("Work and health", "", SampleFlows.INVENTED));
    }

    private static List<LogicModelSection> sections() {
        LogicModelView.Theme valued = SampleLogicModels.theme("valued", MARKUP, 2);
        return List.of(
                new LogicModelSection(
                        valued,
                        "Others think well of one's work",
                        List.of(new LogicModelSection.Finding("F1", "People stay where they are heard.", "moderate")),
                        List.of("Okafor 2001", "\u05db\u05d4\u05df 2007"),
                        List.of(),
                        List.of(new LogicModelSection.FromTheme("Okafor 2001", "being somebody", "p. 4")),
                        List.of(new LogicModelSection.Passage(
                                "Okafor 2001", "page 3 (printed 211)", "They <listened>.", true))),
                new LogicModelSection(
                        SampleLogicModels.theme("formula", "=SUM(1)", 0),
                        "",
                        List.of(),
                        List.of(),
                        List.of(valued),
                        List.of(),
                        List.of()));
    }

    private static RenderedReport report() {
        return LogicModelReport.render(Templates.OURS, small(), sections());
    }

    @Test
    void the_drawing_the_page_the_tables_and_the_graph_say_the_same() {
        Golden.approved("logic-model", report());
    }

    @Test
    void every_theme_of_the_drawing_leads_to_what_stands_behind_it_on_the_page_and_to_nothing_in_the_file() {
        assertThat(report().text("logic-model.html"))
                .contains(
                        "<a href=\"#box-valued\" aria-label=\"Being &lt;valued&gt; &amp; &quot;heard&quot;, 2 studies: open")
                .contains("<div id=\"box-valued\"")
                .contains("People stay where they are heard.")
                .contains("They &lt;listened&gt;.")
                .contains("in an older text")
                .doesNotContain("<script");
        assertThat(report().text("logic-model.svg")).doesNotContain("<a ").contains("Being &lt;valued&gt;");
    }

    @Test
    void a_theme_with_a_name_like_a_formula_is_none_in_a_spreadsheet() {
        assertThat(report().text("logic-model.csv")).contains("formula,'=SUM(1),0,0,0,0");
    }

    @Test
    void graphviz_takes_every_name_as_text() {
        assertThat(LogicModelDot.quoted("a \"b\" \\n c\nd")).isEqualTo("\"a \\\"b\\\" \\\\n c\\nd\"");
        assertThat(report().text("logic-model.dot"))
                .contains("\"valued\" [label=\"Being <valued> & \\\"heard\\\"\\n2 studies\"")
                .contains("\"trust\" -> \"valued\" [label=\"leads to: 2 studies\"];")
                .contains("\"employer\" -> \"valued\" [label=\"moderates: 1 study\", style=dashed");
    }

    @Test
    void where_there_is_hardly_anything_the_page_still_stands() {
        RenderedReport report = LogicModelReport.render(
                Templates.OURS, SampleLogicModels.of("", "luck", "", "").view(), List.of());
        assertThat(report.text("logic-model.html")).contains("No relations between themes were coded; none are drawn.");
        assertThat(report.text("logic-model-relations.csv").lines()).hasSize(1);
    }
}
