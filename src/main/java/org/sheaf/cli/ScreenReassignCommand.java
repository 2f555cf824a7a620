// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.screening.AssignmentDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reassign",
        header = "Gives what somebody has not voted on to another person.",
        description = {
            "For somebody who left or has too much: what FROM was given and has not voted on goes to TO. Votes",
            "that FROM cast stay FROM's and count."
        },
        mixinStandardHelpOptions = true)
final class ScreenReassignCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Parameters(index = "0", paramLabel = "FROM", description = "Who gives it up.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Who takes it over.")
    private String to = "";

    @Option(names = "--batch", paramLabel = "NAME", defaultValue = "", description = "Only of this batch.")
    private String batch = "";

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
    private String why = "";

    private final Context context;

    ScreenReassignCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        try (AssignmentDesk desk = screen.review().assignments(screen.stage())) {
            AssignmentDesk.Handed handed =
                    desk.reassign(ScreenCommand.person(from), ScreenCommand.person(to), batch, why);
            context.console().print(desk.stage().name() + ": " + Amount.of(handed.taken(), "report") + " to " + to);
            if (handed.kept() > 0) {
                context.console()
                        .say("note     " + Amount.of(handed.kept(), "report") + " that " + to
                                + " has already: give them to somebody else.");
            }
        }
        return ExitCode.OK;
    }
}
