// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Optional;
import org.sheaf.reporting.AppraisalReport;
import org.sheaf.reporting.AppraisalView;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.appraisal.AppraisalProblems;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.appraisal.AppraisalViews;
import org.sheaf.steps.appraisal.ThemesWithout;
import org.sheaf.steps.coding.CodedMatrix;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.Contexts;

/** The report on how the included studies were done, brought together from the raters' answers and from what is coded. */
final class AppraisedReports {
    static final ReportSource APPRAISAL = ReportSource.afterImport(
            ReportCard.of(
                    ReportSection.APPRAISAL,
                    "appraisal",
                    "Appraisal",
                    "How was each included study done, and which themes would stand without some of them?",
                    "html svg csv json"),
            AppraisedReports::appraisal);

    private AppraisedReports() {}

    static Outlook appraisal(Material material) {
        AppraisalBasis basis = AppraisalBasis.of(material.protocol(), material.codebook());
        if (basis.instruments().isEmpty()) {
            basis.problems().forEach(material.problems());
            return Outlook.waiting("an instrument under `appraisal:` in the protocol (`sheaf instrument`)");
        }
        AppraisalState state = AppraisalState.of(material.session(), basis);
        Optional<AppraisalState> begun = Optional.of(state).filter(AppraisalState::isBegun);
        begun.ifPresentOrElse(
                any -> AppraisalProblems.of(state).forEach(material.problems()),
                () -> basis.problems().forEach(material.problems()));
        return Outlook.<AppraisalView>of(
                begun.map(any -> new AppraisalViews(state, themes(material)).view(material.frame())),
                "the first answer of a rater (`sheaf appraise`)",
                AppraisalViews::summary,
                view -> AppraisalReport.render(material.templates(), view));
    }

    /** Coding is looked at only where a rule asks for it. */
    private static ThemesWithout themes(Material material) {
        Optional<CodedMatrix> matrix = material.protocol().appraisal().without().isEmpty()
                ? Optional.empty()
                : Optional.of(CodingState.of(material.session(), material.protocol()))
                        .map(state -> new CodedMatrix(state, state.shown(), Contexts.NONE));
        return reports -> matrix.stream()
                .flatMap(coded -> coded.supportWithout(reports).stream())
                .map(theme -> new ThemesWithout.Theme(
                        theme.code().id().name(), theme.code().name(), theme.depth(), theme.before(), theme.after()))
                .toList();
    }
}
