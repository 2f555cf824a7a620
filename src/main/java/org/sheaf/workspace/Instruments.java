// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.appraisal.Instrument;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * The instruments that a workspace has: those in {@code codebooks/instruments/}, which all its reviews share, and those that
 * come with the program. A file of the workspace takes the place of one that comes with the program.
 */
public final class Instruments {
    /** Those that come with the program, sorted. */
    public static final List<String> SHIPPED =
            List.of("amstar-2", "casp-qualitative", "jbi-qualitative", "mmat-2018", "rob-2", "robins-i");

    /** Where the program carries its own: in the same place as a workspace. */
    private static final String CARRIED = "/codebooks/instruments/";

    private static final String OFFICIAL = ".official";
    private static final List<String> ENDINGS = List.of(".yml", ".csv", ".xlsx");

    /**
     * An instrument and where it was read.
     *
     * @param file as the user knows it; empty where it came with the program
     * @param wordingFile the file with the official wording; empty where there is none
     * @param problems what was wrong with these files
     */
    public record Found(Instrument instrument, String file, String wordingFile, List<Problem> problems) {
        public Found {
            problems = List.copyOf(problems);
        }

        /** Whether it came with the program. */
        public boolean isShipped() {
            return file.isEmpty();
        }
    }

    /** A file that was read as a tree. */
    private record Read(String file, Yaml.Fields tree, List<Problem> problems) {}

    private final Workspace workspace;
    private final SortedMap<String, Found> found = new TreeMap<>();
    private final List<Problem> strays = new ArrayList<>();

    private Instruments(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Reads all of them. */
    public static Instruments of(Workspace workspace) {
        Instruments instruments = new Instruments(workspace);
        instruments.read();
        return instruments;
    }

    /** All, by id. */
    public Collection<Found> all() {
        return List.copyOf(found.values());
    }

    /** The instrument with an id; nothing where there is none. */
    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(found.get(id)).map(Found::instrument);
    }

    /** The instrument with an id, and where it was read; nothing where there is none. */
    public Optional<Found> found(String id) {
        return Optional.ofNullable(found.get(id));
    }

    /** The ids of all, sorted. */
    public List<String> ids() {
        return List.copyOf(found.keySet());
    }

    /**
     * The instrument with an id.
     *
     * @throws ReviewException if there is none
     */
    public Found required(String id) {
        return found(id)
                .orElseThrow(() -> ReviewException.usage(
                        "There is no instrument \"" + id + "\".",
                        NearestWord.to(id, ids())
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("`sheaf instrument` lists them; `sheaf instrument new` begins one.")));
    }

    /** What was wrong with one of them; nothing where there is none of this id. */
    public List<Problem> problems(String id) {
        return found(id).map(Found::problems).orElse(List.of());
    }

