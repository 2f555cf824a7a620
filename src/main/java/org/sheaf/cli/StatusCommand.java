// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.Review;
import org.sheaf.steps.Status;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        header = "Says where each review stands and what to do next.",
        description = "Says where each review stands and what to do next.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private ReviewArgument review = new ReviewArgument();

    private final Context context;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        return context.forEach(context.reviews(workspace, review.name()), id -> status(context.open(workspace, id)));
    }

    private int status(Review review) {
        Status status = review.status();
        Console console = context.console();
        console.print(
                "== " + review.protocol().review() + ": " + review.protocol().title());
        console.print("   " + Amount.of(status.searches(), "search", "searches") + ", "
                + Amount.of(status.files(), "file") + ", " + Amount.of(status.records(), "record")
                + (status.notCounted() == 0 ? "" : " (and " + status.notCounted() + " withdrawn or replaced)"));
        console.print("   " + Amount.of(status.reports(), "report") + ", "
                + Amount.of(status.duplicates(), "duplicate record") + ", "
                + Amount.of(status.questions(), "pair") + " in doubt");
        console.print("   ledger: " + Amount.of(status.entries(), "entry", "entries")
                + status.lastEntry().map(last -> ", the last: " + last).orElse(""));
        console.print("   next: " + status.next());
        Waits.print(console, status.waits());
        return context.show(status.problems());
    }
}
