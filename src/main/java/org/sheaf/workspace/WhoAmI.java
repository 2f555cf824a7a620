// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;

/**
 * Who acts here: one name per workspace and user of the machine. It is a name, not a proof: on one shared folder anyone
 * can say they are anyone.
 */
public final class WhoAmI {
    private final Path file;

    /** @param systemUser the user's name on this machine */
    public WhoAmI(Workspace workspace, String systemUser) {
        String safe = systemUser.replaceAll("[^A-Za-z0-9._-]", "_");
        this.file = workspace.privateFolder().resolve("whoami-" + safe);
    }

    public Optional<ReviewerId> get() {
        try {
            return Files.isRegularFile(file)
                    ? ReviewerId.parse(
                            Files.readString(file, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "Who acts here cannot be read: " + FileTrouble.words(e) + ".",
                    "Say it again with `sheaf whoami ID`.",
                    e);
        }
    }

    public void set(ReviewerId reviewer) {
        try {
            SafeFiles.write(file, (reviewer.name() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "Who acts here cannot be kept in .sheaf/" + file.getFileName() + ": " + FileTrouble.words(e) + ".",
                    "Make the workspace's folder writable.",
                    e);
        }
    }
}
