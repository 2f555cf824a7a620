// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "rename",
        header = "Gives a code another name.",
        description = {"Its id stays, and with it all that was coded."},
        mixinStandardHelpOptions = true)
final class CodebookRenameCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(index = "0", paramLabel = "CODE", description = "Its id or name.")
    private String code = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "What it is called from now on.")
    private String name = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    CodebookRenameCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            desk.change(code, before -> before.called(name.strip()), why);
            context.console().print(code + ": called \"" + name.strip() + "\" from now on");
        }
        return ExitCode.OK;
    }
}
