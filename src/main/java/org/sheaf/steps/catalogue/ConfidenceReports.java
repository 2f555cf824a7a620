// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.confidence.ReviewFinding;
import org.sheaf.reporting.EvidenceProfileReport;
import org.sheaf.reporting.FindingsReport;
import org.sheaf.reporting.LogicModelSection;
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

    /** Gathered once for all that show findings. */
    private static ConfidenceState state(Material material) {
        return material.shared(
                ConfidenceState.class,
                () -> ConfidenceState.of(
                        material.session(),
                        new ConfidenceBasis(
                                material.protocol(),
                                AppraisalBasis.of(material.protocol(), material.codebook()),
                                material.extractionForm())));
    }

    /** The findings that rest on a theme, by the id of its code. */
    static Map<String, List<LogicModelSection.Finding>> byTheme(Material material) {
        ConfidenceState state = state(material);
        Map<String, List<LogicModelSection.Finding>> byTheme = new HashMap<>();
        for (ReviewFinding finding : state.findings()) {
            LogicModelSection.Finding shown = new LogicModelSection.Finding(
                    finding.id().toString(),
                    finding.statement(),
                    state.assessment(finding.id())
                            .overall()
                            .map(overall -> overall.level().label())
                            .orElse(""));
            state.themes(finding)
                    .forEach(theme -> byTheme.computeIfAbsent(theme.id().name(), code -> new ArrayList<>())
                            .add(shown));
        }
        return byTheme;
    }

    private static ConfidenceViews views(Material material) {
        return material.shared(ConfidenceViews.class, () -> {
            ConfidenceState state = state(material);
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
