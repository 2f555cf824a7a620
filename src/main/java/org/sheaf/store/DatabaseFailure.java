// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.nio.file.Path;
import org.sheaf.problem.ReviewException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/** Says in the user's words why the database could not be used. */
final class DatabaseFailure {
    private DatabaseFailure() {}

    /** What a user can mend becomes a {@link ReviewException}; anything else is our bug and stays what it is. */
    static RuntimeException explain(Exception failure, Path file) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReviewException known) {
                return known;
            }
            if (cause instanceof SQLiteException sqlite) {
                return explain(sqlite, file);
            }
            if (cause instanceof NativeLibraryNotFoundException) {
                return ReviewException.workspace(
                        "The library that reads databases cannot be unpacked into the folder for temporary files ("
                                + System.getProperty("java.io.tmpdir") + ").",
                        "See that this folder has space and that programs in it may run, or name another:"
                                + " SHEAF_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.",
                        failure);
            }
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static RuntimeException explain(SQLiteException failure, Path file) {
        Path name = file.getFileName();
        // The low byte is the primary result code (https://www.sqlite.org/rescode.html).
        return switch (failure.getResultCode().code & 0xff) {
            case 5, 6, 15 ->
                ReviewException.workspace(
                        name + " is in use: another Sheaf is writing to it.",
                        "Wait until it has finished, then run the command again; what was acknowledged before is kept.",
                        failure);
            case 3, 8 ->
                ReviewException.workspace(
                        name + " cannot be written: the file or its folder is read-only.",
                        "Make the workspace's folder writable for you, or copy the workspace to a place that is.",
                        failure);
            case 10 ->
                ReviewException.workspace(
                        "The disk failed while " + name + " was in use (" + failure.getMessage() + ").",
                        "Check the disk and its free space; what was acknowledged before is kept.",
                        failure);
            case 11, 26 -> Damage.ofFile(name.toString(), failure);
            // A table that is missing was there when the schema's version was written down.
            case 1 -> noSuch(failure) ? Damage.ofFile(name.toString(), failure) : new IllegalStateException(failure);
            case 13 ->
                ReviewException.workspace(
                        "The disk that holds " + name + " is full.",
                        "Free some space and run the command again; what was acknowledged before is kept.",
                        failure);
            case 14 ->
                ReviewException.workspace(
                        name + " cannot be opened: the folder is missing or not writable.",
                        "Make the workspace's folder writable for you, or copy the workspace to a place that is.",
                        failure);
            default -> new IllegalStateException(failure);
        };
    }

    private static boolean noSuch(SQLiteException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("no such table") || message.contains("no such column");
    }
}
