// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
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

    /** What describes the review and what people decided, by name from the workspace on; also the instruments that it uses
     * and the checklists that the workspace changed. */
    public SortedMap<String, Path> described() {
        SortedMap<String, Path> files = under(workspace.codebook(review));
        files.putAll(InstrumentUse.files(workspace, review));
        files.putAll(Checklists.shared(workspace));
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

    /**
     * What tells that no file was changed of which reports are made: what is written by hand by its bytes, what came in by
     * its size and the time of its last change. Templates that all reviews share are among them.
     */
    public Digest glance() {
        SortedMap<String, Path> written = described();
        written.putAll(under(workspace.codebook(review).resolveSibling("templates")));
        written.putAll(under(workspace.codebook(review).resolveSibling("checklists")));
        StringBuilder all = new StringBuilder();
        try {
            for (Map.Entry<String, Path> file : written.entrySet()) {
                all.append(file.getKey())
                        .append(' ')
                        .append(Digest.of(Files.readAllBytes(file.getValue())).hex())
                        .append('\n');
            }
            for (Map.Entry<String, Path> file : cameIn().entrySet()) {
                all.append(file.getKey())
                        .append(' ')
                        .append(FullTextFiles.mark(file.getValue()))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.of(all.toString());
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
