// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.coding.CodingTree;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdcFile;
import org.sheaf.steps.qda.QdaCodes;
import org.sheaf.steps.qda.TaguetteCodes;
import org.sheaf.workspace.CodebookFiles;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "codebook",
        header = "Reads a codebook of any program and writes it as another kind of file.",
        description = {
            "Reads a codebook (YAML, CSV, Excel, REFI-QDA .qdc, Taguette's CSV), or takes the one out of a REFI-QDA",
            "project (.qdpx), and writes it as the ending of OUT says. What the file written, or our codebook,",
            "has no place for is listed.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  sheaf tool codebook themes.qdc -o codebook.yml",
            "  sheaf tool codebook codebook.yml -o themes.qdc",
            "  sheaf tool codebook project.qdpx -o codes.xlsx",
            "  sheaf tool codebook codebook.yml --to taguette -o tags.csv",
            "",
            "docs/guide/codebook.md has the keys and columns, docs/guide/refi-qda.md what is lost in which direction."
        },
        mixinStandardHelpOptions = true)
final class ToolCodebookCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", description = "The file to read; its kind is told by its content.")
    private String in = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "yaml, qdc, csv, xlsx or taguette; left out, as the ending of OUT says, else yaml.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    @Option(names = "--losses", paramLabel = "FILE", description = "List there what was lost, item by item (CSV).")
    private Optional<String> lossesFile = Optional.empty();

    private final Context context;

    ToolCodebookCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CodebookFormat format = CodebookFormat.of(to, out);
        CorpusFile file = CorpusFile.at(context.path(in), in);
        try (ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file))) {
            CodebookInput input = CodebookInput.read(file);
            input.problems().forEach(problems::add);
            List<QdaLoss> losses = new ArrayList<>(input.unread());
            if (input.codes().isPresent()) {
                CodingTree tree = input.codes().get();
                byte[] bytes = bytes(format, input, tree, losses, problems);
                if (bytes.length > 0) {
                    try (ToolOutput output = ToolOutput.open(context, out, List.of(file))) {
                        output.unchecked(() -> output.bytes().write(bytes));
                    }
                }
                context.console()
                        .say(file.name() + ": " + input.kind() + ", "
                                + Amount.of(tree.codes().size(), "code") + ", "
                                + Amount.of(problems.errors(), "problem") + ", " + Amount.of(problems.notes(), "note"));
            }
            QdaLossList.tell(context, losses, lossesFile, List.of(file));
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private byte[] bytes(
            CodebookFormat format, CodebookInput input, CodingTree tree, List<QdaLoss> losses, ToolProblems problems) {
        if (format == CodebookFormat.QDC && input.other().isPresent()) {
            return written(QdcFile.write(out.orElse("OUT"), input.other().get()), losses, problems);
        }
        losses.addAll(input.lost());
        return switch (format) {
            case YAML -> CodebookFiles.writeYaml(tree);
            case CSV -> CodebookFiles.writeCsv(tree);
            case XLSX -> CodebookFiles.writeXlsx(tree);
            case TAGUETTE -> TaguetteCodes.write(tree, losses).toCsv().getBytes(StandardCharsets.UTF_8);
            case QDC -> {
                QdaCodes.There there = QdaCodes.write(tree, QdaCodes.NO_PROJECT);
                losses.addAll(there.losses());
                yield written(QdcFile.write(out.orElse("OUT"), there.codebook()), losses, problems);
            }
        };
    }

    private static byte[] written(QdcFile.Written written, List<QdaLoss> losses, ToolProblems problems) {
        written.problems().forEach(problems::add);
        losses.addAll(written.losses());
        return written.bytes();
    }
}
