// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.ReviewException;
import org.sheaf.screening.Outcome;
import org.sheaf.steps.screening.OutcomeWords;
import org.sheaf.steps.screening.ScreeningDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "set-aside",
        header = "Sets a report aside: awaiting classification, ongoing, or not retrieved.",
        description = {
            "Takes a report out of the queues, because nobody can tell yet (awaiting), because the study is",
            "not finished (ongoing), or because its full text could not be had (not-retrieved). Votes on it",
            "stay. Each has its place of its own in the flow diagram. `sheaf screen bring-back` undoes it."
        },
        mixinStandardHelpOptions = true)
final class ScreenSetAsideCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Parameters(index = "0", paramLabel = "REPORT", description = "Its id, or that of one of its records.")
    private String report = "";

    @Parameters(index = "1", paramLabel = "AS", description = "awaiting, ongoing or not-retrieved.")
    private String as = "";

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "Why, such as what was asked of whom; it stands in the ledger.")
    private String why = "";

    private final Context context;

    ScreenSetAsideCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        Outcome.Aside aside = aside();
        try (ScreeningDesk desk = screen.open()) {
            ReportId id = desk.report(ScreenCommand.recordId(report));
            desk.setAside(id, aside, why);
            context.console()
                    .print(id + ": "
                            + desk.overview().outcome(id).map(OutcomeWords::of).orElse(""));
        }
        return ExitCode.OK;
    }

    private Outcome.Aside aside() {
        return switch (as) {
            case "awaiting", "awaiting-classification" -> Outcome.Aside.AWAITING_CLASSIFICATION;
            case "ongoing", "ongoing-study" -> Outcome.Aside.ONGOING_STUDY;
            case "not-retrieved" -> Outcome.Aside.NOT_RETRIEVED;
            default ->
                throw ReviewException.usage(
                        "A report cannot be set aside as \"" + as + "\".", "Write awaiting, ongoing or not-retrieved.");
        };
    }
}
