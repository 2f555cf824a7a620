// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/**
 * {@code corpus/<review>/fulltexts/}: full texts of reports. A file's name is its digest, so that one file is there once
 * however often it comes in, and no file ever takes another's place.
 */
public final class FullTextFiles {
    /** What a file's name may end in, so that its program opens it. */
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

    private final Workspace workspace;
    private final Path folder;
    /** By the digest in their names, as the folder was when it was last listed; it may have more by now, or fewer. */
    private Map<String, List<Path>> listed = Map.of();

    public FullTextFiles(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.folder = workspace.fullTextsFolder(review);
    }

    /**
     * A file, looked at.
     *
     * @param name as the user named it, without its folders
     */
    public record FullText(Path path, String name, Digest digest, long bytes) {}

    /**
     * Looks at a file that somebody got.
     *
     * @param shown as the user typed it
     * @throws ReviewException if it is not there, is empty, or cannot be read
     */
    public FullText look(Path file, String shown) {
        CorpusFile there = CorpusFile.at(file, shown);
        if (there.size() == 0) {
            throw ReviewException.usage(
                    shown + " is empty.", "The download may have failed: fetch it again, then say so again.");
        }
        return new FullText(file, file.getFileName().toString(), there.digest(), there.size());
    }

    /**
     * Copies a file into the folder; one that is there stays as it is.
     *
     * @throws ReviewException if it cannot be copied, or what is there under its digest was changed since
     */
    public void keep(FullText file) {
        Path target = folder.resolve(file.digest().hex() + ending(file.name()));
        Optional<Path> there = find(file.digest());
        if (there.isPresent()) {
            if (!isSound(file.digest())) {
                throw ReviewException.workspace(
                        workspace.name(there.get()) + " is there and was changed since it came in.",
                        "Move it away and run the command again; it is never written over.");
            }
            return;
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.copy(file.path(), draft, StandardCopyOption.REPLACE_EXISTING);
            if (!CorpusFile.at(draft, file.name()).digest().equals(file.digest())) {
                Files.delete(draft);
                throw ReviewException.workspace(
                        file.name() + " changed while it was copied.", "Run the command again when it is whole.");
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.name() + " cannot be copied to " + workspace.name(folder) + ": " + FileTrouble.words(e) + ".",
                    "Make room or see who may write there, and run the command again.",
                    e);
        }
    }

    /** The file with this digest in its name; nothing if it is not there. */
    public Optional<Path> find(Digest digest) {
        Optional<Path> known = among(listed, digest);
        if (known.isPresent() || !Files.isDirectory(folder)) {
            return known;
        }
        listed = list();
        return among(listed, digest);
    }

    private static Optional<Path> among(Map<String, List<Path>> files, Digest digest) {
        return files.getOrDefault(digest.hex(), List.of()).stream()
                .filter(Files::isRegularFile)
                .min(Path::compareTo);
    }

    private Map<String, List<Path>> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .collect(Collectors.groupingBy(FullTextFiles::beforeEnding));
        } catch (IOException e) {
            throw ReviewException.workspace(
                    workspace.name(folder) + " cannot be read: " + FileTrouble.words(e) + ".",
                    "Check who may read it.",
                    e);
        }
    }

    private static String beforeEnding(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether the file with this digest is there and has it still. */
    public boolean isSound(Digest digest) {
        return find(digest)
                .map(file -> CorpusFile.at(file, file.getFileName().toString()).digest())
                .filter(digest::equals)
                .isPresent();
    }

    /** Whether a file that was found for a digest has it still; all its bytes are read for that. */
    public static boolean isUnchanged(Path file, Digest digest) throws IOException {
        return CorpusFile.look(file, file.getFileName().toString()).digest().equals(digest);
    }

    /**
     * What tells at a glance that nobody wrote to a file since it was last read whole: its size and when it was changed. Who
     * writes to it and then sets the clock back is found out by {@code sheaf verify}.
     */
    public static String mark(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime();
    }

    /** The folder as the user finds it, from the workspace on. */
    public String place() {
        return workspace.name(folder);
    }

    private static String ending(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.find() ? "." + ending.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
