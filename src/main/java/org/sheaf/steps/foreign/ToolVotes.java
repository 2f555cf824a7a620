// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.screening.VoteIntake;
import org.sheaf.workspace.CorpusFile;

/** Brings in what people decided with another tool, from its export. */
public final class ToolVotes {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final Eligibility eligibility;

    public ToolVotes(StepRunner runner, Decisions decisions, Protocol protocol, Eligibility eligibility) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.eligibility = eligibility;
    }

    /**
     * What came of a file.
     *
     * @param records that it holds
     * @param shares by person here, in how many rows they said what
     * @param votes that are new
     * @param known that were there already
     * @param problems what was not taken, with what to add, and what is worth knowing
     */
    public record Result(
            long records, Map<String, Map<String, Long>> shares, long votes, long known, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Brings in the decisions of an export as votes at a stage. The same file again adds nothing.
     *
     * @param dryRun whether only to look what would come in
     * @throws ReviewException if somebody who is named in the mapping may not vote at the stage
     */
    public Result take(CorpusFile file, Stage stage, ToolMapping mapping, boolean dryRun) {
        mapping.reviewers().values().forEach(reviewer -> requireVoter(reviewer, stage));
        List<Problem> problems = new ArrayList<>();
        List<CitationRecord> records = records(file, problems);
        RowFinder finder = runner.read(RowFinder::new);
        ToolRows rows = new ToolRows(
                file.name(),
                mapping,
                stage,
                protocol,
                eligibility,
                runner.actor().now());
        records.forEach(record -> rows.add(record, finder.find(record)));
        problems.addAll(rows.problems());
        VoteIntake intake = new VoteIntake(runner, decisions, protocol, stage, eligibility);
        VoteIntake.Result result =
                dryRun ? intake.look(rows.incoming()) : intake.take("import decisions", rows.incoming());
        problems.addAll(result.problems());
        return new Result(records.size(), new LinkedHashMap<>(rows.shares()), result.votes(), result.known(), problems);
    }

    private void requireVoter(ReviewerId reviewer, Stage stage) {
        if (!protocol.mayVote(reviewer, stage)) {
            throw ReviewException.usage(
                    (protocol.names(reviewer) ? reviewer + " may not vote" : "The protocol does not name " + reviewer)
                            + " at the stage \"" + stage.name() + "\".",
                    "Name " + reviewer + " in protocol.yml, with the role reviewer, or map the name to somebody else.");
        }
    }

    private static List<CitationRecord> records(CorpusFile file, List<Problem> problems) {
        List<CitationRecord> records = new ArrayList<>();
        try {
            CitationFormats.read(file, new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    records.add(record);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
