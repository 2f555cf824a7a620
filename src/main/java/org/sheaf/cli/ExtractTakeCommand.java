// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.SheetIntake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "take",
        header = "Takes what you filled into a workbook.",
        description = {
            "The id decides which report a row is about, so that rows may be sorted. What cannot be trusted is named",
            "and not taken: a column sorted by itself, a row that was added, a formula, a cell that you have filled in",
            "otherwise since. The same file may be taken twice."
        },
        mixinStandardHelpOptions = true)
final class ExtractTakeCommand implements Callable<Integer> {
    @ParentCommand
    private ExtractCommand extract;

    @Parameters(paramLabel = "FILE", description = "The workbook.")
    private String file = "";

    private final Context context;

    ExtractTakeCommand(Context context) {
        this.context = context;
        this.extract = new ExtractCommand(context);
    }

    @Override
    public Integer call() {
        try (ExtractionDesk desk = extract.desk()) {
            SheetIntake.Taken taken = SheetIntake.take(desk, context.path(file), file);
            context.console().print(file + ": " + Amount.of(taken.kept(), "value") + " taken");
            return context.show(taken.problems());
        }
    }
}
