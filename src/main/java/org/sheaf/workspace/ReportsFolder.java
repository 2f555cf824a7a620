// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * {@code reports/<review>/}: what the program made. A list beside the reports keeps the digest that each had when it
 * was written; a report that a person has changed since then stays, and the new one is written beside it. That one goes
 * again as soon as the report itself is the program's: because the person removed the changed one, took back the change,
 * or put the new one in its place.
 */
public final class ReportsFolder {
    /** Digests of texts: shared with the review, so that a change shows on every computer. */
    private static final String TEXTS = "written.txt";
    /** Digests of documents, which differ from computer to computer and are not shared. */
    private static final String DOCUMENTS = "written-documents.txt";

    private final Workspace workspace;
    private final Path folder;
    private final Path list;

    private ReportsFolder(Workspace workspace, Path folder, String list) {
        this.workspace = workspace;
        this.folder = folder;
        this.list = folder.resolve(list);
    }

    /** The reports of one review, as texts. */
    public ReportsFolder(Workspace workspace, ReviewId review) {
        this(workspace, workspace.reports(review), TEXTS);
    }

    /** The reports of one review as documents and pictures, which are made on request. */
    public static ReportsFolder ofDocuments(Workspace workspace, ReviewId review) {
        return new ReportsFolder(workspace, workspace.reports(review), DOCUMENTS);
    }

    /** What stands above the reviews: the page that lists them. */
    public static ReportsFolder of(Workspace workspace) {
        return new ReportsFolder(workspace, workspace.reports(), TEXTS);
    }

    /**
     * What became of reports that were handed over.
     *
     * @param written names of the files whose bytes were other ones or that were not there, sorted
     * @param problems a warning for each report that a person has changed
     */
    public record Written(SortedSet<String> written, List<Problem> problems) {
        public Written {
            written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes the reports whose bytes differ from those on the disk.
     *
     * @param reports by name relative to the folder
     */
    public Written write(SortedMap<String, byte[]> reports) {
        try {
            Round round = new Round(written());
            for (Map.Entry<String, byte[]> report : reports.entrySet()) {
                settle(report.getKey(), report.getValue(), round);
            }
            rememberOthers(reports, round);
            carryOut(round);
            return new Written(new TreeSet<>(round.toWrite.keySet()), round.problems);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The reports cannot be written to " + workspace.name(folder) + ": " + FileTrouble.words(e) + ".",
                    "Check that this folder is writable and that the disk has space, then run `sheaf report`.",
                    e);
        }
    }

    /** The names of the files that were written at some time and are known as the program's, sorted. */
    public SortedSet<String> names() {
        return known(written -> new TreeSet<>(written.keySet()));
    }

    /** What tells whether anybody has touched a file that was written: the bytes of each as they are now. */
    public Digest standing() {
        return known(written -> {
            StringBuilder all = new StringBuilder();
            for (String name : written.keySet()) {
                all.append(name)
                        .append(' ')
                        .append(digestOnDisk(name).orElse("gone"))
                        .append('\n');
            }
            return Digest.of(all.toString());
        });
    }

    private interface Look<T> {
        T at(SortedMap<String, Set<String>> written) throws IOException;
    }

    private <T> T known(Look<T> look) {
        try {
            return look.at(written());
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The reports in " + workspace.name(folder) + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Check that you may read this folder.",
                    e);
        }
    }

    /** What is to be done to the files, gathered before anything is: by name, the digests that each had and will have. */
    private static final class Round {
        private final SortedMap<String, Set<String>> before;
        private final SortedMap<String, Set<String>> after = new TreeMap<>();
        private final SortedMap<String, byte[]> toWrite = new TreeMap<>();
        private final SortedSet<String> toRemove = new TreeSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Round(SortedMap<String, Set<String>> before) {
            this.before = before;
        }

        Set<String> ours(String name) {
            return before.getOrDefault(name, Set.of());
        }

        void keep(String name, String digest) {
            after.put(name, Set.of(digest));
        }

