// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sheaf.flow.FlowFacts;
import org.sheaf.flow.SourceOverlap;

class SourcesReportTest {
    private static RenderedReport render(FlowFacts facts) {
        return SourcesReport.render(
                Templates.OURS,
                SampleFlows.frame("Work and health", "", SampleFlows.INVENTED),
                SourceOverlap.of(facts.sources(), facts.records(), facts.reports()));
    }

    @Test
    void manySourcesAreDrawnAsAnUpSetPlot() {
        Golden.approved("sources-full", render(SampleFlows.full()));
    }

    @Test
    void longNamesAndAllScriptsFitTheirRows() {
        Golden.approved("sources-names", render(SampleFlows.names()));
    }

    @Test
    void oneSourceIsDrawnToo() {
        assertThat(render(SampleFlows.tiny()).text("sources.svg"))
                .contains("MEDLINE found 3 reports, 3 of them alone.");
    }

    @Test
    void aReviewWithoutRecordsHasAnEmptyDrawing() {
        RenderedReport report = render(FlowFacts.afterDeduplication(List.of(), List.of()));
        assertThat(report.text("sources.html")).contains("0 reports in all");
    }

    @Test
    void combinationsThatAreNotDrawnAreToldAndStandInTheTable() {
        RenderedReport report = render(SampleFlows.full());
        long combinations = report.text("sources.csv").lines().count() - 1;
        assertThat(report.text("sources.svg"))
                .contains("Not drawn: " + (combinations - UpSetLayout.SHOWN_COMBINATIONS) + " smaller combinations");
    }
}
