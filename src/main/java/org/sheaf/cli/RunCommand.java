// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.Review;
import org.sheaf.steps.WorkspaceIndex;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "run",
        header = "Imports, finds duplicates and writes reports, all in one.",
        description = {
            "Does whatever the program can do without you: reads what people decided, imports what is new",
            "under searches/, finds duplicates, and writes the reports that are stale, with each document",
            "and picture that you had made once. Says what it did, and what waits for people, with the",
            "command for each. A second time it finds nothing to do."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ReviewArgument reviewArgument = new ReviewArgument();

    private final Context context;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Optional<String> name = reviewArgument.name();
        List<Protocol> protocols = new ArrayList<>();
        int exitCode = context.forEach(context.reviews(workspace, name), id -> {
            context.console().print("== " + id);
            Review review = context.open(workspace, id);
            protocols.add(review.protocol());
            return run(workspace, review);
        });
        if (name.isEmpty()
                && protocols.size() < context.reviews(workspace, name).size()) {
            context.console().say("note     reports/index.html was left as it is: a review cannot be opened.");
        } else if (name.isEmpty()) {
            context.show(WorkspaceIndex.write(workspace, protocols, Context.version()));
            context.console().print("everything is reached from reports/index.html");
        }
        return exitCode;
    }

    private int run(Workspace workspace, Review review) {
        List<Problem> decisions = review.decisions().reconcile();
        int exitCode = context.show(decisions);
        context.show(review.strangers().stream()
                .map(stranger -> Strangers.note(workspace, review.protocol(), stranger))
                .toList());
        exitCode = Math.max(exitCode, ImportCommand.run(context, review));
        exitCode = Math.max(exitCode, DedupeCommand.run(context, review));
        exitCode = Math.max(exitCode, ReportCommand.refresh(context, review));
        Waits.print(context.console(), review.waits());
        return exitCode;
    }
}
