// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sheaf.citation.Study;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeMatrix;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.Taken;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.ThemeMatrixView;

/** Themes by studies as the page shows them, with every number ready. */
final class ThemeMatrixViews {
    private final CodingState state;
    private final CodedMatrix coded;
    private final ThemeMatrix matrix;
    private final CodeMatrix codes;
    private final Contexts contexts;
    private final List<ThemeMapping> mappings;

    ThemeMatrixViews(CodingState state, CodedMatrix coded) {
        this.state = state;
        this.coded = coded;
        this.matrix = coded.matrix();
        this.codes = coded.codes();
        this.contexts = coded.contexts();
        this.mappings = state.mappings();
    }

    ThemeMatrixView view(PageFrame frame) {
        return new ThemeMatrixView(
                frame,
                Words.amount(matrix.studies().size(), "study", "studies") + " in "
                        + Words.amount(state.studies().reports().size(), "report"),
                contexts.name(),
                matrix.studies().stream()
                        .map(study -> new ThemeMatrixView.Column(study.id().toString(), name(study)))
                        .toList(),
                matrix.rows().stream().map(this::row).toList(),
                alone(),
                codes.codes().stream().map(this::codeRow).toList(),
                ContributionViews.of(state, coded));
    }

    private String name(Study study) {
        return state.studies().name(study);
    }

    private ThemeMatrixView.Row row(ThemeMatrix.Row row) {
        CodeId id = row.code().id();
        return new ThemeMatrixView.Row(
                id.name(),
                row.code().name(),
                row.depth(),
                CodebookViews.parent(state.tree(), row.code()),
                matrix.studies().stream().map(study -> cell(id, study)).toList(),
                support(id));
    }

    private ThemeMatrixView.Cell cell(CodeId id, Study study) {
        Evidence whole = matrix.whole(id, study.reports());
        Evidence own = matrix.own(id, study.reports());
        return new ThemeMatrixView.Cell(
                whole.passages().size(),
                whole.themes().size(),
                whole.passages().size() - own.passages().size(),
                whole.themes().size() - own.themes().size(),
                names(whole));
    }

    private static List<String> names(Evidence evidence) {
        return evidence.coders().stream().map(ReviewerId::name).toList();
    }

    private ThemeMatrixView.Support support(CodeId id) {
        Evidence whole = matrix.whole(id);
        List<Study> studies = matrix.support(id);
        return new ThemeMatrixView.Support(
                studies.size(),
                whole.reports().size(),
                whole.passages().size(),
                whole.themes().size(),
                retained(id),
                names(whole),
                contexts.of(whole.reports()),
                studies.size() == 1 ? name(studies.get(0)) : "");
    }

    /** Authors' themes that a theme, or one below it, took over as they are called. */
    private int retained(CodeId id) {
        Set<AuthorTheme> retained = new HashSet<>();
        for (ThemeMapping mapping : mappings) {
            if (mapping.taken() == Taken.RETAINED
                    && state.tree().path(mapping.code()).stream()
                            .anyMatch(code -> code.id().equals(id))) {
                retained.add(mapping.theme());
            }
        }
        return retained.size();
    }

    private List<ThemeMatrixView.Alone> alone() {
        List<ThemeMatrixView.Alone> alone = new ArrayList<>();
        matrix.leaveOneOut()
                .forEach((left, themes) -> matrix.studies().stream()
                        .filter(study -> study.id().equals(left))
                        .forEach(study -> alone.add(new ThemeMatrixView.Alone(
                                name(study),
                                themes.stream()
                                        .flatMap(theme -> state.tree().find(theme).stream())
                                        .map(Code::name)
                                        .toList()))));
        return alone;
    }

    private ThemeMatrixView.CodeRow codeRow(Code code) {
        return new ThemeMatrixView.CodeRow(
                code.id().name(),
                code.name(),
                codes.codes().stream()
                        .map(other -> codes.count(code.id(), other.id()))
                        .toList());
    }

    /** What the page says, in one line. */
    static String summary(ThemeMatrixView view) {
        long single = view.themes().stream()
                .filter(row -> !row.support().single().isEmpty())
                .count();
        return Words.amount(view.themes().size(), "theme") + ", " + view.counts()
                + (single == 0 ? "" : "; " + Words.amount((int) single, "rests", "rest") + " on a single study");
    }
}
