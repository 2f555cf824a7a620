// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sheaf.protocol.ReviewId;

/** The text files of a review, to look for something in them and to take it out. */
public final class ReviewTexts {
    private final Workspace workspace;
    private final ReviewId review;

    public ReviewTexts(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.review = review;
    }

    /** The files that describe the review (its codebook and its list of searches) whose text holds something. */
    public List<String> descriptions(Predicate<String> holds) {
        return names(describing(), holds);
    }

    /** The files of decisions whose text holds something. */
    public List<String> decisions(Predicate<String> holds) {
        return names(in(workspace.decisionsFolder(review), ".jsonl"), holds);
    }

    /** The reports whose text holds something; drawings and tables too. */
    public List<String> reports(Predicate<String> holds) {
        return names(in(workspace.reports(review), ""), holds);
    }

    /** Copies of the database beside it, from before it was brought up to date. */
    public List<String> backups() {
        try (Stream<Path> files = Files.list(workspace.root())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("sheaf.db.") && name.endsWith(".backup"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the text of the files that describe the review; the files that were changed. */
    public List<String> change(UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>();
        workspace.exclusively(() -> {
            for (Path file : describing()) {
                String text = text(file);
                String instead = change.apply(text);
                if (!instead.equals(text)) {
                    write(file, instead);
                    changed.add(workspace.name(file));
                }
            }
        });
        return changed;
    }

    private List<Path> describing() {
        List<Path> files = new ArrayList<>(in(workspace.codebook(review), ".yml"));
        files.addAll(in(workspace.codebook(review), ".csv"));
        for (String name : List.of("searches.yml", "searches.csv")) {
            Path file = workspace.corpus(review).resolve(name);
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
        }
        return files;
    }

    private List<String> names(List<Path> files, Predicate<String> holds) {
        return files.stream()
                .filter(file -> holds.test(text(file)))
                .map(workspace::name)
                .toList();
    }

    private static List<Path> in(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return TextFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
