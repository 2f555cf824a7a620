// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.screening.AssignmentDesk;
import org.sheaf.steps.screening.WorkOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "pilot",
        header = "A pilot or calibration round: everybody votes on the same reports.",
        description = {
            "Draws reports on which nobody has voted yet, and gives each to all who vote at the stage, however",
            "many votes it asks for otherwise. `sheaf screen agreement --batch pilot-1` shows how well they",
            "agree; talk about `sheaf screen conflicts`, settle them, and do another round if need be."
        },
        mixinStandardHelpOptions = true)
final class ScreenPilotCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many reports (default 50), or a percentage of the stage's.")
    private String size = "50";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance begins (default 1): the same seed draws the same reports again.")
    private String seed = "1";

    @Option(names = "--to", paramLabel = "ID", description = "Only these people; repeat it for each.")
    private List<String> people = new ArrayList<>();

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Its name; left out, the next free of pilot-1, pilot-2, …")
    private String batch = "";

    private final Context context;

    ScreenPilotCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        Review review = screen.review();
        try (AssignmentDesk desk = review.assignments(screen.stage())) {
            List<String> all = people.isEmpty()
                    ? review.protocol().voters(desk.stage()).stream()
                            .map(ReviewerId::name)
                            .toList()
                    : people;
            WorkOrder order = new WorkOrder(
                    batch,
                    ScreenAssignCommand.equal(all),
                    Optional.of(DrawOptions.size(size)),
                    DrawOptions.seed(seed),
                    true);
            ScreenAssignCommand.say(context.console(), desk, desk.assign(order));
        }
        return ExitCode.OK;
    }
}
