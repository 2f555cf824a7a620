// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sheaf.problem.ReviewException;

/** A file that a command writes where the user says. */
public final class ResultFile {
    private ResultFile() {}

    /**
     * Writes it, whole or not at all. The same result may be written twice.
     *
     * @throws ReviewException if another file of this name is there, or it cannot be written
     */
    public static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file)) {
                if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return;
                }
                throw ReviewException.usage(
                        file.getFileName() + " is there already and holds something else.",
                        "Choose another name, or move the old file away.");
            }
            SafeFiles.write(file, bytes);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                    "Choose another folder.",
                    e);
        }
    }
}
