// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaProject;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.steps.qda.ProjectToReview;
import org.sheaf.steps.studies.ReportTexts;

/**
 * Where the coding of another program is taken: codes that are not there yet, passages, each under its coder, and memos. All of it
 * is one act: either everything that can be taken is, or, where something forbids it, nothing.
 */
public final class QdaIntake implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final ReportTexts texts;

    public QdaIntake(StepRunner runner, Decisions decisions, Protocol protocol, ReportTexts texts) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.texts = texts;
    }

    /**
     * What it came to.
     *
     * @param codes that are new
     * @param passages that are new
     * @param memos that are new: notes, and what the project says of codes that are described otherwise here
     * @param losses what of the project was not taken, or not as it was
     */
    public record Tally(int codes, int passages, int memos, List<Problem> problems, List<QdaLoss> losses) {
        public Tally {
            problems = List.copyOf(problems);
            losses = List.copyOf(losses);
        }
    }

    /**
     * Takes a project.
     *
     * @param file its name, for problems
     * @param why stands beside codes that are added
     * @throws ReviewException if the person who acts does not take part
     */
    public Tally take(String file, Digest digest, QdaProject project, String why) {
        TakingPart.require(runner, protocol, "Coding is taken");
        List<QdaTaken> made = new ArrayList<>();
        decisions.keepNow("take project", digest, session -> {
            CodingState state = CodingState.of(session, protocol);
            ProjectToReview.Here here =
                    ProjectToReview.of(QdaExchange.of(state, segment -> true, protocol, texts, problem -> {}), project);
            QdaTaken taken = new QdaTaken(state, protocol, decisions, opened(state, here), file, why);
            taken.take(here);
            made.clear();
            made.add(taken);
            return taken.decisions();
        });
        return made.get(0).tally();
    }

    /** The texts of the reports in which passages were coded. */
    private Map<ReportId, OpenText> opened(CodingState state, ProjectToReview.Here here) {
        SortedSet<ReportId> reports = new TreeSet<>();
        here.passages().forEach(passage -> reports.add(passage.report()));
        Map<ReportId, OpenText> opened = new HashMap<>();
        for (ReportId report : reports) {
            state.studies()
                    .file(report)
                    .flatMap(file -> texts.read(file, problem -> {}))
                    .ifPresent(text -> opened.put(
                            report, OpenText.of(report, state.studies().name(report), text)));
        }
        return opened;
    }

    /** Writes the lines of what was taken beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
