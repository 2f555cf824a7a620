// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.steps.screening.OutcomeWords;
import org.sheaf.steps.screening.ScreeningDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "bring-back",
        header = "Lets a report that was set aside be voted on again.",
        description = {
            "Takes back that a report is awaiting classification, ongoing or not retrieved. It is then what",
            "its votes make of it, or waits for them."
        },
        mixinStandardHelpOptions = true)
final class ScreenBringBackCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Parameters(index = "0", paramLabel = "REPORT", description = "Its id, or that of one of its records.")
    private String report = "";

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    ScreenBringBackCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        try (ScreeningDesk desk = screen.open()) {
            ReportId id = desk.report(ScreenCommand.recordId(report));
            desk.bringBack(id, why);
            context.console()
                    .print(id + ": "
                            + desk.overview().outcome(id).map(OutcomeWords::of).orElse(""));
        }
        return ExitCode.OK;
    }
}
