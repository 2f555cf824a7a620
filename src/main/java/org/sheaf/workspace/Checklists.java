// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.checklist.Checklist;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * The reporting checklists that a review can have: those that come with the program, over them those in
 * {@code codebooks/checklists/}, which all reviews of a workspace share, and over these those in
 * {@code codebooks/<review>/checklists/}.
 */
public final class Checklists {
    /** Those that come with the program, in the order in which they are suggested. */
    public static final List<String> SHIPPED = List.of("prisma-2020", "prisma-s", "entreq", "emerge", "prior", "swim");

    private static final String CARRIED = "/codebooks/checklists/";
    private static final String ENDING = ".yml";

    private final Workspace workspace;
    private final Map<String, Checklist> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Checklists(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Reads all of them. */
    public static Checklists of(Workspace workspace, ReviewId review) {
        Checklists checklists = new Checklists(workspace);
        SHIPPED.forEach(checklists::carried);
        checklists.read(workspace.checklists());
        checklists.read(workspace.codebook(review).resolve("checklists"));
        return checklists;
    }

    /** All: those that come with the program first, in the order in which they are suggested. */
    public List<Checklist> all() {
        return List.copyOf(found.values());
    }

    /** The checklist with an id; nothing where there is none. */
    public Optional<Checklist> checklist(String id) {
        return Optional.ofNullable(found.get(id));
    }

    /** What was wrong with any of their files. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Advice about an id that no checklist has.
     *
     * @param id as somebody wrote it
     */
    public String nearest(String id) {
        return NearestWord.to(id, found.keySet())
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("There are: " + String.join(", ", found.keySet()) + ".");
    }

    /** The checklist that comes with the program, as its file. */
    static byte[] shipped(String id) {
        try (InputStream in = Checklists.class.getResourceAsStream(CARRIED + id + ENDING)) {
            if (in == null) {
                throw new IllegalStateException(
                        "built without codebooks/checklists/" + id + ".yml (pom.xml, resources)");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that a workspace's reviews share and that are not those that come with the program, by name. */
    static SortedMap<String, Path> shared(Workspace workspace) {
        SortedMap<String, Path> files = new TreeMap<>();
        try {
            for (Path file : files(workspace.checklists())) {
                String id = id(file);
                if (file.toString().endsWith(ENDING)
                        && !(SHIPPED.contains(id) && Arrays.equals(shipped(id), Files.readAllBytes(file)))) {
                    files.put(workspace.name(file), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void carried(String id) {
        String text = new String(shipped(id), StandardCharsets.UTF_8);
        put(id, id + ENDING, text);
    }

    private void put(String id, String file, String text) {
        Yaml tree = Yaml.parse(file, text, problems);
        if (tree instanceof Yaml.Fields fields && fields.fields().isEmpty()) {
            return; // what keeps it from being read is a problem already
        }
        found.put(id, ChecklistFile.read(id, YamlForm.of(file, tree, problems), checklist(id)));
    }

    private void read(Path folder) {
        try {
            for (Path file : files(folder)) {
                String id = id(file);
                String name = workspace.name(file);
                if (!file.toString().endsWith(ENDING)) {
                    problems.add(Problem.warning(
                            name,
                            0,
                            "This file is not read: a checklist ends in .yml.",
                            "Rename it, or move it away."));
                } else if (ReviewId.parse(id).isEmpty()) {
                    problems.add(Problem.error(
                            name,
                            0,
                            "\"" + id + "\" cannot be the id of a checklist: small letters, digits and hyphens only.",
                            "Rename it, for example to our-journal.yml."));
                } else {
                    put(id, name, TextFile.read(file));
                }
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    workspace.name(folder) + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Check who may read it.",
                    e);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("[.~].*"))
                    .sorted()
                    .toList();
        }
    }
}
