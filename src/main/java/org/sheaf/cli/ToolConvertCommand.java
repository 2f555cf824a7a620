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
import org.sheaf.workspace.NearestWord;
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
        refuseUnknownFormat();
        CorpusFile file = CorpusFile.at(context.path(in), in);
        Progress progress = ProgressBar.on(context.console());
        try (ToolOutput output = ToolOutput.open(context, out, List.of(file));
                ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file))) {
            CitationWriter writer = writer(output);
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
            output.flush();
            context.console()
                    .say(file.name() + ": " + summary.format() + ", "
                            + (summary.records() == 0 ? "" : summary.charset() + ", ")
                            + Amount.of(summary.records(), "record") + ", " + Amount.of(problems.errors(), "problem")
                            + ", " + Amount.of(problems.notes(), "note"));
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    /** Before anything is opened: a file is not emptied for a command that cannot be. */
    private void refuseUnknownFormat() {
        if (!FORMATS.contains(to)) {
            throw ReviewException.usage(
                    "\"" + to + "\" is not a format that can be written.",
                    NearestWord.to(to, FORMATS)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Known: " + String.join(", ", FORMATS) + "."));
        }
    }

    private CitationWriter writer(Writer target) throws IOException {
        switch (to) {
            case "ris" -> {
                return new RisWriter(target);
            }
            case "csv" -> {
                CsvCitationWriter csv = new CsvCitationWriter(target);
                csv.writeHeadings();
                return csv;
            }
            default -> {
                return new JsonLinesWriter(target);
            }
        }
    }
}
