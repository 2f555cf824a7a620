// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.coding.CodeId;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "move",
        header = "Puts a code below another, or at the top.",
        description = {"What stands below it moves along."},
        mixinStandardHelpOptions = true)
final class CodebookMoveCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(paramLabel = "CODE", description = "Its id or name.")
    private String code = "";

    @Option(names = "--below", paramLabel = "CODE", description = "The code above it; left out, it stands at the top.")
    private Optional<String> below = Optional.empty();

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    CodebookMoveCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            Optional<CodeId> parent = below.map(said -> desk.read(state -> state.code(said)));
            desk.change(code, before -> before.under(parent), why);
            context.console()
                    .print(code + ": " + parent.map(above -> "below " + above).orElse("at the top"));
        }
        return ExitCode.OK;
    }
}
