// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexReportTest {
    @Test
    void everyReportIsLinkedWithOneLine() {
        Golden.approved(
                "index",
                IndexReport.render(
                        Templates.OURS,
                        new IndexView(
                                SampleFlows.frame("Work and health", "", SampleFlows.INVENTED),
                                List.of(
                                        new IndexView.Section(
                                                "The review",
                                                List.of(new IndexView.Entry(
                                                        "search-report.html",
                                                        "Search report",
                                                        "3 searches, 14 gaps",
                                                        List.of("search-report.csv", "search-report.json")))),
                                        new IndexView.Section(
                                                "qualitative",
                                                List.of(new IndexView.Entry(
                                                        "qualitative/prisma-flow.html",
                                                        "PRISMA 2020 flow",
                                                        "412 records, 305 reports, screening has not begun",
                                                        List.of()))),
                                        new IndexView.Section("impact", List.of())),
                                List.of(new IndexView.Awaited(
                                        "Screening", "How far is each stage?", "the first vote (`sheaf screen`)")))));
    }
}
