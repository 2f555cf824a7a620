// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.problem.Problem;
import org.sheaf.steps.Review;
import org.sheaf.steps.Verification;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        header = "Checks that ledger, facts, files and reports still fit.",
        description = {
            "Holds everything against everything: the chain of the ledger, the digest of the facts of each entry,",
            "the files under searches/, the lines of decisions, the database file, and matches and reports made",
            "again from the records. Says what no longer fits, and what it cannot show. Changes nothing.",
            "Exit code 0: all of it fits; 1: something does not."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final List<String> CANNOT_SHOW = List.of(
            "What this cannot show:",
            "  that nobody rewrote everything from the beginning: the digests have no secret key. Give the digest of the",
            "    last entry away (in a paper, to a colleague); whoever holds it can tell later.",
            "  who really acted: `sheaf whoami` is a name, not a proof.",
            "  that the exports are what the databases answered, or that decisions were right.",
            "  what was done outside of Sheaf, and what was only looked at.");

    @Mixin
    private ReviewArgument review = new ReviewArgument();

    private final Context context;

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        int exitCode = context.forEach(
                context.reviews(workspace, review.name()), id -> verify(context.openToRead(workspace, id)));
        CANNOT_SHOW.forEach(context.console()::print);
        return exitCode;
    }

    private int verify(Review review) {
        Verification verification = review.verify(ProgressBar.on(context.console()));
        Console console = context.console();
        console.print("== " + review.protocol().review());
        console.print("Checked:");
        verification.checks().forEach(check -> console.print("  " + check));
        long wrong = verification.problems().stream().filter(Problem::isError).count();
        console.print(
                wrong == 0
                        ? "Everything that was checked fits."
                        : Amount.of(wrong, "thing does", "things do") + " not fit.");
        console.flush();
        return context.show(verification.problems());
    }
}
