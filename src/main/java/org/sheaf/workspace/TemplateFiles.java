// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * Templates that users wrote for their reports: those in {@code codebooks/REVIEW/templates/}, and for all reviews those in
 * {@code codebooks/templates/}. Where both have one of the same name the review's own counts.
 */
public final class TemplateFiles {
    private final Workspace workspace;
    private final ReviewId review;

    public TemplateFiles(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.review = review;
    }

    /**
     * A template.
     *
     * @param file the file from the workspace on
     */
    public record Written(String file, String text) {}

    /** The templates by name, such as {@code study-table.html.ftlh}. */
    public SortedMap<String, Written> read() {
        SortedMap<String, Written> templates = new TreeMap<>();
        Path own = workspace.codebook(review).resolve("templates");
        for (Path folder : List.of(workspace.root().resolve("codebooks").resolve("templates"), own)) {
            if (Files.isDirectory(folder)) {
                read(folder, templates);
            }
        }
        return templates;
    }

    private void read(Path folder, SortedMap<String, Written> templates) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".ftlh") || name.endsWith(".ftlx")) {
                    templates.put(name, new Written(workspace.name(file), TextFile.read(file)));
                }
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The templates in " + workspace.name(folder) + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Check who may read them.",
                    e);
        }
    }
}
