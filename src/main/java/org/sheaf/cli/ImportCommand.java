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
        Console console = context.console();
        ImportTally tally = review.importSearches(ProgressBar.on(console), file -> acknowledge(console, file));
        if (tally.files().isEmpty()) {
            console.say("No file under searches/ and none named in searches.yml.");
        }
        long notRead =
                tally.files().stream().mapToLong(ImportTally.FileLine::notRead).sum();
        console.print("import: " + Amount.of(tally.recordsImported(), "record") + " from "
                + Amount.of(tally.filesWith(ImportTally.Outcome.IMPORTED), "file")
                + (notRead == 0 ? "" : ", " + Amount.of(notRead, "entry", "entries") + " not read (see below)") + "; "
                + Amount.of(tally.filesWith(ImportTally.Outcome.KNOWN), "file was", "files were") + " in already");
        long concerns =
                tally.files().stream().mapToLong(ImportTally.FileLine::concerns).sum();
        if (concerns > 0) {
            console.print("  " + Amount.of(concerns, "record is", "records are")
                    + " marked by their source as retracted, corrected or of concern: see search-report.html");
        }
        return context.show(tally.problems());
    }

    /** Said when the file is safe and not before: what stands on the screen survives whatever comes next. */
    private static void acknowledge(Console console, ImportTally.FileLine file) {
        switch (file.outcome()) {
            case IMPORTED ->
                console.print("  " + file.name() + ": " + Amount.of(file.records(), "record") + " (" + file.format()
                        + ", " + file.charset() + ")"
                        + (file.notRead() == 0 ? "" : ", " + file.notRead() + " not read"));
            case WITHDRAWN -> console.print("  " + file.name() + ": withdrawn, not used");
            case REFUSED -> console.print("  " + file.name() + ": not imported");
            case KNOWN -> {}
        }
        console.flush();
    }

    @Command(
            name = "withdraw",
            header = "Takes back a file that was the wrong one.",
            description = {
                "Takes back a file that was the wrong one. Its records stay in the store, named as withdrawn,",
                "and count nowhere."
            },
            mixinStandardHelpOptions = true)
    int withdraw(
            @Parameters(paramLabel = "FILE", description = "The file's name under searches/.") String file,
            @Option(
                            names = "--why",
                            paramLabel = "REASON",
                            required = true,
                            description = "Why; it stands in the ledger.")
                    String why) {
        Review review = open();
        StoredFile withdrawn = review.corrections().withdraw(file, why);
        context.console().print("withdrawn: " + withdrawn.name() + " with " + Amount.of(withdrawn.records(), "record"));
        return DedupeCommand.run(context, review);
    }

    @Command(
            name = "readmit",
            header = "Lets a file in again that was withdrawn.",
            description = "Lets a file in again that was withdrawn.",
            mixinStandardHelpOptions = true)
    int readmit(
            @Parameters(paramLabel = "FILE", description = "The file's name under searches/.") String file,
            @Option(
                            names = "--why",
                            paramLabel = "REASON",
                            required = true,
                            description = "Why; it stands in the ledger.")
                    String why) {
        Review review = open();
        StoredFile readmitted = review.corrections().readmit(file, why);
        context.console()
                .print("in again: " + readmitted.name() + " with " + Amount.of(readmitted.records(), "record"));
        return DedupeCommand.run(context, review);
    }
}
