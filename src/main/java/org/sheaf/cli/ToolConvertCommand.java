// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CheckedWriter;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        header = "Reads citations in any format and writes them in another.",
        description = {
            "Reads a file of citations, whatever database wrote it, and writes it in another format, for another",
            "program. The format read is told by the content. Every record in the file is either written or a",
            "problem with its line, and what the format written cannot carry is listed."
        },
        mixinStandardHelpOptions = true)
final class ToolConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", description = "The file to read.")
    private String in = "";

    @Mixin
    private FormatOptions target = new FormatOptions();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;

    ToolConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat format = target.format(OutputFormat.JSON_LINES);
        CorpusFile file = CorpusFile.at(context.path(in), in);
        Progress progress = ProgressBar.on(context.console());
        try (ToolOutput output = ToolOutput.open(context, target.out(), List.of(file));
                ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file));
                LossList losses = new LossList(context, format, target.lossesFile(), List.of(file))) {
            CheckedWriter writer = new CheckedWriter(format, output.bytes(), losses::add);
            ReadSummary summary = CitationFormats.read(file, new RecordSink() {
                @Override
                public void record(CitationRecord record) {
                    output.unchecked(() -> writer.write(record));
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }

                @Override
                public void progress(long bytesRead) {
                    progress.at("reading " + file.name(), bytesRead, file.size());
                }
            });
            output.unchecked(writer::close);
            output.flush();
            losses.say();
            context.console()
                    .say(file.name() + ": " + summary.format() + ", "
                            + (summary.records() == 0 ? "" : summary.charset() + ", ")
                            + Amount.of(summary.records(), "record") + ", " + Amount.of(problems.errors(), "problem")
                            + ", " + Amount.of(problems.notes(), "note"));
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }
}
