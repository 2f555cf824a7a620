// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Optional;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.AppraisalView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.appraisal.AppraisalProblems;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.appraisal.AppraisalViews;
import org.sheaf.steps.appraisal.ThemesWithout;
import org.sheaf.steps.coding.CodedMatrix;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.Contexts;
import org.sheaf.store.Session;
import org.sheaf.workspace.Instruments;
import org.sheaf.workspace.Workspace;

/** The view of the appraisal, brought together from the raters' answers and from what is coded. */
final class AppraisalPart {
    private AppraisalPart() {}

    /** What was agreed, with the instruments of the workspace. */
    static AppraisalBasis basis(Workspace workspace, Protocol protocol) {
        if (!protocol.appraisal().isAgreed()) {
            return AppraisalBasis.of(protocol, id -> Optional.empty(), id -> List.of());
        }
        Instruments instruments = Instruments.of(workspace);
        return AppraisalBasis.of(protocol, instruments::instrument, instruments::problems);
    }

    /**
     * The view; nothing where the protocol names no instrument, or none that can be used.
     *
     * @param problems takes what does not fit
     */
    static Optional<AppraisalView> view(
            Session session, Workspace workspace, Protocol protocol, PageFrame frame, List<Problem> problems) {
        AppraisalBasis basis = basis(workspace, protocol);
        if (basis.instruments().isEmpty()) {
            problems.addAll(basis.problems());
            return Optional.empty();
        }
        AppraisalState state = AppraisalState.of(session, basis);
        problems.addAll(AppraisalProblems.of(state));
        return Optional.of(new AppraisalViews(state, themes(session, protocol)).view(frame));
    }

    /** Coding is looked at only where a rule asks for it. */
    private static ThemesWithout themes(Session session, Protocol protocol) {
        Optional<CodedMatrix> matrix = protocol.appraisal().without().isEmpty()
                ? Optional.empty()
                : Optional.of(CodingState.of(session, protocol))
                        .map(state -> new CodedMatrix(state, state.shown(), Contexts.NONE));
        return reports -> matrix.stream()
                .flatMap(coded -> coded.supportWithout(reports).stream())
                .map(theme -> new ThemesWithout.Theme(
                        theme.code().id().name(), theme.code().name(), theme.depth(), theme.before(), theme.after()))
                .toList();
    }
}
