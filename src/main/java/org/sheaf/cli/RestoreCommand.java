// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ArchiveTally;
import org.sheaf.steps.Restore;
import org.sheaf.workspace.DriveCheck;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        header = "Makes a workspace of an archive.",
        description = {
            "Makes a workspace of an archive that `sheaf archive` wrote, in a folder of its own. Every file is checked",
            "against the archive's manifest first; a damaged or foreign archive is refused and leaves nothing."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ARCHIVE.zip", description = "The archive.")
    private String archive = "";

    @Parameters(
            index = "1",
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The folder to make; left out, it is called like the archive.")
    private Optional<String> folder = Optional.empty();

    private final Context context;

    RestoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path file = context.path(archive);
        Path name = file.getFileName();
        String called = folder.orElse(
                name == null
                        ? ""
                        : name.toString().replaceFirst("(?i)\\.zip$", "").strip());
        if (called.isEmpty() || folder.isEmpty() && name != null && called.equals(name.toString())) {
            throw ReviewException.usage(
                    "Into which folder?", "`sheaf restore ARCHIVE.zip FOLDER`, with a folder that is not there yet.");
        }
        Path into = context.path(called);
        Path around = into.toAbsolutePath().getParent();
        DriveCheck.refuseUnsafe(new Workspace(around == null ? into : around));
        ArchiveTally tally = Restore.into(file, archive, into, ProgressBar.on(context.console()));
        context.console().print("restored in " + called + "/: " + ArchiveCommand.words(tally));
        context.console()
                .say("Next: `cd " + called
                        + "`, `sheaf verify`, and `sheaf whoami ID` before you go on with the review.");
        return ExitCode.OK;
    }
}
