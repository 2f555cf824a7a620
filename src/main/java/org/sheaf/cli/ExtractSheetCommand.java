// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.extraction.ExtractionSheet;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sheet",
        header = "Writes the form as a workbook for you to fill in.",
        description = {
            "A row for each report, and on a second sheet a row for each group of participants, with what you have",
            "filled in so far. `sheaf extract take FILE` takes it back. It may lie for weeks: only cells that you",
            "changed are taken."
        },
        mixinStandardHelpOptions = true)
final class ExtractSheetCommand implements Callable<Integer> {
    @ParentCommand
    private ExtractCommand extract;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The workbook to write (.xlsx).")
    private String out = "";

    private final Context context;

    ExtractSheetCommand(Context context) {
        this.context = context;
        this.extract = new ExtractCommand(context);
    }

    @Override
    public Integer call() {
        if (!SheetFile.isWorkbook(context.path(out))) {
            throw ReviewException.usage(
                    "The form is written as a workbook.",
                    "Give the file a name that ends in .xlsx: it has several sheets.");
        }
        try (ExtractionDesk desk = extract.desk()) {
            int reports = ExtractionSheet.write(desk, context.path(out));
            context.console().print(out + ": " + Amount.of(reports, "report") + ", for " + desk.me());
        }
        return ExitCode.OK;
    }
}
