// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTableReportTest {
    private static StudyTableView.Cell cell(String state, String... lines) {
        return new StudyTableView.Cell(state, List.of(lines), "");
    }

    private static final StudyTableView VIEW = new StudyTableView(
            new PageFrame("Harbour", "", "Invented.", "test", "0"),
            "Values of <nobody>",
            "2 reports, 1 study",
            "3 studies (A paper)",
            List.of("Country", "=Participants"),
            List.of(new StudyTableView.Study(
                    1,
                    "Okafor 2019a; Okafor 2019b",
                    List.of(
                            new StudyTableView.Row(
                                    "Okafor 2019a",
                                    "R1",
                                    "Boats <b>at</b> dawn",
                                    List.of(
                                            cell(StudyTableView.Cell.FILLED, "=2+3"),
                                            cell(StudyTableView.Cell.OPEN, "dockers: 15", "trainers: 12-20"))),
                            new StudyTableView.Row(
                                    "Okafor 2019b",
                                    "R2",
                                    "Nets",
                                    List.of(cell(StudyTableView.Cell.NOT_REPORTED), cell(StudyTableView.Cell.EMPTY)))),
                    List.of(new StudyTableView.Memo("amina", "2031-02-03", "Same <crew>")))),
            new StudyTableView.People(
                    true,
                    1,
                    1,
                    15,
                    List.of(new StudyTableView.LeftOut("Okafor 2019a", "trainers: 12-20", "no plain number")),
                    List.of(),
                    List.of()));

    private final RenderedReport report = StudyTableReport.render(Templates.OURS, VIEW);

    @Test
    void memos_on_a_study_stand_with_who_and_when() {
        assertThat(report.text("study-table.html")).contains("Memos on studies").contains("Same &lt;crew&gt;");
        assertThat(report.text("study-table.csv"))
                .contains("memos on the study")
                .contains("\"amina, 2031-02-03: Same <crew>\"");
        assertThat(report.text("study-table.json")).contains("Same <crew>");
    }

    @Test
    void the_page_has_the_notice_both_counts_and_a_head_for_every_row() {
        String html = report.text("study-table.html");
        assertThat(html)
                .contains("Invented.")
                .contains("2 reports, 1 study")
                .contains("3 studies (A paper)")
                .contains("<th scope=\"rowgroup\" rowspan=\"2\">1</th>")
                .contains("Study 1: its reports side by side")
                .contains("15 in 1 group of 1 report; 1 group is not counted");
    }

    @Test
    void what_people_typed_is_shown_as_text_and_computes_nothing() {
        assertThat(report.text("study-table.html"))
                .contains("Boats &lt;b&gt;at&lt;/b&gt; dawn")
                .contains("Values of &lt;nobody&gt;")
                .doesNotContain("<nobody>");
        assertThat(report.text("study-table.csv")).contains("'=2+3").contains("'=Participants");
    }

    @Test
    void not_reported_not_filled_in_and_to_settle_are_told_apart_in_words() {
        assertThat(report.text("study-table.html"))
                .contains("<span class=\"gap\">not reported</span>")
                .contains("<span class=\"gap\">not filled in</span>")
                .contains("<strong>(to settle)</strong>");
        assertThat(report.text("study-table.csv")).contains("Okafor 2019b,R2,Nets,not reported,,");
    }
}
