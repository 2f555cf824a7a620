// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.Fact;
import org.sheaf.store.FactJson;
import org.sheaf.store.FactLoader;
import org.sheaf.store.FactTables;
import org.sheaf.store.SqliteDatabase;
import org.sheaf.workspace.ArchiveContent;
import org.sheaf.workspace.Workspace;
import tools.jackson.core.JacksonException;

/**
 * Makes a workspace of an archive: in a folder beside, which takes its name when everything is there. So a stop in the
 * middle leaves nothing under the name.
 */
public final class Restore {
    private final ArchiveContent archive;
    private final Progress progress;
    private long entries;
    private long facts;
    private long files;

    private Restore(ArchiveContent archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Restores an archive.
     *
     * @param name the archive's name as the user typed it
     * @param folder a folder that is empty or not there yet
     * @throws ReviewException if the folder holds anything, or the archive is none, damaged, or not to be trusted
     */
    public static ArchiveTally into(Path file, String name, Path folder, Progress progress) {
        requireEmpty(folder);
        try (ArchiveContent archive = ArchiveContent.open(file, name)) {
            archive.check((done, all) -> progress.at("checking " + name, done, all));
            Restore restore = new Restore(archive, progress);
            Path draft = folder.resolveSibling(folder.getFileName() + ".part");
            try {
                delete(draft);
                restore.write(new Workspace(draft));
                Files.deleteIfExists(folder);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(draft);
            }
            return new ArchiveTally(
                    archive.reviews().size(),
                    restore.entries,
                    restore.facts,
                    restore.files,
                    Files.size(file),
                    archive.isPublic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (inside.findAny().isPresent()) {
                throw ReviewException.usage(
                        folder.getFileName() + " is there and is not empty.",
                        "Name a folder that is not there yet: `sheaf restore ARCHIVE.zip FOLDER`.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Workspace workspace) throws IOException {
        Files.createDirectories(workspace.root());
        for (String name : archive.names()) {
            if (name.startsWith("codebooks/") || name.startsWith("corpus/")) {
                archive.copyTo(name, workspace.root().resolve(name));
                files++;
            }
        }
        List<ReviewId> reviews = reviews();
        try {
            SqliteDatabase.open(workspace.database(), workspace::exclusively).restore(loader -> fill(reviews, loader));
        } catch (IllegalStateException e) {
            throw archive.refuse("holds facts that contradict each other, such as one that stands there twice");
        }
    }

    private void fill(List<ReviewId> reviews, FactLoader loader) {
        progress.at("restoring the ledger", 0, 1);
        reviews.forEach(review -> ledger(review, loader));
        for (String table : tables()) {
            reviews.forEach(review -> table(review, table, loader));
        }
        progress.at("restoring the ledger", 1, 1);
    }

    private List<ReviewId> reviews() {
        List<ReviewId> reviews = new ArrayList<>();
        for (String name : archive.reviews()) {
            reviews.add(ReviewId.parse(name)
                    .orElseThrow(() -> archive.refuse("names a review \"" + name + "\", which cannot be")));
        }
        for (String name : archive.names()) {
            if (name.startsWith("facts/") && reviews.stream().noneMatch(review -> isOf(review, name))) {
                throw archive.refuse("holds facts that this Sheaf does not know: " + name);
            }
        }
        return reviews;
    }

    private static boolean isOf(ReviewId review, String name) {
        return name.equals(file(review, Archive.ENTRIES))
                || FactTables.NAMES.stream().anyMatch(table -> name.equals(file(review, table)));
    }

    /** The files before what stands in them. */
    private static List<String> tables() {
        List<String> tables = new ArrayList<>(FactTables.NAMES);
        tables.remove("citation_file");
        tables.add(0, "citation_file");
        return tables;
    }

    private static String file(ReviewId review, String table) {
        return "facts/" + review + "/" + table + ".jsonl";
    }

    private void ledger(ReviewId review, FactLoader loader) {
        each(file(review, Archive.ENTRIES), fields -> {
            LedgerEntry entry = LedgerEntry.of(fields);
            if (!entry.review().equals(review.name())) {
                throw new IllegalArgumentException("an entry of another review: " + entry.review());
            }
            loader.entry(entry);
            entries++;
        });
    }

    private void table(ReviewId review, String table, FactLoader loader) {
        each(file(review, table), line -> {
            SortedMap<String, Object> content = new TreeMap<>();
            if (!(line.get("entry") instanceof Long entry) || !(line.get("fact") instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("a line is {\"entry\":…,\"fact\":{…}}");
            }
            fields.forEach((key, value) -> content.put(String.valueOf(key), value));
            loader.fact(review, new Fact(table, entry, content));
            facts++;
        });
    }

    private interface Line {
        void take(SortedMap<String, Object> fields);
    }

    private void each(String name, Line consumer) {
        if (!archive.names().contains(name)) {
            return; // older archives have no file for a table that came later
        }
        archive.lines(name, (number, line) -> {
            try {
                consumer.take(FactJson.parse(line));
            } catch (IllegalArgumentException e) {
                throw archive.refuse(
                        "holds a line that is no fact (" + name + ", line " + number + "): " + e.getMessage());
            } catch (JacksonException e) {
                throw archive.refuse("holds a line that is no JSON (" + name + ", line " + number + ")");
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
