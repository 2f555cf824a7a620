// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The appraisal with every state that an answer can be in, and with many studies, questions and points of a scale. */
class AppraisalReportTest {
    private static final AppraisalView SMALL = SampleAppraisals.small();
    private final RenderedReport report = AppraisalReport.render(Templates.OURS, SMALL);

    @Test
    void thePageTheDrawingsAndTheTablesAreAsApproved() {
        Golden.approved("appraisal", report);
    }

    @Test
    void anAdditionToAnAnswerIsShownWholeInTheTableAndBelowTheDrawing() {
        assertThat(report.text("appraisal.html")).contains("<bdi>Y (MM)</bdi>");
        assertThat(report.text("appraisal.csv")).contains("Y (MM)");
        assertThat(report.text("appraisal-boats-traffic-light.svg")).contains("* Abara 2001, 2 Methodology: Y (MM)");
    }

    @Test
    void noTotalStandsAnywhereForAnInstrumentWithout() {
        assertThat(report.text("appraisal.html"))
                .contains("The instrument has no total.")
                .doesNotContain(">Total<");
        assertThat(report.text("appraisal.csv")).doesNotContain("total");
    }

    @Test
    void aTotalStandsWhereTheInstrumentHasOne() {
        AppraisalView.Table table = SampleAppraisals.large(2, 2, 5).tables().get(0);
        List<AppraisalView.Unit> units = table.units().stream()
                .map(unit -> new AppraisalView.Unit(
                        unit.name(),
                        unit.id(),
                        "",
                        unit.cells(),
                        List.of(),
                        unit.id().equals("R0") ? "7, fair" : ""))
                .toList();
        RenderedReport withTotal = AppraisalReport.render(
                Templates.OURS,
                SampleAppraisals.view(new AppraisalView.Table(
                        table.about(),
                        "centre",
                        table.answers(),
                        table.questions(),
                        List.of(),
                        true,
                        units,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
        assertThat(withTotal.text("appraisal.html"))
                .contains("<bdi>7, fair</bdi>")
                .contains("not whole");
        assertThat(withTotal.text("appraisal.csv").lines().findFirst().orElseThrow())
                .endsWith(",total");
    }

    @Test
    void whatCameInFromOutsideIsNeitherMarkupNorAFormula() {
        assertThat(report.text("appraisal.html"))
                .contains("They &lt;say&gt; nothing")
                .doesNotContain("<consent>");
        assertThat(report.text("appraisal-boats-summary.svg")).contains("&lt;consent&gt;");
        assertThat(report.text("appraisal.csv")).contains(",'=Brand 2002,");
    }

    @Test
    void whatIsOpenIsNoAnswerAndSaysWhatWasSaid() {
        assertThat(report.text("appraisal.csv")).contains("Y / N (to settle)");
        assertThat(report.text("appraisal.html")).contains("to settle:</strong> <bdi>Y / N</bdi>");
    }

    @Test
    void themesThatWouldRestOnNothingAreNamed() {
        assertThat(report.text("appraisal.html")).contains("Themes that would rest on no study: <bdi>Luck</bdi>");
        assertThat(report.text("appraisal-without.csv")).contains("luck,Luck,1,0,rests on nothing");
    }

    @Test
    void columnsOfOneInstrumentStandEmptyInTheRowsOfAnother() {
        AppraisalView two = new AppraisalView(
                SMALL.frame(),
                List.of(),
                List.of(
                        SMALL.tables().get(0),
                        SampleAppraisals.large(1, 2, 5).tables().get(0)),
                List.of(),
                List.of());
        List<String> lines = AppraisalReport.render(Templates.OURS, two)
                .text("appraisal.csv")
                .lines()
                .toList();
        assertThat(lines.get(0)).contains("boats: 1 Aims").endsWith("large: D1 Selection,large: D2 Selection");
        assertThat(lines.get(1)).endsWith("Insight into boats,,");
        assertThat(lines.get(lines.size() - 1)).startsWith("large,2031,").endsWith(",,,,,,,1,2");
    }

    @Test
    void thePageStandsWhereNothingIsAppraisedYet() {
        AppraisalView.Table table = SampleAppraisals.large(0, 3, 0).tables().get(0);
        assertThat(AppraisalReport.render(Templates.OURS, SampleAppraisals.view(table))
                        .text("appraisal.html"))
                .contains("Nothing is appraised with it yet.")
                .contains("There is nothing to compare yet.")
                .doesNotContain("<figure");
    }

    @Test
    void answersDifferInShapeOrLetterAndNotOnlyInColour() {
        for (AppraisalView view : List.of(SMALL, SampleAppraisals.large(3, 3, 0), SampleAppraisals.large(3, 3, 7))) {
            List<AppraisalSign> legend = AppraisalSigns.of(view.tables().get(0)).legend();
            Set<String> seen = new HashSet<>();
            legend.forEach(sign -> seen.add(sign.shape() + " " + sign.text()));
            assertThat(seen).hasSameSizeAs(legend);
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 20, 0", "60, 20, 5", "1, 1, 0", "13, 9, 0"})
    void everyAnswerHasItsSignAndAllStandWithinTheDrawing(int studies, int items, int points) {
        AppraisalView view = SampleAppraisals.large(studies, items, points);
        AppraisalView.Table table = view.tables().get(0);
        AppraisalDrawing drawing = TrafficLightLayout.of(view, table);
        int legend = AppraisalSigns.of(table).legend().size();
        assertThat(drawing.signs()).hasSize(legend + studies * items);
        assertThat(drawing.signs())
                .allMatch(sign -> sign.x() - sign.half() >= 0
                        && sign.x() + sign.half() <= drawing.width()
                        && sign.y() + 13 <= drawing.height());
        assertThat(drawing.lines()).allMatch(line -> line.y() <= drawing.height());
        Set<String> places = new HashSet<>();
        drawing.signs().forEach(sign -> places.add(sign.x() + " " + sign.y()));
        assertThat(places)
                .as("no two signs in one place")
                .hasSize(drawing.signs().size());
    }

    @ParameterizedTest
    @CsvSource({"60, 20, 0", "60, 4, 5", "13, 9, 0", "7, 3, 3"})
    void theBarsOfEachQuestionAreCutIntoAllItsStudies(int studies, int items, int points) {
        AppraisalView view = SampleAppraisals.large(studies, items, points);
        AppraisalView.Table table = view.tables().get(0);
        AppraisalSigns signs = AppraisalSigns.of(table);
        for (int question : signs.drawn()) {
            assertThat(signs.counts(question).stream()
                            .mapToInt(AppraisalSigns.Count::number)
                            .sum())
                    .isEqualTo(studies);
        }
        List<Integer> widths = new ArrayList<>();
        SummaryBarsLayout.of(view, table).boxes().stream()
                .filter(box -> box.style().equals("part"))
                .forEach(box -> widths.add(box.width()));
        assertThat(widths.stream().mapToInt(width -> width).sum() % items).isZero();
        assertThat(widths).allMatch(width -> width > 0);
    }

    @Test
    void theDescriptionsSayInWordsWhatIsDrawn() {
        assertThat(report.text("appraisal-boats-traffic-light.svg"))
                .contains("Abara 2001: 1 Yes, 2 Yes (MM), 3 No, Overall Low.");
        assertThat(report.text("appraisal-boats-summary.svg"))
                .contains("2 Methodology: Yes: 1, Can&apos;t tell: 1, not shown yet: 1 of 3.");
    }

    @Test
    void anAnswerThatIsNotAmongThoseOfTheInstrumentAnyMoreIsShownAsItWasGiven() {
        AppraisalView.Table table = SampleAppraisals.large(2, 2, 5).tables().get(0);
        AppraisalView.Cell gone = new AppraisalView.Cell("given", "9", "9", "9", "", "", "");
        AppraisalView.Table changed = new AppraisalView.Table(
                table.about(),
                "study",
                table.answers(),
                table.questions(),
                List.of(),
                false,
                List.of(new AppraisalView.Unit("Brand 2002", "R2", "", List.of(gone, gone), List.of(), "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(AppraisalReport.render(Templates.OURS, SampleAppraisals.view(changed))
                        .text("appraisal-large-traffic-light.svg"))
                .contains("9 (not among the answers any more)");
    }
}
