// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Optional;
import org.sheaf.reporting.DisagreementsReport;
import org.sheaf.reporting.DisagreementsView;
import org.sheaf.reporting.EligibilityReport;
import org.sheaf.reporting.ExcludedReport;
import org.sheaf.reporting.MethodsReport;
import org.sheaf.reporting.NarrativeReport;
import org.sheaf.reporting.ProtocolReport;
import org.sheaf.reporting.ReferencesReport;
import org.sheaf.reporting.ScreeningView;
import org.sheaf.reporting.TrailReport;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.screening.ScreeningViews;
import org.sheaf.steps.writing.EligibilityViews;
import org.sheaf.steps.writing.ExcludedViews;
import org.sheaf.steps.writing.MethodsViews;
import org.sheaf.steps.writing.NarrativeViews;
import org.sheaf.steps.writing.ProtocolViews;
import org.sheaf.steps.writing.ReferencesViews;
import org.sheaf.steps.writing.TrailViews;
import org.sheaf.steps.writing.WritingFacts;

/** The reports that go into the write-up and into its appendices. */
final class WritingReports {
    static final ReportSource PROTOCOL = new ReportSource(
            ReportCard.of(
                    ReportSection.WRITING,
                    "protocol",
                    "Protocol",
                    "What was agreed for this review, and what is recorded of changes to it?",
                    "html csv json"),
            WritingReports::protocol);

    static final ReportSource ELIGIBILITY = new ReportSource(
            ReportCard.of(
                    ReportSection.WRITING,
                    "eligibility",
                    "Criteria of eligibility",
                    "What makes a study eligible, and why is a report excluded?",
                    "html csv json"),
            WritingReports::eligibility);

    static final ReportSource EXCLUDED = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SCREENING,
                    "excluded-full-texts",
                    "Reports excluded at full text",
                    "Which reports were excluded at full text or not retrieved, why, and who said so?",
                    "html csv json"),
            WritingReports::excluded);

    static final ReportSource DISAGREEMENTS = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SCREENING,
                    "disagreements",
                    "Disagreements in screening",
                    "On which reports did reviewers differ, what did each say, and how was it settled?",
                    "html csv json"),
            WritingReports::disagreements);

    static final ReportSource REFERENCES = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.WRITING,
                    "references",
                    "References",
                    "Which works does the write-up cite, in the style that the protocol names?",
                    "html csv json"),
            WritingReports::references);

    static final ReportSource NARRATIVE = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.WRITING,
                    "narrative",
                    "Narrative by theme: a skeleton",
                    "Of what can the narrative be written, theme by theme, and which studies are to be cited?",
                    "html csv json"),
            WritingReports::narrative);

    static final ReportSource METHODS = new ReportSource(
            ReportCard.of(
                    ReportSection.WRITING,
                    "methods",
                    "Methods as far as facts show them",
                    "What can be said of how the review was done, and what is not recorded?",
                    "html csv json"),
            WritingReports::methods);

    static final ReportSource AUDIT_TRAIL = new ReportSource(
            ReportCard.of(
                    ReportSection.WRITING,
                    "audit-trail",
                    "Audit trail",
                    "What came in, and who did what, when and why?",
                    "html csv json"),
            WritingReports::auditTrail);

    private WritingReports() {}

    /** What the parts of the write-up are made of. */
    static WritingFacts facts(Material material) {
        return material.shared(
                WritingFacts.class,
                () -> new WritingFacts(
                        material.session(),
                        material.library(),
                        material.protocol(),
                        material.eligibility(),
                        material.extractionForm(),
                        AppraisalBasis.of(material.protocol(), material.codebook()),
                        material.searching(),
                        new SearchAccounts(
                                        material.library(), material.searching().searches())
                                .accounts(),
                        material.texts(),
                        material.frame(),
                        material.problems()));
    }

    static Outlook protocol(Material material) {
        return Outlook.of(
                Optional.of(ProtocolViews.of(facts(material))),
                "",
                ProtocolViews::summary,
                view -> ProtocolReport.render(material.templates(), view));
    }

    static Outlook eligibility(Material material) {
        return Outlook.of(
                EligibilityViews.of(facts(material)),
                "criteria (eligibility.yml beside the protocol)",
                EligibilityViews::summary,
                view -> EligibilityReport.render(material.templates(), view));
    }

    static Outlook excluded(Material material) {
        return Outlook.of(
                ExcludedViews.of(facts(material)),
                "the first full text that is decided or set aside (`sheaf screen`, `sheaf retrieval`)",
                ExcludedViews::summary,
                view -> ExcludedReport.render(material.templates(), view));
    }

    static Outlook disagreements(Material material) {
        Optional<ScreeningView> screening = ScreeningViews.of(
                        material.session(), material.protocol(), material.eligibility(), material.labels())
                .map(views -> views.view(material.frame()));
        return Outlook.of(
                screening.map(DisagreementsView::of),
                "the first vote (`sheaf screen`)",
                view -> view.all() + ", " + view.open() + " of them open",
                view -> DisagreementsReport.render(material.templates(), view));
    }

    static Outlook references(Material material) {
        return Outlook.of(
                ReferencesViews.of(facts(material)),
                "the first report that is included or excluded at full text (`sheaf screen`)",
                ReferencesViews::summary,
                view -> ReferencesReport.render(material.templates(), view));
    }

    static Outlook narrative(Material material) {
        return Outlook.of(
                NarrativeViews.of(facts(material)),
                "the first coded passage or listed author's theme (`sheaf code`, `sheaf theme`)",
                NarrativeViews::summary,
                view -> NarrativeReport.render(material.templates(), view));
    }

    static Outlook methods(Material material) {
        return Outlook.of(
                Optional.of(MethodsViews.of(facts(material))),
                "",
                MethodsViews::summary,
                view -> MethodsReport.render(material.templates(), view));
    }

    static Outlook auditTrail(Material material) {
        return Outlook.of(
                Optional.of(TrailViews.of(facts(material))),
                "",
                TrailViews::summary,
                view -> TrailReport.render(material.templates(), view));
    }
}
