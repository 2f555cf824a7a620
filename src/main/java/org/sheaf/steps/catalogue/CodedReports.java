// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.List;
import java.util.Map;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.reporting.CodebookReport;
import org.sheaf.reporting.CodebookView;
import org.sheaf.reporting.FrameworkChartReport;
import org.sheaf.reporting.LogicModelReport;
import org.sheaf.reporting.LogicModelView;
import org.sheaf.reporting.ThemeMatrixReport;
import org.sheaf.reporting.ThemesReport;
import org.sheaf.reporting.ThemesView;
import org.sheaf.reporting.TwoCodersReport;
import org.sheaf.steps.coding.CodingReports;
import org.sheaf.steps.coding.Contexts;
import org.sheaf.steps.extraction.ExtractionState;

/** The reports on codes, themes and coded passages. */
final class CodedReports {
    static final ReportSource CODEBOOK = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.CODING,
                    "codebook",
                    "Codebook",
                    "Which codes are there, what does each mean, and how did they change?",
                    "html csv json"),
            CodedReports::codebook);

    static final ReportSource THEMES = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.CODING,
                    "themes",
                    "Themes and the way back",
                    "On which authors' themes and which passages does each theme rest?",
                    "html csv json"),
            CodedReports::themes);

    static final ReportSource THEME_MATRIX = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.CODING,
                    "theme-matrix",
                    "Themes by studies",
                    "In which studies was each theme found, and which themes rest on one study?",
                    "html svg csv json"),
            CodedReports::matrix);

    static final ReportSource FRAMEWORK_CHART = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.CODING,
                    "framework-chart",
                    "Framework chart",
                    "What does each study say to each theme?",
                    "html csv"),
            CodedReports::chart);

    static final ReportSource LOGIC_MODEL = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.SYNTHESIS,
                    "logic-model",
                    "Logic model",
                    "Which elements, influencing factors and effects did the studies speak of, how many of them, and what"
                            + " leads to what?",
                    "html svg csv json dot"),
            CodedReports::logicModel);

    static final ReportSource TWO_CODERS = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.CODING,
                    "two-coders",
                    "Two coders",
                    "Where did two people code the same text differently, and how well do they agree?",
                    "html csv json"),
            CodedReports::twoCoders);

    private static final String FIRST_CODED =
            "the first coded passage or listed author's theme (`sheaf code`, `sheaf theme`)";

    private CodedReports() {}

    static CodingReports coding(Material material) {
        return material.shared(
                CodingReports.class,
                () -> CodingReports.of(
                        material.session(),
                        material.protocol(),
                        contexts(material),
                        material.texts(),
                        material.problems()));
    }

    /** The countries of the reports as they were extracted, where the form asks for them, and contributions to themes. */
    private static Contexts contexts(Material material) {
        ExtractionForm form = material.extractionForm();
        ExtractionState extracted = ExtractionState.of(material.session(), material.protocol(), form);
        List<Contexts.Contribution> contributions = Contexts.contributions(form, extracted::filled);
        return form.field("country")
                .map(field -> new Contexts(field.label(), extracted.stated(field), contributions))
                .filter(countries -> !countries.said().isEmpty())
                .orElse(new Contexts("", Map.of(), contributions));
    }

    static Outlook codebook(Material material) {
        return Outlook.of(
                coding(material).codebook(material.frame()),
                "a codebook (`sheaf codebook`)",
                CodebookView::counts,
                view -> CodebookReport.render(material.templates(), view));
    }

    static Outlook themes(Material material) {
        return Outlook.of(
                coding(material).themes(material.frame()),
                FIRST_CODED,
                ThemesView::counts,
                view -> ThemesReport.render(material.templates(), view));
    }

    static Outlook matrix(Material material) {
        return Outlook.of(
                coding(material).matrix(material.frame()),
                FIRST_CODED,
                CodingReports::summary,
                view -> ThemeMatrixReport.render(material.templates(), view));
    }

    static Outlook logicModel(Material material) {
        return Outlook.of(
                coding(material).logicModel(material.frame()),
                "a theme with a column (`column` in codebook.yml) and " + FIRST_CODED,
                LogicModelView::counts,
                view -> LogicModelReport.render(
                        material.templates(),
                        view,
                        coding(material).behind(view, ConfidenceReports.byTheme(material))));
    }

    static Outlook chart(Material material) {
        return Outlook.of(
                coding(material).chart(material.frame()),
                FIRST_CODED,
                CodingReports::summary,
                view -> FrameworkChartReport.render(material.templates(), view));
    }

    static Outlook twoCoders(Material material) {
        return Outlook.of(
                coding(material).twoCoders(material.frame()),
                "a report that two people have coded whole (`sheaf code`)",
                CodingReports::summary,
                view -> TwoCodersReport.render(material.templates(), view));
    }
}
