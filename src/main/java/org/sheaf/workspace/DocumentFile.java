// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sheaf.problem.ReviewException;

/** A document of the user's own, wherever it lies: it is read and never written. */
public final class DocumentFile {
    private DocumentFile() {}

    /**
     * Its bytes.
     *
     * @param most so many are read at most
     * @throws ReviewException if there is no such file, or it is larger
     */
    public static byte[] read(Path file, int most) {
        if (!Files.isRegularFile(file)) {
            throw ReviewException.usage(
                    "There is no file " + file.getFileName() + " there.", "Name the file with its folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw ReviewException.usage(
                        file.getFileName() + " is larger than " + (most >> 20) + " MB; it was not read.",
                        "Make its pictures smaller in the word processor.");
            }
            return bytes;
        } catch (IOException e) {
            throw ReviewException.usage(
                    file.getFileName() + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Close it in the word processor, and see that you may read it.");
        }
    }
}
