// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.screening.ScreeningStop;
import org.sheaf.steps.screening.StoppingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "stop",
        header = "Stops screening a stage before everything is read; the team's decision.",
        description = {
            "Leaves unread what nobody has voted on at the stage, or at the first if none is named. The",
            "decision stands in the ledger with who, when and why, how far the stage was, and what",
            "`sheaf screen stopping` could claim then; it is taken also where the rule allows no claim yet,",
            "and says so. Reports with one vote of two and open conflicts stay to be finished. What is",
            "imported later waits as before. In the flow diagram nobody excluded what was left unread.",
            "`sheaf screen resume` takes it back."
        },
        mixinStandardHelpOptions = true)
final class ScreenStopCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Mixin
    private StoppingRule rule = new StoppingRule();

    @Option(
            names = {"--because", "--why"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why; it stands in the ledger and under the flow diagram. Needed.")
    private String why = "";

    private final Context context;

    ScreenStopCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        try (StoppingDesk desk = screen.review().stopping(screen.stage())) {
            show(desk, desk.stop(rule.rule(), why));
        }
        return ExitCode.OK;
    }

    private void show(StoppingDesk desk, ScreeningStop stop) {
        ScreeningStop.Then then = stop.then();
        Console console = context.console();
        console.print(desk.stage().name() + ": screening is stopped. Of " + Amount.of(then.total(), "report") + " "
                + then.screened() + " are screened, " + then.found() + " of these included; "
                + Amount.of(then.left(), "is", "are") + " left unread.");
        console.print(then.claim());
        if (!then.allowed()) {
            console.say("note     The stop stands all the same, with what can be claimed; to read on is");
            console.say("         `sheaf screen resume --stage " + desk.stage().id() + "`.");
        }
        if (then.hasOpenWork()) {
            console.say("note     Still to be finished: " + Amount.of(then.begun(), "report")
                    + " with a vote and waiting for another, and " + Amount.of(then.conflicts(), "open conflict")
                    + ".");
            console.say("         `sheaf screen` hands them out, `sheaf screen conflicts --open` lists them. The flow");
            console.say("         diagram counts the stage when they are done.");
        }
        if (then.aside() > 0) {
            console.say("note     " + Amount.of(then.aside(), "report stays", "reports stay") + " set aside.");
        }
    }
}
