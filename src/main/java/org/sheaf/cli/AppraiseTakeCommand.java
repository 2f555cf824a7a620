// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalIntake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "take",
        header = "Takes what you filled into a workbook.",
        description = {
            "The id decides which study a row is about, so that rows may be sorted. What cannot be",
            "trusted is named and not taken: a column sorted by itself, a row that was added, a formula,",
            "an answer that the question does not have, a cell that you have answered otherwise since.",
            "The same file may be taken twice."
        },
        mixinStandardHelpOptions = true)
final class AppraiseTakeCommand implements Callable<Integer> {
    @ParentCommand
    private AppraiseCommand appraise;

    @Parameters(paramLabel = "FILE", description = "The workbook.")
    private String file = "";

    private final Context context;

    AppraiseTakeCommand(Context context) {
        this.context = context;
        this.appraise = new AppraiseCommand(context);
    }

    @Override
    public Integer call() {
        try (AppraisalDesk desk = appraise.desk()) {
            AppraisalIntake.Taken taken =
                    AppraisalIntake.take(desk, appraise.instrument(desk), context.path(file), file);
            context.console().print(file + ": " + Amount.of(taken.kept(), "answer") + " taken");
            if (taken.kept() > 0) {
                context.console().print("Hand in what is whole with `sheaf appraise done --all`.");
            }
            return context.show(taken.problems());
        }
    }
}
