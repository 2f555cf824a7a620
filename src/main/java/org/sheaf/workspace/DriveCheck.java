// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sheaf.problem.ReviewException;

/**
 * Refuses a workspace on a network drive or in a folder that a service copies elsewhere: SQLite's write-ahead log needs
 * memory shared on one machine (https://www.sqlite.org/wal.html, "Disadvantages"), and a copy made between two of its
 * writes is a damaged database.
 */
public final class DriveCheck {
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "fuse.sshfs",
            "fuse.davfs2",
            "fuse.rclone",
            "fuse.gvfsd-fuse",
            "ncpfs",
            "9p",
            "glusterfs",
            "fuse.glusterfs",
            "ceph");
    private static final List<String> SYNCED_NAMES = List.of(
            "dropbox",
            "onedrive",
            "google drive",
            "googledrive",
            "my drive",
            "icloud drive",
            "mobile documents",
            "nextcloud",
            "owncloud",
            "pclouddrive",
            "synologydrive",
            "box sync",
            "seafile",
            "mega");
    private static final List<String> SYNCED_MARKERS =
            List.of(".dropbox", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".tmp.drivedownload");

    private DriveCheck() {}

    /** @throws ReviewException if the workspace lies where its database would not be safe */
    public static void refuseUnsafe(Workspace workspace) {
        network(workspace.root()).or(() -> synced(workspace.root())).ifPresent(where -> {
            throw ReviewException.workspace(
                    "This workspace lies " + where + ". A database is not safe there.",
                    "Copy the workspace to a folder on this computer's own disk. To work together, share corpus/ and"
                            + " codebooks/ (with git, say): each computer rebuilds its own database from them.");
        });
    }

    /** Where a folder is on a network drive, as words; nothing if it is not. */
    static Optional<String> network(Path folder) {
        try {
            String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            boolean share = folder.toString().startsWith("\\\\");
            return share || NETWORK.contains(type)
                    ? Optional.of("on a network drive (" + (share ? "share" : type) + ")")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // what the system does not tell cannot be held against the folder
        }
    }

    /** Where a folder is copied elsewhere by a service, as words; nothing if no sign of it is seen. */
    static Optional<String> synced(Path folder) {
        for (Path part = folder; part != null && part.getFileName() != null; part = part.getParent()) {
            String name = part.getFileName().toString().toLowerCase(Locale.ROOT);
            boolean named = SYNCED_NAMES.stream()
                    .anyMatch(service ->
                            name.equals(service) || name.startsWith(service + " -") || name.startsWith(service + " ("));
            Path here = part;
            if (named || SYNCED_MARKERS.stream().anyMatch(marker -> Files.exists(here.resolve(marker)))) {
                return Optional.of("in a folder that is synchronised with another place (" + part.getFileName() + ")");
            }
        }
        return Optional.empty();
    }
}
