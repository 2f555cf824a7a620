// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "split",
        header = "Lets a code give way to others.",
        description = {"Add the others first. What was coded with CODE waits to be coded anew: `sheaf code waiting`."},
        mixinStandardHelpOptions = true)
final class CodebookSplitCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(index = "0", paramLabel = "CODE", description = "The code that is given up.")
    private String code = "";

    @Parameters(index = "1..*", arity = "2..*", paramLabel = "INTO", description = "Those that take its place.")
    private List<String> into = List.of();

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    CodebookSplitCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            desk.split(code, into, why);
            context.console().print(code + " is split into " + String.join(", ", into));
        }
        return ExitCode.OK;
    }
}
