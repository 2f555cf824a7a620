// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * {@code corpus/<review>/decisions/}: what people decided, one file per person, one decision a line. From it and the
 * search exports every number can be rebuilt.
 */
public final class DecisionsFolder {
    private final Workspace workspace;
    private final Path folder;
    private final String shownAs;

    public DecisionsFolder(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.folder = workspace.decisionsFolder(review);
        this.shownAs = workspace.name(folder);
    }

    /** Every decision that the folder holds, in the order in which they were taken. A bad line is a problem. */
    public List<Decision> read(List<Problem> problems) {
        Map<String, Decision> decisions = new TreeMap<>();
        for (Path file : files()) {
            String name = shownAs + "/" + file.getFileName();
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    DecisionLine.parse(name, i + 1, lines.get(i), problems)
                            .ifPresent(decision -> decisions.put(decision.id(), decision));
                }
            }
        }
        return decisions.values().stream().sorted().toList();
    }

    /** Adds those of {@code decisions} that the folder does not hold yet; returns how many these were. */
    public int add(Collection<Decision> decisions) {
        return workspace.exclusively(() -> addMissing(decisions));
    }

    private int addMissing(Collection<Decision> decisions) {
        Set<String> held = new HashSet<>();
        read(new ArrayList<>()).forEach(decision -> held.add(decision.id()));
        Map<String, Set<Decision>> missing = new TreeMap<>();
        for (Decision decision : decisions) {
            if (!held.contains(decision.id())) {
                missing.computeIfAbsent(decision.actor(), actor -> new TreeSet<>())
                        .add(decision);
            }
        }
        missing.forEach(this::append);
        return missing.values().stream().mapToInt(Set::size).sum();
    }

    /** Takes lines out; a file of which nothing is left goes. For lawful erasure, after their nameless form was added. */
    public void remove(Collection<Decision> decisions) {
        Set<String> gone = new HashSet<>();
        decisions.forEach(decision -> gone.add(decision.toJson()));
        if (!gone.isEmpty()) {
            workspace.exclusively(() -> files().forEach(file -> removeFrom(file, gone)));
        }
    }

    private void removeFrom(Path file, Set<String> gone) {
        List<String> lines = lines(file);
        List<String> left =
                lines.stream().filter(line -> !gone.contains(line.strip())).toList();
        try {
            if (left.isEmpty()) {
                Files.deleteIfExists(file);
            } else if (left.size() < lines.size()) {
                SafeFiles.write(file, (String.join("\n", left) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    workspace.name(file) + " cannot be written: " + FileTrouble.words(e) + ".",
                    "Mend this and run the same command again.",
                    e);
        }
    }

    private void append(String actor, Set<Decision> decisions) {
        Path file = folder.resolve(actor + ".jsonl");
        StringBuilder text = new StringBuilder();
        if (Files.isRegularFile(file)) {
            for (String line : lines(file)) {
                text.append(line).append('\n');
            }
        }
        decisions.forEach(decision -> text.append(decision.toJson()).append('\n'));
        try {
            SafeFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The decisions cannot be written to " + workspace.name(file) + ": " + FileTrouble.words(e) + ".",
                    "They are safe in the database; mend this and `sheaf run` writes them out.",
                    e);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private List<String> lines(Path file) {
        try {
            return TextFile.read(file).lines().toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private ReviewException unreadable(Path path, IOException why) {
        return ReviewException.workspace(
                workspace.name(path) + " cannot be read: " + FileTrouble.words(why) + ".",
                "Here stands what people decided, so nothing is done without it. Mend this and run the command again.",
                why);
    }
}
