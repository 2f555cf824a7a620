// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/** The folder of the index in which a review is searched: in the private folder, to be lost at any time. */
public final class SearchFolder {
    private final Path folder;

    public SearchFolder(Workspace workspace, ReviewId review) {
        this.folder = workspace.privateFolder().resolve("search").resolve(review.name());
    }

    public Path path() {
        return folder;
    }

    /** Takes it away with all that is in it, if it is there. */
    public void delete() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The index of the search in .sheaf/ cannot be deleted: " + FileTrouble.words(e) + ".",
                    "It only saves time. Delete the folder .sheaf/search by hand and run the same command again.",
                    e);
        }
    }
}
