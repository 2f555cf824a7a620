// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdpxFile;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.QdaExchange;
import org.sheaf.steps.qda.QdaReview;
import org.sheaf.steps.qda.ReviewToProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "export",
        header = "Writes the coding as a project for other coding programs (REFI-QDA, .qdpx).",
        description = {
            "Texts, codes, every passage with who coded it, studies as cases, memos, relations as links and a graph.",
            "FILE.json beside it has the page of each passage, the digest of each text, and which report, study or",
            "code of the review each thing is. What goes into neither file is listed: authors' themes and where they",
            "belong, the studies behind a relation, settled differences, who is done, and what the codebook was.",
            "The same coding gives the same bytes, and things keep their GUIDs."
        },
        mixinStandardHelpOptions = true)
final class CodeExportCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    @Parameters(paramLabel = "FILE", description = "The project to write, such as review.qdpx.")
    private String file = "";

    @Option(names = "--losses", paramLabel = "FILE", description = "List there what was lost, item by item (CSV).")
    private Optional<String> lossesFile = Optional.empty();

    private final Context context;

    CodeExportCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Review review = code.review();
        try (CodingDesk desk = review.coding()) {
            QdaReview coding = desk.read(state -> QdaExchange.of(
                    state,
                    segment -> segment.coder().equals(desk.me()) || state.isOpen(segment.report()),
                    review.protocol(),
                    review.texts(),
                    problems::add));
            ReviewToProject.There there = ReviewToProject.of(coding);
            List<QdaLoss> losses = new ArrayList<>(there.losses());
            losses.addAll(desk.read(state -> QdaExchange.left(state, coding)));
            try (ToolOutput output = ToolOutput.open(context, Optional.of(file), List.of())) {
                output.unchecked(() ->
                        losses.addAll(QdpxFile.write(there.project(), Optional.empty(), List.of(), output.bytes())));
            }
            try (ToolOutput output = ToolOutput.open(context, Optional.of(file + ".json"), List.of())) {
                output.unchecked(() -> output.bytes().write(there.beside().getBytes(StandardCharsets.UTF_8)));
            }
            QdaLossList.tell(context, losses, lossesFile, List.of());
            context.console()
                    .print(file + ": " + Amount.of(coding.reports().size(), "text") + ", "
                            + Amount.of(coding.codes().codes().size(), "code") + ", "
                            + Amount.of(coding.segments().size(), "coded passage"));
        }
        return context.show(problems);
    }
}
