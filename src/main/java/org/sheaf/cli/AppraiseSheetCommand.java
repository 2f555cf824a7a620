// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.appraisal.Instrument;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalSheet;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sheet",
        header = "Writes an instrument as a workbook for you to fill in.",
        description = {
            "A row for each study, a column for each answer with a list to choose from, and beside it one",
            "for the comment; what you have answered so far stands in it, and nothing of what others",
            "have. `sheaf appraise take FILE` takes it back: only cells that you changed. Then hand in",
            "with `sheaf appraise done`."
        },
        mixinStandardHelpOptions = true)
final class AppraiseSheetCommand implements Callable<Integer> {
    @ParentCommand
    private AppraiseCommand appraise;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The workbook to write (.xlsx).")
    private String out = "";

    private final Context context;

    AppraiseSheetCommand(Context context) {
        this.context = context;
        this.appraise = new AppraiseCommand(context);
    }

    @Override
    public Integer call() {
        if (!SheetFile.isWorkbook(context.path(out))) {
            throw ReviewException.usage(
                    "The instrument is written as a workbook.",
                    "Give the file a name that ends in .xlsx: it has several sheets.");
        }
        try (AppraisalDesk desk = appraise.desk()) {
            Instrument instrument = appraise.instrument(desk);
            int units = AppraisalSheet.write(desk, instrument, context.path(out));
            context.console()
                    .print(out + ": " + desk.basis().units(units) + ", " + instrument.id() + ", for " + desk.me());
        }
        return ExitCode.OK;
    }
}