        void write(String name, byte[] bytes, String digest) {
            toWrite.put(name, bytes);
            keep(name, digest);
        }
    }

    private void settle(String name, byte[] bytes, Round round) throws IOException {
        String beside = beside(name);
        String digest = Digest.of(bytes).hex();
        Optional<String> there = digestOnDisk(name);
        Optional<String> thereBeside = digestOnDisk(beside);
        boolean ours = there.isEmpty()
                || round.ours(name).contains(there.get())
                || round.ours(beside).contains(there.get());
        if (there.isPresent() && there.get().equals(digest)) {
            round.keep(name, digest);
        } else if (ours) {
            round.write(name, bytes, digest);
        } else {
            round.after.put(name, round.ours(name));
            leave(name, bytes, digest, thereBeside, round);
            return;
        }
        if (thereBeside.isPresent() && round.ours(beside).contains(thereBeside.get())) {
            round.toRemove.add(beside);
        }
    }

    /** Whatever is not written this time and still lies there stays known for what it was when it was written. */
    private void rememberOthers(SortedMap<String, byte[]> reports, Round round) {
        Set<String> concerned = new TreeSet<>(reports.keySet());
        reports.keySet().forEach(name -> concerned.add(beside(name)));
        round.before.forEach((name, digests) -> {
            if (!concerned.contains(name) && Files.isRegularFile(folder.resolve(name))) {
                round.after.put(name, digests);
            }
        });
    }

    /** Leaves a report that a person changed, and also the one beside it if a person changed that too. */
    private void leave(String name, byte[] bytes, String digest, Optional<String> thereBeside, Round round) {
        String beside = beside(name);
        String place = workspace.name(folder.resolve(beside));
        boolean free = thereBeside.isEmpty() || round.ours(beside).contains(thereBeside.get());
        if (thereBeside.isPresent() && thereBeside.get().equals(digest)) {
            round.keep(beside, digest);
        } else if (free) {
            round.write(beside, bytes, digest);
        } else {
            round.after.put(beside, round.ours(beside));
            place = "";
        }
        round.problems.add(Problem.warning(
                workspace.name(folder.resolve(name)),
                0,
                "This report was changed by somebody since Sheaf wrote it, so it was left as it is.",
                place.isEmpty()
                        ? "The one beside it was changed as well, so the new one was not written: move one of them away"
                                + " and run `sheaf report`."
                        : "The new one is beside it: " + place + "." + workList(name)));
    }

    /** A document that people write on in is not put together anew: they are told how to learn what to change in theirs. */
    private String workList(String name) {
        return name.endsWith(".docx")
                ? " What you have to change in yours: `sheaf manuscript " + workspace.name(folder.resolve(name)) + "`."
                : "";
    }

    private static String beside(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + ".new" + name.substring(dot);
    }

    /**
     * Writes down first what is about to be written, beside what was: after a stop in the middle, a report of either
     * kind is still known as the program's own.
     */
    private void carryOut(Round round) throws IOException {
        if (!round.toWrite.isEmpty() || !round.toRemove.isEmpty()) {
            SortedMap<String, Set<String>> either = new TreeMap<>(round.before);
            round.after.forEach((name, digests) -> either.merge(name, digests, ReportsFolder::union));
            writeList(either);
            for (Map.Entry<String, byte[]> file : round.toWrite.entrySet()) {
                SafeFiles.write(folder.resolve(file.getKey()), file.getValue());
            }
            for (String name : round.toRemove) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        writeList(round.after);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new TreeSet<>(a);
        union.addAll(b);
        return union;
    }

    private Optional<String> digestOnDisk(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Digest.of(Files.readAllBytes(file)).hex())
                : Optional.empty();
    }

    private SortedMap<String, Set<String>> written() throws IOException {
        SortedMap<String, Set<String>> written = new TreeMap<>();
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
        if (!Files.isRegularFile(list) || !Arrays.equals(Files.readAllBytes(list), bytes)) {
            SafeFiles.write(list, bytes);
        }
    }
}
