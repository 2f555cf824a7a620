// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.Review;
import org.sheaf.steps.Status;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "status",
        header = "Says where each review stands and what to do next.",
        description = "Says where each review stands and what to do next.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REVIEW", arity = "0..1", description = "The review; left out, all of them.")
    private Optional<String> name = Optional.empty();

    private final Context context;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        int exitCode = ExitCode.OK;
        for (ReviewId id : context.reviews(workspace, name)) {
            Review review = context.open(workspace, id);
            Status status = review.status();
            context.console().print("== " + id + ": " + review.protocol().title());
            context.console()
                    .print("   " + status.searches() + " searches, " + status.files() + " files, "
                            + status.records() + " records"
                            + (status.notCounted() == 0
                                    ? ""
                                    : " (and " + status.notCounted() + " withdrawn or replaced)"));
            context.console()
                    .print("   " + status.reports() + " reports, " + status.duplicates() + " duplicate records, "
                            + status.questions() + " pairs in doubt");
            context.console()
                    .print("   ledger: " + status.entries() + " entries"
                            + status.lastEntry()
                                    .map(last -> ", the last: " + last)
                                    .orElse(""));
            context.console().print("   next: " + status.next());
            exitCode = Math.max(exitCode, context.show(status.problems()));
        }
        return exitCode;
    }
}
