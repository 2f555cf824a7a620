// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import org.sheaf.reporting.EvidenceProfileReport;
import org.sheaf.reporting.FindingsReport;
import org.sheaf.reporting.SoqfReport;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.confidence.ConfidenceState;
import org.sheaf.steps.confidence.ConfidenceViews;

/** The reports on what the review found, and on the confidence in it. */
final class ConfidenceReports {
    static final ReportSource SOQF = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SYNTHESIS,
                    "soqf",
                    "Summary of Qualitative Findings",
                    "What did the review find, and how confident are its authors in each finding?",
                    "html csv json"),
            ConfidenceReports::soqf);

    static final ReportSource EVIDENCE_PROFILE = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SYNTHESIS,
                    "evidence-profile",
                    "Evidence Profile",
                    "Which concerns, component by component, led to the confidence in each finding?",
                    "html csv json"),
            ConfidenceReports::profile);

    static final ReportSource FINDINGS = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SYNTHESIS,
                    "findings",
                    "Findings",
                    "On which studies and passages does each finding rest, and how was it judged?",
                    "html csv json"),
            ConfidenceReports::findings);

    private static final String FIRST_FINDING = "the first finding (`sheaf finding add`)";

    private ConfidenceReports() {}

    /** The same for all three, so that the facts are gathered once. */
    private static ConfidenceViews views(Material material) {
        return material.shared(ConfidenceViews.class, () -> {
            ConfidenceState state = ConfidenceState.of(
                    material.session(),
                    new ConfidenceBasis(
                            material.protocol(),
                            AppraisalBasis.of(material.protocol(), material.codebook()),
                            material.extractionForm()));
            return new ConfidenceViews(
                    state,
                    material.eligibility(),
                    report -> Labels.label(state.studies().record(report)));
        });
    }

    static Outlook soqf(Material material) {
        return Outlook.of(
                views(material).tables(material.frame()),
                FIRST_FINDING,
                ConfidenceViews::summary,
                view -> SoqfReport.render(material.templates(), view));
    }

    static Outlook profile(Material material) {
        return Outlook.of(
                views(material).tables(material.frame()),
                FIRST_FINDING,
                ConfidenceViews::summary,
                view -> EvidenceProfileReport.render(material.templates(), view));
    }

    static Outlook findings(Material material) {
        return Outlook.of(
                views(material).sheets(material.frame()),
                FIRST_FINDING,
                view -> ConfidenceViews.summary(view.tables()),
                view -> FindingsReport.render(material.templates(), view));
    }
}
