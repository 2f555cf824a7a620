// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Optional;
import org.sheaf.protocol.KnownStudies;
import org.sheaf.reporting.EffortReport;
import org.sheaf.reporting.KnownStudiesReport;
import org.sheaf.reporting.KnownStudiesView;
import org.sheaf.reporting.ScreeningReport;
import org.sheaf.steps.screening.EffortViews;
import org.sheaf.steps.screening.KnownStudiesViews;
import org.sheaf.steps.screening.ScreeningViews;

/** The reports on screening. */
final class ScreeningReports {
    static final ReportSource SCREENING = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SCREENING,
                    "screening",
                    "Screening",
                    "How far is each stage, where did people disagree, and how well do they agree?",
                    "html svg csv json"),
            ScreeningReports::screening);

    static final ReportSource STOPPING = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SCREENING,
                    "stopping",
                    "Finds against effort",
                    "What did screening find with how much work, and what may still be missed?",
                    "html svg csv json"),
            ScreeningReports::stopping);

    static final ReportSource KNOWN_STUDIES = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SCREENING,
                    "known-studies",
                    "Studies known beforehand",
                    "Were the studies found that were known to be eligible, and what became of them?",
                    "html csv json"),
            ScreeningReports::knownStudies);

    private static final String FIRST_VOTE = "the first vote (`sheaf screen`)";

    private ScreeningReports() {}

    static Outlook screening(Material material) {
        return Outlook.of(
                ScreeningViews.of(material.session(), material.protocol(), material.eligibility(), material.labels())
                        .map(views -> views.view(material.frame())),
                FIRST_VOTE,
                ScreeningViews::summary,
                view -> ScreeningReport.render(material.templates(), view));
    }

    static Outlook stopping(Material material) {
        return Outlook.of(
                EffortViews.of(material.session(), material.protocol(), material.knownStudies(), material.frame()),
                "the first report that is screened whole (`sheaf screen`)",
                EffortViews::summary,
                view -> EffortReport.render(material.templates(), view));
    }

    static Outlook knownStudies(Material material) {
        KnownStudies known = material.knownStudies();
        Optional<KnownStudiesView> view = known.studies().isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownStudiesViews(
                                material.session(), material.library(), material.protocol(), known, material.labels())
                        .view(material.frame()));
        return Outlook.of(
                view,
                "studies known beforehand (known-studies.yml beside the protocol)",
                KnownStudiesViews::summary,
                shown -> KnownStudiesReport.render(material.templates(), shown));
    }
}
