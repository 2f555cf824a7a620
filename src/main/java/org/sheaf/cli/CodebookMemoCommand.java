// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.coding.CodebookDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "memo",
        header = "Notes something on a code.",
        description = {"Memos stand beside the code in the report codebook.html."},
        mixinStandardHelpOptions = true)
final class CodebookMemoCommand implements Callable<Integer> {
    @ParentCommand
    private CodebookCommand codebook;

    @Parameters(index = "0", paramLabel = "CODE", description = "Its id or name.")
    private String code = "";

    @Parameters(index = "1", paramLabel = "TEXT", description = "The memo.")
    private String text = "";

    @Option(names = "--instead", description = "Let it stand in the place of what you noted on it last.")
    private boolean instead;

    private final Context context;

    CodebookMemoCommand(Context context) {
        this.context = context;
        this.codebook = new CodebookCommand(context);
    }

    @Override
    public Integer call() {
        try (CodebookDesk desk = codebook.review().codebook()) {
            boolean isNew = desk.memo(code, text, instead);
            context.console().print(code + ": noted" + (isNew ? "" : " already"));
        }
        return ExitCode.OK;
    }
}
