// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.store.Snapshot;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "snapshot",
        header = "Names the state of a review, such as \"as submitted\"; lists the names.",
        description = {
            "Gives the present state a name, such as \"as submitted\", so that `sheaf diff` can compare with it",
            "at any time. Nothing is copied: facts are never changed. Without a name it lists the states."
        },
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {
    private static final int DIGITS = 16;

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The name; left out, the states are listed.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--why",
            paramLabel = "REASON",
            defaultValue = "",
            description = "What for; it stands in the ledger.")
    private String why = "";

    private final Context context;

    SnapshotCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Console console = context.console();
        if (name.isPresent()) {
            Snapshot taken = context.open(workspace, context.review(workspace, reviewOption.name()))
                    .states()
                    .take(name.get(), why);
            console.print("\"" + taken.name() + "\" is the state after ledger entry " + taken.lastEntry() + "; digest "
                    + taken.lastDigest());
            return ExitCode.OK;
        }
        List<Snapshot> snapshots = context.openToRead(workspace, context.review(workspace, reviewOption.name()))
                .states()
                .snapshots();
        if (snapshots.isEmpty()) {
            console.print("No state has a name yet: `sheaf snapshot \"as submitted\"` gives the present one a name.");
            return ExitCode.OK;
        }
        TextTable table = new TextTable("name", "after entry", "digest", "facts", "why");
        snapshots.forEach(one -> table.row(
                one.name(),
                one.lastEntry(),
                one.lastDigest().substring(0, DIGITS),
                one.factsDigest().substring(0, DIGITS),
                one.why()));
        table.printTo(console);
        return ExitCode.OK;
    }
}
