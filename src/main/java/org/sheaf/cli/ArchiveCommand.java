// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.Archive;
import org.sheaf.steps.ArchiveTally;
import org.sheaf.steps.Review;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "archive",
        header = "Packs reviews with all their facts into one ZIP file.",
        description = {
            "Packs everything that is needed to check a review or to go on with it: the ledger and all facts as",
            "JSON Lines, the protocol, the searches, the decisions, and the files that came in. `sheaf restore`",
            "makes a workspace of it. The same facts give the same bytes."
        },
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "OUT.zip", description = "The file to write.")
    private String out = "";

    @Option(
            names = "--public",
            description = {
                "For everybody to read: without abstracts, notes and files that came in, and with \"Reviewer 1\" for",
                "the people who made the review. Reasons are kept; read them before you publish."
            })
    private boolean isPublic;

    @Option(
            names = "--without-files",
            description = "Leave out the files that came in; their records are facts anyway.")
    private boolean withoutFiles;

    private final Context context;

    ArchiveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!out.endsWith(".zip")) {
            throw ReviewException.usage(
                    "An archive is a ZIP file: \"" + out + "\" does not end in .zip.", "Name it so.");
        }
        Workspace workspace = context.workspace();
        String place = workspace.name(context.path(out));
        if (place.startsWith("corpus/") || place.startsWith("codebooks/")) {
            throw ReviewException.usage(
                    "An archive under " + place.substring(0, place.indexOf('/'))
                            + "/ would be packed into the next one.",
                    "Write it beside these folders, or to another disk.");
        }
        List<Review> reviews = context.reviews(workspace, reviewOption.name()).stream()
                .map(id -> context.openToRead(workspace, id))
                .toList();
        Console console = context.console();
        ArchiveTally tally =
                new Archive(reviews, !withoutFiles, isPublic, ProgressBar.on(console)).write(context.path(out));
        console.print("archived in " + out + ": " + words(tally));
        if (isPublic) {
            console.say("Names that Sheaf knows were replaced everywhere. Free text (reasons, labels, remarks in the"
                    + " protocol) may hold others: read it before you publish.");
        }
        return ExitCode.OK;
    }

    static String words(ArchiveTally tally) {
        return Amount.of(tally.reviews(), "review") + ", "
                + Amount.of(tally.entries(), "ledger entry", "ledger entries")
                + ", " + Amount.of(tally.facts(), "fact") + ", " + Amount.of(tally.files(), "file")
                + (tally.isPublic() ? " (public copy)" : "");
    }
}
