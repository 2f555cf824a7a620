// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;

/** Folders copied, emptied and compared. */
final class Folders {
    private Folders() {}

    static void copy(Path from, Path to) {
        each(from, file -> {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        });
    }

    /** Deletes a folder and all in it; nothing where it is not there. */
    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Every file below a folder by name, with its digest. */
    static SortedMap<String, String> digests(Path folder) {
        SortedMap<String, String> digests = new TreeMap<>();
        each(folder, file -> {
            if (Files.isRegularFile(file)) {
                digests.put(
                        folder.relativize(file).toString(),
                        Digest.of(Files.readAllBytes(file)).hex());
            }
        });
        return digests;
    }

    /** The text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Act {
        void on(Path file) throws IOException;
    }

    private static void each(Path folder, Act act) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                act.on(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
