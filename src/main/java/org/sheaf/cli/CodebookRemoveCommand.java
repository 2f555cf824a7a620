// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "remove",
        header = "Takes a code out of use.",
        description = {"What was coded with it stays, and waits to be coded anew: `sheaf code waiting`."},
        mixinStandardHelpOptions = true)
final class CodebookRemoveCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(paramLabel = "CODE", description = "Its id or name.")
    private String code = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    CodebookRemoveCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            desk.remove(code, why);
            context.console().print(code + ": no longer used");
        }
        return ExitCode.OK;
    }
}
