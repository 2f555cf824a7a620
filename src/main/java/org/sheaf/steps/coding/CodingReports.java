// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.CodebookReport;
import org.sheaf.reporting.CodebookView;
import org.sheaf.reporting.FrameworkChartReport;
import org.sheaf.reporting.FrameworkChartView;
import org.sheaf.reporting.IndexView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.ThemeMatrixReport;
import org.sheaf.reporting.ThemeMatrixView;
import org.sheaf.reporting.ThemesReport;
import org.sheaf.reporting.ThemesView;
import org.sheaf.reporting.TwoCodersReport;
import org.sheaf.reporting.TwoCodersView;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;

/** The pages about coding: the codebook once there is one; themes, matrix and chart once something was coded. */
public final class CodingReports {
    private final CodingState state;
    private final CodedMatrix coded;
    private final ReportTexts texts;
    private final Consumer<Problem> problems;

    private CodingReports(CodingState state, Contexts contexts, ReportTexts texts, Consumer<Problem> problems) {
        this.state = state;
        this.coded = new CodedMatrix(state, state.shown(), contexts);
        this.texts = texts;
        this.problems = problems;
    }

    /**
     * Looks at coding in one state of the facts.
     *
     * @param problems told of texts that cannot be read (any more)
     */
    public static CodingReports of(
            Session session, Protocol protocol, Contexts contexts, ReportTexts texts, Consumer<Problem> problems) {
        return new CodingReports(CodingState.of(session, protocol), contexts, texts, problems);
    }

    /** A report with its line in the contents. */
    public record Part(RenderedReport report, IndexView.Entry entry) {}

    /** Renders what there is; nothing where there is neither a codebook nor anything that was coded. */
    public List<Part> render(PageFrame frame) {
        List<Part> parts = new ArrayList<>();
        if (!state.codebook().steps().isEmpty()) {
            CodebookView codebook = new CodebookViews(state, coded.matrix()).view(frame);
            parts.add(part(CodebookReport.render(codebook), "codebook.html", "Codebook", codebook.counts()));
        }
        if (state.segments().isEmpty() && state.themes().isEmpty()) {
            return parts;
        }
        WalkBack back = new WalkBack(state, state.shown(), texts, problems);
        List<Walk> walks =
                state.tree().roots().stream().map(root -> back.from(root.id())).toList();
        ThemesView themes = new ThemesViews(state, coded, walks, back).view(frame);
        parts.add(part(ThemesReport.render(themes), "themes.html", "Themes and the way back", themes.counts()));
        if (!state.tree().codes().isEmpty()) {
            ThemeMatrixView matrix = new ThemeMatrixViews(state, coded).view(frame);
            parts.add(part(
                    ThemeMatrixReport.render(matrix),
                    "theme-matrix.html",
                    "Themes by studies",
                    ThemeMatrixViews.summary(matrix)));
            FrameworkChartView chart = new FrameworkViews(state, coded, walks).view(frame);
            parts.add(part(
                    FrameworkChartReport.render(chart),
                    "framework-chart.html",
                    "Framework chart",
                    Words.amount(chart.rows().size(), "study", "studies") + ", "
                            + Words.amount(chart.themes().size(), "theme")));
        }
        TwoCodersView coders = new TwoCodersViews(state, new CodingComparison(state, texts, problems)).view(frame);
        if (!coders.pairs().isEmpty()) {
            int differences = coders.pairs().stream()
                    .mapToInt(pair -> pair.differences().size())
                    .sum();
            parts.add(part(
                    TwoCodersReport.render(coders),
                    "two-coders.html",
                    "Two coders",
                    Words.amount(differences, "difference", "differences")));
        }
        return parts;
    }

    private static Part part(RenderedReport report, String href, String title, String summary) {
        return new Part(report, new IndexView.Entry(href, title, summary));
    }
}
