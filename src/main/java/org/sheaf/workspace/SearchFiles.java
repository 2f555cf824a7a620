// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sheaf.protocol.ReviewId;

/** The files under {@code corpus/<review>/searches/}. */
public final class SearchFiles {
    private final Path folder;
    private final String shownAs;

    public SearchFiles(Workspace workspace, ReviewId review) {
        this.folder = workspace.searchesFolder(review);
        this.shownAs = workspace.name(folder);
    }

    /**
     * The names of all files, relative to the folder, sorted. What is hidden, or lies in a hidden folder, is skipped, and
     * so is what systems leave behind.
     */
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

    /**
     * The file of this name, as the folder spells it. An umlaut can be written as one character or as two; people and
     * systems write either, so both are found.
     */
    public Optional<String> find(String name) {
        if (Files.isRegularFile(folder.resolve(name))) {
            return Optional.of(name);
        }
        String composed = composed(name);
        return names().stream()
                .filter(other -> composed(other).equals(composed))
                .findFirst();
    }

    /** Looks at a file that the folder holds. */
    public CorpusFile open(String name) throws IOException {
        return CorpusFile.look(folder.resolve(name), name);
    }

    /** A draft of a file with some places written over. */
    public BlankedFile blank(String name, List<BlankedFile.Place> places, UnaryOperator<byte[]> change)
            throws IOException {
        return BlankedFile.of(folder.resolve(name), places, change);
    }

    /** A file's name as the user finds it, from the workspace on. */
    public String place(String name) {
        return shownAs + "/" + name;
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static boolean isLeftBySystem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith(".")
                || name.contains("/.")
                || last.startsWith("~$")
                || last.equals("Thumbs.db")
                || last.equals("desktop.ini");
    }
}
