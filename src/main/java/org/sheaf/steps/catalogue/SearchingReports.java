// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import org.sheaf.flow.SourceOverlap;
import org.sheaf.reporting.DuplicatesReport;
import org.sheaf.reporting.SearchReport;
import org.sheaf.reporting.SourcesReport;

/** The reports on searches and on what they found. */
final class SearchingReports {
    static final ReportSource SEARCH_REPORT = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SEARCHING,
                    "search-report",
                    "Search report",
                    "What was searched where, when and how, item by item of PRISMA-S?",
                    "html csv json"),
            SearchingReports::searches);

    static final ReportSource DUPLICATES = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SEARCHING,
                    "duplicates",
                    "Duplicates",
                    "Which records were taken for the same report, on what evidence, and which are in doubt?",
                    "html csv json"),
            SearchingReports::duplicates);

    static final ReportSource SOURCES = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SEARCHING,
                    "sources",
                    "What each source found",
                    "Which source found which reports, and what would be missing without it?",
                    "html svg csv json"),
            SearchingReports::sources);

    private SearchingReports() {}

    static Outlook searches(Material material) {
        SearchViews searches = new SearchViews(material.library(), material.searching());
        return Outlook.ready(
                searches.summary(),
                () -> SearchReport.render(
                        material.templates(),
                        material.frame(),
                        searches.accounts(),
                        searches.whole(),
                        material.concerns()));
    }

    static Outlook duplicates(Material material) {
        DuplicateViews duplicates = new DuplicateViews(
                material.session(),
                material.library(),
                material.labels(),
                !material.protocol().illustrative().isEmpty());
        return Outlook.ready(
                duplicates.summary(),
                () -> DuplicatesReport.render(material.templates(), duplicates.view(material.frame())));
    }

    static Outlook sources(Material material) {
        FlowSources sources = new FlowSources(material.library());
        SourceOverlap overlap = SourceOverlap.of(
                sources.searched(), sources.found(), material.library().reports());
        return Outlook.ready(
                overlap.sources().size() + (overlap.sources().size() == 1 ? " source, " : " sources, ")
                        + overlap.reports() + " reports",
                () -> SourcesReport.render(material.templates(), material.frame(), overlap));
    }
}