    /** What was wrong with any of them, and with files that belong to none. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(strays);
        found.values().forEach(one -> all.addAll(one.problems()));
        return List.copyOf(all);
    }

    /**
     * The definition that comes with the program, as its file.
     *
     * @return nothing where none of this id does
     */
    public static Optional<byte[]> shipped(String id) {
        if (!SHIPPED.contains(id)) {
            return Optional.empty();
        }
        try (InputStream in = Instruments.class.getResourceAsStream(CARRIED + id + ".yml")) {
            if (in == null) {
                throw new IllegalStateException(
                        "built without codebooks/instruments/" + id + ".yml (pom.xml, resources)");
            }
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file that may lie anywhere, read as if it lay among the instruments under its own name.
     *
     * @throws ReviewException if it is not there, or its name is none of an instrument
     */
    public Found read(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (!Files.isRegularFile(file)) {
            throw ReviewException.usage("There is no file " + name + ".", "Check the name and the folder.");
        }
        if (dot < 1 || !ENDINGS.contains(name.substring(dot))) {
            throw ReviewException.usage(
                    name + " is no file of an instrument.", "Its name ends in .yml, .csv or .xlsx.");
        }
        List<Problem> problems = new ArrayList<>();
        Yaml.Fields tree = tree(file, problems);
        Read read = new Read(workspace.name(file), tree, problems);
        String id = name.substring(0, dot);
        Optional<String> of = wordingOf(id, tree);
        if (of.isPresent()) {
            Instrument base = required(of.get()).instrument();
            return new Found(
                    InstrumentWording.over(base, YamlForm.of(read.file(), tree, problems)), "", read.file(), problems);
        }
        if (ReviewId.parse(id).isEmpty()) {
            problems.add(wrongName(read.file(), id));
        }
        return found(id, Optional.of(read), Optional.empty());
    }

    private static Problem wrongName(String file, String name) {
        return Problem.error(
                file,
                0,
                "\"" + name
                        + "\" cannot be the id of an instrument: small letters, digits and hyphens only; the file is not"
                        + " read from the folder.",
                "Rename it, for example to my-checklist.yml.");
    }

    private void read() {
        Path folder = workspace.instruments();
        Map<String, Read> bases = new LinkedHashMap<>();
        Map<String, Read> wordings = new TreeMap<>();
        for (String name : names(folder)) {
            Read read = read(folder, name);
            Optional<String> of = wordingOf(name, read.tree());
            if (of.isPresent()) {
                Read other = wordings.putIfAbsent(of.get(), read);
                if (other != null) {
                    strays.add(Problem.error(
                            read.file(),
                            0,
                            "There are two wordings of \"" + of.get() + "\"; that of " + other.file() + " is used.",
                            "Keep one of the two files."));
                }
            } else if (ReviewId.parse(name).isEmpty()) {
                strays.add(wrongName(read.file(), name));
            } else {
                bases.put(name, read);
            }
        }
        SortedSet<String> ids = new TreeSet<>(SHIPPED);
        ids.addAll(bases.keySet());
        ids.forEach(id ->
                found.put(id, found(id, Optional.ofNullable(bases.get(id)), Optional.ofNullable(wordings.remove(id)))));
        wordings.forEach((id, read) -> strays.add(Problem.error(
                read.file(),
                0,
                "This is a wording of the instrument \"" + id + "\", which is not there.",
                InstrumentFile.nearest(id, ids()))));
    }

    private Found found(String id, Optional<Read> base, Optional<Read> wording) {
        List<Problem> problems = new ArrayList<>();
        base.ifPresent(read -> problems.addAll(read.problems()));
        Instrument instrument = base.map(read -> instrument(id, read, problems)).orElseGet(() -> carried(id, problems));
        if (wording.isPresent()) {
            Read words = wording.get();
            problems.addAll(words.problems());
            instrument = InstrumentWording.over(instrument, YamlForm.of(words.file(), words.tree(), problems));
        }
        return new Found(
                instrument,
                base.map(Read::file).orElse(""),
                wording.map(Read::file).orElse(""),
                problems);
    }

    private static Instrument instrument(String id, Read read, List<Problem> problems) {
        // a file that cannot be read at all is one problem, and not another for each thing that it does not say
        boolean unread = read.tree().fields().isEmpty() && problems.stream().anyMatch(Problem::isError);
        return InstrumentFile.read(id, YamlForm.of(read.file(), read.tree(), unread ? new ArrayList<>() : problems));
    }

    private static Instrument carried(String id, List<Problem> problems) {
        String text = new String(shipped(id).orElseThrow(), StandardCharsets.UTF_8);
        String file = id + ".yml";
        return InstrumentFile.read(id, YamlForm.of(file, Yaml.parse(file, text, problems), problems));
    }

    private static Optional<String> wordingOf(String name, Yaml.Fields tree) {
        if (tree.fields().get("wording-of") instanceof Yaml.Scalar said
                && !said.text().isBlank()) {
            return Optional.of(said.text());
        }
        return name.endsWith(OFFICIAL)
                ? Optional.of(name.substring(0, name.length() - OFFICIAL.length()))
                : Optional.empty();
    }

    /** The YAML file of this name, or the sheet beside it. */
    private Read read(Path folder, String name) {
        List<Problem> problems = new ArrayList<>();
        String[] file = {""};
        Yaml.Fields tree = new FileOrSheet<Yaml.Fields>(
                        workspace,
                        name,
                        "items",
                        (path, before, wrong) -> {
                            file[0] = workspace.name(path);
                            return with(before, tree(path, wrong));
                        },
                        read -> !read.fields().containsKey("items")
                                && !read.fields().containsKey("sections"))
                .read(folder, new Yaml.Fields(Map.of(), 1), problems);
        return new Read(file[0], tree, problems);
    }

    /** What a sheet says, beside what the file before it said of the instrument as a whole. */
    private static Yaml.Fields with(Yaml.Fields before, Yaml.Fields tree) {
        Map<String, Yaml> fields = new LinkedHashMap<>(before.fields());
        fields.putAll(tree.fields());
        return new Yaml.Fields(fields, tree.line());
    }

    private Yaml.Fields tree(Path path, List<Problem> problems) {
        String name = workspace.name(path);
        try {
            Yaml tree = SheetFile.isWorkbook(path)
                    ? InstrumentSheet.of(name, SheetFile.read(path, name), problems)
                    : path.toString().endsWith(".csv")
                            ? InstrumentSheet.parse(name, TextFile.read(path), problems)
                            : Yaml.parse(name, TextFile.read(path), problems);
            if (tree instanceof Yaml.Fields fields) {
                return fields;
            }
            problems.add(Problem.error(
                    name, tree.line(), "Named values are expected here (name: value).", "Begin with `name:`."));
        } catch (ReviewException e) {
            // what all reviews share must not stop those that do not use it
            problems.add(Problem.error(name, 0, e.getMessage(), e.advice()));
        } catch (IOException e) {
            problems.add(Problem.error(
                    name, 0, "It cannot be read: " + FileTrouble.words(e) + ".", "Check who may read it."));
        }
        return new Yaml.Fields(Map.of(), 1);
    }

    /** Names of the files that define something, without their endings, sorted. */
    private SortedSet<String> names(Path folder) {
        SortedSet<String> names = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(".") || name.startsWith("~") || !Files.isRegularFile(file)) {
                    continue;
                }
                if (ENDINGS.stream().anyMatch(name::endsWith)) {
                    names.add(name.substring(0, name.lastIndexOf('.')));
                } else if (name.endsWith(".yaml") || name.endsWith(".xls") || name.endsWith(".ods")) {
                    strays.add(Problem.error(
                            workspace.name(file),
                            0,
                            "This file is not read: an instrument is a file that ends in .yml, .csv or .xlsx.",
                            name.endsWith(".yaml") ? "Rename it to end in .yml." : "Save it as .xlsx."));
                }
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    workspace.name(folder) + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Check who may read it.",
                    e);
        }
        return names;
    }
}
