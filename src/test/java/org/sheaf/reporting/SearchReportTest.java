// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.SourceKind;

class SearchReportTest {
    private static final Search MEDLINE = new Search(
            "medline-2026",
            SourceKind.DATABASE,
            "MEDLINE",
            "Ovid",
            "2026-03-02",
            "1. exp employment, supported/\n2. \"job coach*\".ti,ab.\n3. 1 or 2",
            List.of("English", "2000 onwards"),
            "",
            "",
            "",
            "Second librarian, PRESS 2015",
            "",
            OptionalInt.of(812),
            List.of("medline-1.ris", "medline-2.ris"));
    private static final Search PSYCINFO = new Search(
            "psycinfo-2026",
            SourceKind.DATABASE,
            "PsycINFO",
            "Ovid",
            "2026-03-03",
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "",
            OptionalInt.empty(),
            List.of("psycinfo.ris"));
    private static final Search LISTS = new Search(
            "lists",
            SourceKind.CITATION_SEARCHING,
            "Reference lists",
            "",
            "",
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "Lists of all included reports.",
            OptionalInt.of(40),
            List.of());

    private static RenderedReport render() {
        return SearchReport.render(
                Templates.OURS,
                SampleFlows.frame("Work and health", "", SampleFlows.INVENTED),
                List.of(
                        new SearchAccount(MEDLINE, OptionalInt.of(805), 5, ""),
                        new SearchAccount(PSYCINFO, OptionalInt.of(233), 0, ""),
                        new SearchAccount(LISTS, OptionalInt.empty(), 0, "")),
                new ReviewSearching("Authors of 12 conference abstracts", "", "", "", "Sheaf 0.1.0"),
                List.of(new SearchReportView.Concern(
                        new ItemView(
                                "00000000000000aa-9",
                                new ItemLabel("Returning to work", "Ferreira", "2015", "medline-1.ris", 210)),
                        "retracted")));
    }

    @Test
    void everyItemOfPrismaSIsThereAndGapsAreShown() {
        Golden.approved("search-report", render());
    }

    @Test
    void hitsStatedAndRecordsReadAreCompared() {
        assertThat(render().text("search-report.csv"))
                .contains("12 fewer than stated: is a batch missing?")
                .contains("psycinfo-2026,yes,cannot be compared: hits not recorded")
                .contains("lists,yes,nothing imported yet");
    }

    @Test
    void itemsOfTheReviewAreSixteen() {
        assertThat(render().text("search-report.csv").lines().filter(line -> line.matches("\\d+,[^,]*,,.*")))
                .hasSize(16);
    }

    @Test
    void anUnknownNumberIsAGapAndNotZero() {
        assertThat(render().text("search-report.html"))
                .contains("<span class=\"gap\">not recorded</span>", "<span class=\"gap\">not imported</span>");
    }

    @Test
    void databasesSearchedThroughOnePlatformAreNamed() {
        assertThat(render().text("search-report.csv")).contains("\"Ovid: MEDLINE, PsycINFO\"");
    }
}
