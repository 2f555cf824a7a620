// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.CodingTaken;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "take",
        header = "Takes the codes of a workbook that came back.",
        description = {
            "Each row counts for the coder whom it names. A row that was taken out and a code that was emptied take",
            "nothing back, and a code that you took back is not given again; a row that cannot be trusted is said and",
            "not taken."
        },
        mixinStandardHelpOptions = true)
final class CodeTakeCommand implements Callable<Integer> {
    @ParentCommand
    private CodeCommand code;

    @Parameters(paramLabel = "FILE", description = "The workbook, or the sheet saved as CSV.")
    private String file = "";

    private final Context context;

    CodeTakeCommand(Context context) {
        this.context = context;
        this.code = new CodeCommand(context);
    }

    @Override
    public Integer call() {
        try (CodingDesk desk = code.review().coding()) {
            CodingTaken taken = desk.take(file, SheetFile.filled(context.path(file), file, CodingDesk::isSheet));
            context.console()
                    .print(Amount.of(taken.codes(), "new code")
                            + (taken.memos() == 0 ? "" : ", " + Amount.of(taken.memos(), "new memo"))
                            + " from " + Amount.of(taken.rows(), "coded row"));
            return context.show(taken.problems());
        }
    }
}
