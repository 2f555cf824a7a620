// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.CitationWriter;
import org.sheaf.formats.CsvCitationWriter;
import org.sheaf.formats.JsonLinesWriter;
import org.sheaf.formats.ReadSummary;
import org.sheaf.formats.RecordSink;
import org.sheaf.formats.RisWriter;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.Progress;
import org.sheaf.workspace.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        header = "Reads citations in any format and writes RIS, CSV or JSON Lines.",
        description = {
            "Reads a file of citations, whatever database wrote it, and writes it as RIS, CSV or JSON Lines.",
            "The format is told by the content. Every record in the file is either written or a problem with",
            "its line. docs/schemas/convert.schema.json describes a line of JSON."
        },
        mixinStandardHelpOptions = true)
final class ToolConvertCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("ris", "csv", "jsonl");

    @Parameters(paramLabel = "IN", description = "The file to read.")
    private String in = "";

    @Option(names = "--to", paramLabel = "FORMAT", defaultValue = "jsonl", description = "ris, csv or jsonl (default).")
    private String to = "jsonl";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;

    ToolConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (!FORMATS.contains(to)) {
            throw ReviewException.usage(
                    "\"" + to + "\" is not a format that can be written.",
                    "Known: " + String.join(", ", FORMATS) + ".");
        }
        CorpusFile file = CorpusFile.at(context.path(in), in);
        Progress progress = ProgressBar.on(context.console());
        try (ToolOutput output = ToolOutput.open(context, out);
                ToolProblems problems = new ToolProblems(context, problemsFile)) {
            CitationWriter writer = writer(output.writer());
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
            context.console()
                    .say(file.name() + ": " + summary.format() + ", "
                            + (summary.charset().isEmpty() ? "no text" : summary.charset()) + ", " + summary.records()
                            + " records, " + problems.errors() + " problems, " + problems.notes() + " notes");
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private CitationWriter writer(Writer target) throws IOException {
        if (to.equals("ris")) {
            return new RisWriter(target);
        }
        if (to.equals("csv")) {
            CsvCitationWriter csv = new CsvCitationWriter(target);
            csv.writeHeadings();
            return csv;
        }
        return new JsonLinesWriter(target);
    }
}
