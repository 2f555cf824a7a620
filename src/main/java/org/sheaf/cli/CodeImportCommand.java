// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdpxFile;
import org.sheaf.steps.coding.QdaIntake;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        header = "Takes codes and coded passages from a project of another coding program (.qdpx).",
        description = {
            "Reports, codes and people are known by what an export of Sheaf or an earlier import gave them, else by",
            "name, where only one has it; passages are looked up by their words where the text is another. Codes that",
            "are not in the codebook are added. Notes on codes, on sources and on the studies of an export become",
            "memos; so does what the project says of a code that is described otherwise here. What cannot be placed,",
            "and what people of whom the review knows nothing coded, is listed and not taken. All is taken or, where",
            "something forbids it, nothing. A second time adds nothing."
        },
        mixinStandardHelpOptions = true)
final class CodeImportCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    @Parameters(paramLabel = "FILE", description = "The project.")
    private String file = "";

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "It stands beside codes that are added.")
    private String why = "";

    @Option(names = "--losses", paramLabel = "FILE", description = "List there what was not taken, item by item (CSV).")
    private Optional<String> lossesFile = Optional.empty();

    private final Context context;

    CodeImportCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() throws IOException {
        CorpusFile source = CorpusFile.at(context.path(file), file);
        QdpxFile.Read read = QdpxFile.read(source.name(), source::open);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<QdaLoss> losses = new ArrayList<>(read.losses());
        if (read.project().isPresent()) {
            try (QdaIntake intake = code.review().foreignCoding()) {
                QdaIntake.Tally tally =
                        intake.take(file, source.digest(), read.project().get(), why);
                losses.addAll(tally.losses());
                problems.addAll(tally.problems());
                context.console()
                        .print(Amount.of(tally.codes(), "new code") + ", "
                                + Amount.of(tally.passages(), "new coded passage") + ", "
                                + Amount.of(tally.memos(), "new memo"));
            }
        }
        QdaLossList.tell(context, losses, lossesFile, List.of(source));
        return context.show(problems);
    }
}
