// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.screening.StoppingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "resume",
        header = "Lets what was left unread at a stage be read after all.",
        description = {
            "Takes back that screening was stopped: what was left unread waits for votes again. Both decisions",
            "stay in the ledger and on the page of finds against effort."
        },
        mixinStandardHelpOptions = true)
final class ScreenResumeCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Option(
            names = {"--because", "--why"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why; it stands in the ledger. Needed.")
    private String why = "";

    private final Context context;

    ScreenResumeCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        try (StoppingDesk desk = screen.review().stopping(screen.stage())) {
            long waiting = desk.resume(why);
            context.console()
                    .print(desk.stage().name() + ": screening goes on; "
                            + Amount.of(waiting, "report waits", "reports wait") + " for votes again");
        }
        return ExitCode.OK;
    }
}
