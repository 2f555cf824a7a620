// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicatesReportTest {
    private static final ItemView PAPER = new ItemView(
            "00000000000000aa-1",
            new ItemLabel("Paid work after long absence", "Okafor, Lindqvist", "2011", "a.ris", 3));
    private static final ItemView COPY = new ItemView(
            "00000000000000bb-7", new ItemLabel("=Paid work after long absence.", "Okafor A", "2011", "b.nbib", 120));
    private static final ItemView BARE = new ItemView("00000000000000cc-2", ItemLabel.NONE);

    private static DuplicatesView view(List<DuplicatesView.Pair> joined, List<DuplicatesView.Pair> doubtful) {
        return new DuplicatesView(
                SampleFlows.frame("Work and health", "", SampleFlows.INVENTED),
                "Records were compared on identifiers, then on title, authors, year and pages.",
                List.of(new DuplicatesView.Tally("Records", 412), new DuplicatesView.Tally("Reports", 305)),
                joined,
                doubtful,
                List.of(new DuplicatesView.Pair(PAPER, BARE, "erratum", "title begins with \"Erratum to\"", "", "")),
                List.of());
    }

    @Test
    void everyPairIsShownWithItsEvidenceAndWhoSettledIt() {
        Golden.approved(
                "duplicates",
                DuplicatesReport.render(
                        Templates.OURS,
                        view(
                                List.of(
                                        new DuplicatesView.Pair(
                                                PAPER, COPY, "same DOI", "DOI, year and first author agree", "", ""),
                                        new DuplicatesView.Pair(
                                                PAPER,
                                                COPY,
                                                "by hand",
                                                "title and year agree",
                                                "0.87",
                                                "Amina, 2 March 2026")),
                                List.of(new DuplicatesView.Pair(
                                        COPY, BARE, "title alone", "title agrees <year missing>", "0.71", "")))));
    }

    @Test
    void whatIsEmptyIsSaid() {
        assertThat(DuplicatesReport.render(Templates.OURS, view(List.of(), List.of()))
                        .text("duplicates.html"))
                .contains("Doubtful pairs (0)", "<p>None.</p>");
    }

    @Test
    void aTitleThatLooksLikeAFormulaIsNoneInTheTable() {
        RenderedReport report = DuplicatesReport.render(
                Templates.OURS, view(List.of(new DuplicatesView.Pair(PAPER, COPY, "same DOI", "", "", "")), List.of()));
        assertThat(report.text("duplicates.csv")).contains(",'=Paid work after long absence.,");
    }

    @Test
    void aLongListIsCutOnThePageAndWholeInTheTable() {
        List<DuplicatesView.Pair> many = IntStream.range(0, DuplicatesReport.SHOWN_PAIRS + 4)
                .mapToObj(i -> new DuplicatesView.Pair(PAPER, COPY, "same DOI", "", "", ""))
                .toList();
        RenderedReport report = DuplicatesReport.render(Templates.OURS, view(many, List.of()));
        assertThat(report.text("duplicates.html")).contains("… and 4 more");
        assertThat(report.text("duplicates.csv").lines().filter(line -> line.startsWith("joined,")))
                .hasSize(many.size());
    }
}
