// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sheaf.protocol.ReviewId;

/** The files under {@code corpus/<review>/searches/}. */
public final class SearchFiles {
    private final Path folder;

    public SearchFiles(Workspace workspace, ReviewId review) {
        this.folder = workspace.searchesFolder(review);
    }

    /** The names of all files, relative to the folder, sorted; hidden ones and those that systems leave are skipped. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !isLeftBySystem(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    public CorpusFile open(String name) {
        return CorpusFile.at(folder.resolve(name), name);
    }

    private static boolean isLeftBySystem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || last.startsWith("~$") || last.equals("Thumbs.db") || last.equals("desktop.ini");
    }
}
