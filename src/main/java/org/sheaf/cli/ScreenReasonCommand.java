// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.steps.screening.ReasonDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reason",
        header = "Lists the reasons for exclusion; merges them and gives them other ids.",
        description = {
            "Lists the reasons with how many reports are excluded for each, what was merged, and what that",
            "changed. Votes stay as they were cast; counts, conflicts and the flow diagram follow."
        },
        mixinStandardHelpOptions = true)
final class ScreenReasonCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    private final Context context;

    ScreenReasonCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    private ReasonDesk open() {
        return screen.review().reasons(screen.eligibility());
    }

    @Override
    public Integer call() {
        try (ReasonDesk desk = open()) {
            TextTable table = new TextTable("reason", "name", "reports excluded", "merged into");
            desk.uses().forEach(use -> table.row(use.id(), use.name(), use.excluded(), use.into()));
            if (table.isEmpty()) {
                context.console().print("No reasons yet: codebooks/REVIEW/eligibility.yml lists them, in order.");
            } else {
                table.printTo(context.console());
            }
            say(desk.changed());
            return context.show(desk.problems());
        }
    }

    @Command(
            name = "merge",
            header = "Merges one reason into another.",
            description = {
                "From now on FROM counts as INTO, in votes that were cast too. Reports on which the votes differ",
                "only in these two reasons are no longer in conflict; they are listed."
            },
            mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "FROM", description = "The reason that is given up.") String from,
            @Parameters(paramLabel = "INTO", description = "The reason that takes its place, in eligibility.yml.")
                    String into,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (ReasonDesk desk = open()) {
            List<String> changed = desk.merge(from, into, why);
            context.console().print(from + " counts as " + into + " from now on");
            say(changed);
            context.show(desk.problems());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "rename",
            header = "Says that a reason has another id in eligibility.yml now.",
            description = "Votes that name OLD count for NEW. Change the id in eligibility.yml first.",
            mixinStandardHelpOptions = true)
    int rename(
            @Parameters(paramLabel = "OLD", description = "The id that votes name.") String old,
            @Parameters(paramLabel = "NEW", description = "The id in eligibility.yml.") String now,
            @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
                    String why) {
        try (ReasonDesk desk = open()) {
            List<String> changed = desk.rename(old, now, why);
            context.console().print(old + " is " + now + " from now on");
            say(changed);
            context.show(desk.problems());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "unmerge",
            header = "Lets a reason that was merged stand for itself again.",
            description = "Takes back a merging or a renaming. Conflicts that it made go away are open again.",
            mixinStandardHelpOptions = true)
    int unmerge(
            @Parameters(paramLabel = "REASON", description = "The reason that was merged into another.") String reason,
            @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
                    String why) {
        try (ReasonDesk desk = open()) {
            List<String> changed = desk.part(reason, why);
            context.console().print(reason + " stands for itself again");
            say(changed);
            context.show(desk.problems());
        }
        return ExitCode.OK;
    }

    private void say(List<String> changed) {
        if (!changed.isEmpty()) {
            context.console()
                    .print("Merged reasons change the outcome of " + Amount.of(changed.size(), "report") + ":");
            changed.forEach(context.console()::print);
        }
    }
}
