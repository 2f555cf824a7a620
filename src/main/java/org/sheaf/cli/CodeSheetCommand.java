// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sheet",
        header = "Writes a workbook in which you code: a row a sentence, codes to choose from.",
        description = {
            "What you coded already stands in it; what others coded does not. `sheaf code take` takes it back,",
            "here or on another computer, in any order of its rows and as often as you like."
        },
        mixinStandardHelpOptions = true)
final class CodeSheetCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Names or ids; left out, all with a full text.")
    private List<String> reports = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The workbook (.xlsx), a file that is not there yet.")
    private String out = "";

    private final Context context;

    CodeSheetCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        try (CodingDesk desk = code.review().coding()) {
            List<ReportId> ids = reports.isEmpty()
                    ? desk.read(state -> state.studies().reports().stream()
                            .filter(report -> state.studies().file(report).isPresent())
                            .toList())
                    : reports.stream()
                            .map(said -> CodeCommand.report(desk, said))
                            .toList();
            List<OpenText> texts = ids.stream()
                    .flatMap(id -> CodeCommand.openSentences(desk, id, problems).stream())
                    .toList();
            if (texts.isEmpty()) {
                context.console().print("There is no text to code; nothing was written.");
                return context.show(problems);
            }
            SheetFile.writeNew(context.path(out), desk.sheet(texts));
            long sentences = texts.stream()
                    .mapToLong(text -> text.text().sentences().size())
                    .sum();
            context.console()
                    .print(out + ": " + Amount.of(sentences, "sentence") + " of " + Amount.of(texts.size(), "report")
                            + ", for " + desk.me());
        }
        return context.show(problems);
    }
}
