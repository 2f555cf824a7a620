// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.formats.CheckedWriter;
import org.sheaf.formats.OutputFormat;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ExportScope;
import org.sheaf.steps.Review;
import org.sheaf.workspace.NearestWord;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        header = "Writes a review's citations for another program.",
        description = {
            "Writes the citations of a review for a reference manager, a spreadsheet or another review tool: one",
            "for each report, the fullest of its records, or every record that counts. Each carries its report's",
            "or record's id. What the format cannot carry is listed."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final List<String> SCOPES = List.of("reports", "records");

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Mixin
    private FormatOptions target = new FormatOptions();

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            defaultValue = "reports",
            description = "reports (default): one citation each; records: all that count.")
    private String what = "reports";

    private final Context context;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        OutputFormat format = target.format(OutputFormat.RIS);
        ExportScope scope = scope();
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        long[] written = {0};
        try (ToolOutput output = ToolOutput.open(context, target.out(), List.of());
                LossList losses = new LossList(context, format, target.lossesFile(), List.of())) {
            CheckedWriter writer = new CheckedWriter(format, output.bytes(), losses::add);
            review.export(scope, record -> {
                written[0]++;
                output.unchecked(() -> writer.write(record));
            });
            output.unchecked(writer::close);
            output.flush();
            losses.say();
        }
        context.console()
                .say("export: " + Amount.of(written[0], scope == ExportScope.REPORTS ? "report" : "record")
                        + target.out().map(name -> " in " + name).orElse("") + ", as " + format.key());
        return ExitCode.OK;
    }

    private ExportScope scope() {
        return switch (what) {
            case "reports" -> ExportScope.REPORTS;
            case "records" -> ExportScope.RECORDS;
            default ->
                throw ReviewException.usage(
                        "\"" + what + "\" is nothing that can be exported.",
                        NearestWord.to(what, SCOPES)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Known: " + String.join(", ", SCOPES) + "."));
        };
    }
}
