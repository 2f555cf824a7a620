// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.protocol.ReviewId;

/**
 * The files of a review that an archive can hold: its codebook and its corpus. Hidden files, drafts and what systems
 * leave are passed over.
 */
public final class ReviewFiles {
    private final Workspace workspace;
    private final ReviewId review;

    public ReviewFiles(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.review = review;
    }

    /** What describes the review and what people decided, by name from the workspace on; also the instruments that it uses. */
    public SortedMap<String, Path> described() {
        SortedMap<String, Path> files = under(workspace.codebook(review));
        files.putAll(InstrumentUse.files(workspace, review));
        files.putAll(under(workspace.decisionsFolder(review)));
        for (String name : new String[] {"searches.yml", "searches.csv"}) {
            Path file = workspace.corpus(review).resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(workspace.name(file), file);
            }
        }
        return files;
    }

    /** All other files of the corpus: what came in. */
    public SortedMap<String, Path> cameIn() {
        SortedMap<String, Path> files = under(workspace.corpus(review));
        files.keySet().removeAll(described().keySet());
        return files;
    }

    /** The text of a file, read as people's text files are. */
    public static String text(Path file) {
        try {
            return TextFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, Path> under(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> isKept(folder.relativize(file)))
                    .forEach(file -> files.put(workspace.name(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isKept(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = relative.getFileName().toString();
        return !name.startsWith("~$")
                && !name.endsWith(".part")
                && !name.equals("Thumbs.db")
                && !name.equals("desktop.ini");
    }
}
