// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "merge",
        header = "Merges a code into another.",
        description = {
            "All that was coded with CODE counts under INTO, with who coded it; what stands below it moves along."
        },
        mixinStandardHelpOptions = true)
final class CodebookMergeCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(index = "0", paramLabel = "CODE", description = "The code that is given up.")
    private String code = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "The code that takes its place.")
    private String into = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    CodebookMergeCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            desk.merge(code, into, why);
            context.console().print(code + " counts as " + into + " from now on");
        }
        return ExitCode.OK;
    }
}
