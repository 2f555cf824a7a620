// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.concurrent.Callable;
import org.sheaf.steps.ImportTally;
import org.sheaf.steps.Review;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        header = "Brings in the files under searches/.",
        description = {
            "Brings in the files under corpus/REVIEW/searches/. The format is told by the content, not by",
            "the name. A file that is in already is left alone."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    ImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return run(context, open());
    }

    private Review open() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    static int run(Context context, Review review) {
        ImportTally tally = review.importSearches(ProgressBar.on(context.console()));
        TextTable table = new TextTable("file", "search", "outcome", "format", "charset", "records", "not read");
        for (ImportTally.FileLine file : tally.files()) {
            table.row(
                    file.name(),
                    file.searchId(),
                    file.outcome().label(),
                    file.format(),
                    file.charset(),
                    file.records(),
                    file.notRead());
        }
        if (table.isEmpty()) {
            context.console().say("No file under searches/ and none named in searches.yml.");
        } else if (tally.filesWith(ImportTally.Outcome.KNOWN) == tally.files().size()) {
            context.console().print("import: " + tally.files().size() + " files, all imported before");
        } else {
            table.printTo(context.console());
        }
        return context.show(tally.problems());
    }

    @Command(
            name = "withdraw",
            description = {
                "Takes back a file that was the wrong one. Its records stay in the store, named as withdrawn,",
                "and count nowhere."
            },
            mixinStandardHelpOptions = true)
    int withdraw(
            @Parameters(paramLabel = "FILE", description = "The file's name under searches/.") String file,
            @Option(names = "--why", required = true, description = "Why; it stands in the ledger.") String why) {
        Review review = open();
        StoredFile withdrawn = review.corrections().withdraw(file, why);
        context.console().print("withdrawn: " + withdrawn.name() + " with " + withdrawn.records() + " records");
        return DedupeCommand.run(context, review);
    }

    @Command(
            name = "readmit",
            description = "Lets a file in again that was withdrawn.",
            mixinStandardHelpOptions = true)
    int readmit(
            @Parameters(paramLabel = "FILE", description = "The file's name under searches/.") String file,
            @Option(names = "--why", required = true, description = "Why; it stands in the ledger.") String why) {
        Review review = open();
        StoredFile readmitted = review.corrections().readmit(file, why);
        context.console().print("in again: " + readmitted.name() + " with " + readmitted.records() + " records");
        return DedupeCommand.run(context, review);
    }
}
