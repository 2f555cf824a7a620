// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.Review;
import org.sheaf.steps.screening.AssignmentDesk;
import org.sheaf.steps.screening.Batch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "assignments",
        header = "Lists the batches: who has how many reports, and how far they are.",
        description = {
            "Lists what was given out, by batch and person, at every stage or at the one that is named. What",
            "anybody voted is not shown."
        },
        mixinStandardHelpOptions = true)
final class ScreenAssignmentsCommand implements Callable<Integer> {
    @ParentCommand
    private ScreenCommand screen;

    private final Context context;

    ScreenAssignmentsCommand(Context context) {
        this.context = context;
        this.screen = new ScreenCommand(context);
    }

    @Override
    public Integer call() {
        Review review = screen.review();
        List<String> stages = screen.stage().isEmpty()
                ? review.protocol().stages().stream().map(Stage::id).toList()
                : List.of(screen.stage());
        boolean any = false;
        for (String stage : stages) {
            try (AssignmentDesk desk = review.assignments(stage)) {
                any |= list(desk);
            }
        }
        if (!any) {
            context.console().print("Nothing was given out: every report is everybody's.");
        }
        return ExitCode.OK;
    }

    private boolean list(AssignmentDesk desk) {
        List<Batch> batches = desk.batches();
        if (batches.isEmpty()) {
            return false;
        }
        Console console = context.console();
        console.print(desk.stage().name());
        TextTable table = new TextTable("batch", "reports", "all votes in", "who", "given", "voted", "left");
        for (Batch batch : batches) {
            String name = batch.name();
            String reports = String.valueOf(batch.reports());
            String complete = String.valueOf(batch.complete());
            for (Batch.Share share : batch.people()) {
                table.row(name, reports, complete, share.id(), share.given(), share.voted(), share.left());
                name = "";
                reports = "";
                complete = "";
            }
        }
        table.printTo(console);
        long free = desk.everybodys();
        if (free > 0) {
            console.print(Amount.of(free, "report waits", "reports wait")
                    + " for votes in no batch, such as those that came in later: everybody gets them, until"
                    + " `sheaf screen assign` gives them to some.");
        }
        List<ReviewerId> gone = desk.gone();
        if (!gone.isEmpty()) {
            console.say("note     " + gone.stream().map(ReviewerId::name).collect(Collectors.joining(", "))
                    + " may not vote any more and still has reports: `sheaf screen reassign FROM TO`.");
        }
        return true;
    }
}
