// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * {@code reports/<review>/}: what the program made. A list beside the reports keeps the digest that each had when it
 * was written; a report that a person has changed since then stays, and the new one is written beside it.
 */
public final class ReportsFolder {
    private static final String LIST = "written.txt";

    private final Workspace workspace;
    private final Path folder;

    private ReportsFolder(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /** The reports of one review. */
    public ReportsFolder(Workspace workspace, ReviewId review) {
        this(workspace, workspace.reports(review));
    }

    /** What stands above the reviews: the page that lists them. */
    public static ReportsFolder of(Workspace workspace) {
        return new ReportsFolder(workspace, workspace.reports());
    }

    /**
     * Writes the reports whose bytes differ from those on the disk.
     *
     * @param reports by name relative to the folder
     * @return a warning for each report that a person has changed
     */
    public List<Problem> write(SortedMap<String, byte[]> reports) {
        List<Problem> problems = new ArrayList<>();
        try {
            SortedMap<String, Set<String>> written = written();
            SortedMap<String, String> toWrite = new TreeMap<>();
            SortedMap<String, Set<String>> now = new TreeMap<>();
            for (Map.Entry<String, byte[]> report : reports.entrySet()) {
                String name = report.getKey();
                String digest = Digest.of(report.getValue()).hex();
                Set<String> ours = written.getOrDefault(name, Set.of());
                Optional<String> there = digestOnDisk(name);
                if (there.isPresent() && there.get().equals(digest)) {
                    now.put(name, Set.of(digest));
                } else if (there.isEmpty() || ours.contains(there.get())) {
                    toWrite.put(name, digest);
                    now.put(name, Set.of(digest));
                } else {
                    now.put(name, ours);
                    problems.add(keepBeside(name, report.getValue()));
                }
            }
            write(reports, toWrite, written, now);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The reports cannot be written to " + workspace.name(folder) + ": " + FileTrouble.words(e) + ".",
                    "Check that this folder is writable and that the disk has space, then run `sheaf report`.",
                    e);
        }
        return problems;
    }

    /**
     * Writes down first what is about to be written, beside what was: after a stop in the middle, a report of either
     * kind is still known as the program's own.
     */
    private void write(
            SortedMap<String, byte[]> reports,
            SortedMap<String, String> toWrite,
            SortedMap<String, Set<String>> before,
            SortedMap<String, Set<String>> after)
            throws IOException {
        if (!toWrite.isEmpty()) {
            SortedMap<String, Set<String>> either = new TreeMap<>(before);
            after.forEach((name, digests) -> either.merge(name, digests, ReportsFolder::union));
            writeList(either);
            for (String name : toWrite.keySet()) {
                SafeFiles.write(folder.resolve(name), Objects.requireNonNull(reports.get(name)));
            }
        }
        writeList(after);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        return union;
    }

    private Problem keepBeside(String name, byte[] bytes) throws IOException {
        int dot = name.lastIndexOf('.');
        String beside = name.substring(0, dot) + ".new" + name.substring(dot);
        SafeFiles.write(folder.resolve(beside), bytes);
        return Problem.warning(
                workspace.name(folder.resolve(name)),
                0,
                "This report was changed by somebody since Sheaf wrote it, so it was left as it is.",
                "The new one is beside it: " + workspace.name(folder.resolve(beside)) + ".");
    }

    private Optional<String> digestOnDisk(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Digest.of(Files.readAllBytes(file)).hex())
                : Optional.empty();
    }

    private SortedMap<String, Set<String>> written() throws IOException {
        SortedMap<String, Set<String>> written = new TreeMap<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : TextFile.read(list).lines().toList()) {
                int blank = line.indexOf("  ");
                if (blank > 0) {
                    written.computeIfAbsent(line.substring(blank + 2), name -> new TreeSet<>())
                            .add(line.substring(0, blank));
                }
            }
        }
        return written;
    }

    /** In the form of {@code sha256sum}, so that it can be checked without Sheaf. */
    private void writeList(SortedMap<String, Set<String>> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        digests.forEach((name, ofName) -> ofName.forEach(
                digest -> text.append(digest).append("  ").append(name).append('\n')));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list) || !Arrays.equals(Files.readAllBytes(list), bytes)) {
            SafeFiles.write(list, bytes);
        }
    }
}
