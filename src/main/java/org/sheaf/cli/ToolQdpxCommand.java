// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaProject;
import org.sheaf.refi.QdpxFile;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "qdpx",
        header = "Looks into a project of another coding program (REFI-QDA .qdpx), checks it, or mends it.",
        description = {
            "Says what a project holds: users, codes, sources, selections, codings, and how many of these each",
            "coder gave.",
            "",
            "With --check: whether it is valid by the schema of the standard, where it strays from it, how each such",
            "place is read, and whether quotes stand where the file says.",
            "",
            "With -o: reads the project and writes it again, valid, as UTF-8 with one way of counting, with what is",
            "lost on the way listed. GUIDs, coders and all sources stay.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  sheaf tool qdpx project.qdpx",
            "  sheaf tool qdpx project.qdpx --check",
            "  sheaf tool qdpx from-nvivo.qdpx -o for-atlas.qdpx --losses losses.csv",
            "",
            "docs/guide/refi-qda.md says what is supported, and what each program does differently."
        },
        mixinStandardHelpOptions = true)
final class ToolQdpxCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", description = "The project to read.")
    private String in = "";

    @Option(names = "--check", description = "Check it, and say how what deviates is read.")
    private boolean check;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Write it again, as this file.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    @Option(names = "--losses", paramLabel = "FILE", description = "List there what was lost, item by item (CSV).")
    private Optional<String> lossesFile = Optional.empty();

    private final Context context;

    ToolQdpxCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CorpusFile file = CorpusFile.at(context.path(in), in);
        try (ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file))) {
            QdpxFile.Read read = QdpxFile.read(file.name(), file::open);
            if (check) {
                read.invalid().forEach(problems::add);
            }
            read.problems().forEach(problems::add);
            List<QdaLoss> losses = new ArrayList<>(read.losses());
            if (read.project().isPresent()) {
                QdaProject project = read.project().get();
                if (out.isPresent()) {
                    losses.addAll(write(file, read, project));
                } else if (!check) {
                    new QdpxSummary(project).printTo(context.console());
                }
                if (check) {
                    context.console()
                            .print(file.name() + ": "
                                    + (read.invalid().isEmpty()
                                            ? "valid by the schema"
                                            : "not valid by the schema, in "
                                                    + Amount.of(read.invalid().size(), "place")));
                }
            }
            QdaLossList.tell(context, losses, lossesFile, List.of(file));
            boolean invalid = check && !read.invalid().isEmpty();
            return problems.errors() > 0 || invalid ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private List<QdaLoss> write(CorpusFile file, QdpxFile.Read read, QdaProject project) {
        List<QdaLoss> losses = new ArrayList<>();
        try (ToolOutput output = ToolOutput.open(context, out, List.of(file))) {
            output.unchecked(() ->
                    losses.addAll(QdpxFile.write(project, Optional.of(file::open), read.files(), output.bytes())));
        }
        context.console()
                .say(file.name() + ": " + Amount.of(project.users().size(), "user") + ", "
                        + Amount.of(project.sources().size(), "source") + ", written as " + out.orElse(""));
        return losses;
    }
}
