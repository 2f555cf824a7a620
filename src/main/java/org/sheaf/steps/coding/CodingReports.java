// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.CodebookView;
import org.sheaf.reporting.FrameworkChartView;
import org.sheaf.reporting.LogicModelSection;
import org.sheaf.reporting.LogicModelVersusView;
import org.sheaf.reporting.LogicModelView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.ThemeMatrixView;
import org.sheaf.reporting.ThemesView;
import org.sheaf.reporting.TwoCodersView;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;

/** What the pages about coding show: the codebook once there is one; the others once something was coded. */
public final class CodingReports {
    private final CodingState state;
    private final CodedMatrix coded;
    private final ReportTexts texts;
    private final Consumer<Problem> problems;
    private final WalkBack back;
    private final List<Walk> walks = new ArrayList<>();

    private CodingReports(CodingState state, Contexts contexts, ReportTexts texts, Consumer<Problem> problems) {
        this.state = state;
        this.coded = new CodedMatrix(state, state.shown(), contexts);
        this.texts = texts;
        this.problems = problems;
        this.back = new WalkBack(state, state.shown(), texts, problems);
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

    private boolean coded() {
        return !state.segments().isEmpty() || !state.themes().isEmpty();
    }

    /** The codebook, once there is one. */
    public Optional<CodebookView> codebook(PageFrame frame) {
        return state.codebook().steps().isEmpty()
                ? Optional.empty()
                : Optional.of(new CodebookViews(state, coded.matrix()).view(frame));
    }

    /** The themes and the way back, once something was coded. */
    public Optional<ThemesView> themes(PageFrame frame) {
        return coded() ? Optional.of(new ThemesViews(state, coded, walks(), back).view(frame)) : Optional.empty();
    }

    /** Themes by studies, once there are codes and something was coded. */
    public Optional<ThemeMatrixView> matrix(PageFrame frame) {
        return coded() && !state.tree().codes().isEmpty()
                ? Optional.of(new ThemeMatrixViews(state, coded).view(frame))
                : Optional.empty();
    }

    /** The logic model, once a theme stands in one of its columns and something was coded. */
    public Optional<LogicModelView> logicModel(PageFrame frame) {
        return coded()
                ? Optional.of(new LogicModelViews(state, coded.matrix()))
                        .filter(LogicModelViews::isThere)
                        .map(views -> views.view(frame))
                : Optional.empty();
    }

    /**
     * What stands behind each theme of the logic model.
     *
     * @param findings those of the review that rest on a theme, by the id of its code
     */
    public List<LogicModelSection> behind(LogicModelView view, Map<String, List<LogicModelSection.Finding>> findings) {
        return new LogicModelViews(state, coded.matrix()).sections(view, walks(), findings);
    }

    /**
     * The logic model of an earlier state beside this one, where both have one.
     *
     * @param file name of the files, without ending
     * @param name what the earlier state is called
     */
    public Optional<LogicModelVersusView> versus(PageFrame frame, String file, String name, CodingReports then) {
        return then.logicModel(frame)
                .flatMap(before -> logicModel(frame)
                        .map(after -> LogicModelChanges.between(frame, file, name, before, after, state.codebook())));
    }

    /** The framework chart, once there are codes and something was coded. */
    public Optional<FrameworkChartView> chart(PageFrame frame) {
        return coded() && !state.tree().codes().isEmpty()
                ? Optional.of(new FrameworkViews(state, coded, walks()).view(frame))
                : Optional.empty();
    }

    /** How two people coded the same texts, once two did. */
    public Optional<TwoCodersView> twoCoders(PageFrame frame) {
        return coded()
                ? Optional.of(new TwoCodersViews(state, new CodingComparison(state, texts, problems)).view(frame))
                        .filter(view -> !view.pairs().isEmpty())
                : Optional.empty();
    }

    /** One from each code at the top; every text is read once for all of them. */
    private List<Walk> walks() {
        if (walks.isEmpty()) {
            state.tree().roots().forEach(root -> walks.add(back.from(root.id())));
        }
        return walks;
    }

    /** What the page says, in one line. */
    public static String summary(ThemeMatrixView view) {
        return ThemeMatrixViews.summary(view);
    }

    /** What the page says, in one line. */
    public static String summary(FrameworkChartView view) {
        return Words.amount(view.rows().size(), "study", "studies") + ", "
                + Words.amount(view.themes().size(), "theme");
    }

    /** What the page says, in one line. */
    public static String summary(TwoCodersView view) {
        int differences = view.pairs().stream()
                .mapToInt(pair -> pair.differences().size())
                .sum();
        return Words.amount(differences, "difference", "differences");
    }
}
