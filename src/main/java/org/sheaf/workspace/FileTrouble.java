// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Says in the user's words why a file could not be read or written; what Java says is often only the file's name. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason as a clause. */
    public static String words(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : words(cause);
    }

    /** The reason as a clause, such as "the disk is full". */
    public static String words(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "you may not do that there";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file stands where a folder is needed";
        }
        String said = failure instanceof FileSystemException named
                ? Optional.ofNullable(named.getReason()).orElse("")
                : String.valueOf(failure.getMessage());
        return switch (said) {
            case "No space left on device", "Disk quota exceeded" -> "the disk is full";
            case "Read-only file system" -> "the disk is read-only";
            case "Operation not permitted", "Permission denied" -> "you may not do that there";
            case "Is a directory" -> "it is a folder";
            case "Not a directory" -> "a file stands where a folder is needed";
            case "Input/output error" -> "the disk failed";
            case "" -> "the system does not say why";
            default -> "the system says \"" + said + "\"";
        };
    }
}
