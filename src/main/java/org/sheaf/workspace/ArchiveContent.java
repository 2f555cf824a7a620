// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.sheaf.audit.Digest;
import org.sheaf.problem.ReviewException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an archive and trusts nothing in it: names that climb out of the folder, sizes that are absurd, members that the
 * manifest does not know or whose digest is another, are refused before anything is used.
 */
public final class ArchiveContent implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_MEMBERS = 100_000;
    private static final long LARGEST_MANIFEST = 64L << 20;
    /** Text that was packed by another program shrinks to a tenth or so; a bomb to a thousandth. */
    private static final long MOST_TIMES_PACKED = 200;

    private static final long NEVER_A_BOMB = 1 << 20;
    private static final Pattern PLACE =
            Pattern.compile("README\\.txt|(facts|codebooks|corpus)(/[^/\\\\:\\p{Cntrl}]+)+");

    /**
     * A member as the manifest describes it.
     *
     * @param bytes its size
     * @param sha256 its digest
     */
    private record Member(long bytes, String sha256) {}

    private final ZipFile zip;
    private final String name;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final SortedMap<String, Member> members = new TreeMap<>();
    private boolean open;
    private List<String> reviews = List.of();

    private ArchiveContent(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    /**
     * Opens an archive and reads its manifest.
     *
     * @throws ReviewException if it is no archive of Sheaf, is damaged, or was written by a newer Sheaf
     */
    public static ArchiveContent open(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw ReviewException.usage("There is no file " + name + ".", "Check the name and the folder.");
        }
        try {
            ArchiveContent archive = new ArchiveContent(new ZipFile(file.toFile(), StandardCharsets.UTF_8), name);
            try {
                archive.list();
                archive.readManifest();
                return archive;
            } catch (RuntimeException | IOException e) {
                archive.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw ReviewException.workspace(
                    name + " is damaged or no ZIP file.", "Fetch it again from where it came from.", e);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be read: " + FileTrouble.words(e) + ".", "Check who may read it.", e);
        }
    }

    /** Whether abstracts, free text and names were left out of it. */
    public boolean isPublic() {
        return open;
    }

    /** The reviews in it. */
    public List<String> reviews() {
        return reviews;
    }

    /** The names of its members, sorted, without the manifest. */
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    private void list() {
        Enumeration<? extends ZipEntry> all = zip.entries();
        for (ZipEntry entry : Collections.list(all)) {
            String path = entry.getName();
            if (entries.size() >= MOST_MEMBERS) {
                throw refuse("holds more than " + MOST_MEMBERS + " files");
            }
            if (entry.isDirectory()) {
                continue; // other programs that pack an archive anew add them; they hold nothing
            }
            if (!path.equals(ArchiveFile.MANIFEST) && !isPlace(path)) {
                throw refuse("holds a file that may not be there: \"" + path + "\"");
            }
            if (entry.getSize() > NEVER_A_BOMB && entry.getSize() / MOST_TIMES_PACKED > entry.getCompressedSize()) {
                throw refuse("holds a file that unpacks to an absurd size: " + path);
            }
            if (entries.put(path, entry) != null) {
                throw refuse("holds two files of the name " + path);
            }
        }
    }

    /** Whether a name stays inside the folder into which it is unpacked, and is not a hidden one. */
    private static boolean isPlace(String path) {
        if (!PLACE.matcher(path).matches()) {
            return false;
        }
        for (String part : path.split("/")) {
            if (part.startsWith(".") || part.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void readManifest() throws IOException {
        ZipEntry entry = entries.remove(ArchiveFile.MANIFEST);
        if (entry == null) {
            throw refuse("has no manifest: it is no archive of Sheaf");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) LARGEST_MANIFEST);
        }
        try {
            JsonNode manifest = JSON.readTree(bytes);
            if (!manifest.path("format").asString("").equals(ArchiveFile.FORMAT)) {
                throw refuse("is no archive of Sheaf");
            }
            long version = manifest.path("version").asLong(0);
            if (version > ArchiveFile.VERSION) {
                throw ReviewException.workspace(
                        name + " was written by a newer Sheaf (archive version " + version + ").",
                        "Install the newer Sheaf.");
            }
            open = manifest.path("public").asBoolean(false);
            reviews = manifest.path("reviews")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            manifest.path("files")
                    .forEach(file -> members.put(
                            file.path("path").asString(""),
                            new Member(
                                    file.path("bytes").asLong(-1),
                                    file.path("sha256").asString(""))));
        } catch (JacksonException e) {
            throw refuse("has a damaged manifest");
        }
        if (!members.keySet().equals(entries.keySet())) {
            throw refuse("does not hold the files that its manifest names: some were added or taken away");
        }
    }

    /** Checks every member against the manifest. */
    public void check(BiConsumer<Long, Long> progress) {
        long all = members.values().stream().mapToLong(Member::bytes).sum();
        long[] done = {0};
        for (String path : members.keySet()) {
            copy(path, OutputStream.nullOutputStream());
            done[0] += member(path).bytes();
            progress.accept(done[0], all);
        }
    }

    /** Copies a member out. */
    public void copyTo(String path, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(path, out);
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file + " cannot be written: " + FileTrouble.words(e) + ".",
                    "See that the disk has space and that you may write there.",
                    e);
        }
    }

    private void copy(String path, OutputStream out) {
        Member member = member(path);
        MessageDigest sha256 = Digest.newSha256();
        long left = member.bytes();
        try (InputStream in = stream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw refuse("is damaged: " + path + " is longer than its manifest says");
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (ZipException e) {
            throw refuse("is damaged: " + path + " cannot be unpacked");
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be unpacked: " + FileTrouble.words(e) + ".",
                    "See that the disk has space and is sound.",
                    e);
        }
        if (left != 0 || !Digest.of(sha256).hex().equals(member.sha256())) {
            throw refuse("is damaged: " + path + " is not what its manifest says");
        }
    }

    /** Hands over the lines of a member with their 1-based numbers. Call {@link #check} before. */
    public void lines(String path, BiConsumer<Long, String> consumer) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream(path), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                consumer.accept(++number, line);
            }
        } catch (IOException e) {
            throw refuse("is damaged: " + path + " cannot be unpacked");
        }
    }

    private InputStream stream(String path) throws IOException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            throw new IllegalArgumentException("no member: " + path);
        }
        return zip.getInputStream(entry);
    }

    private Member member(String path) {
        Member member = members.get(path);
        if (member == null) {
            throw new IllegalArgumentException("no member: " + path);
        }
        return member;
    }

    /**
     * The refusal of this archive.
     *
     * @param what what is wrong with it, as the rest of a sentence without its end
     */
    public ReviewException refuse(String what) {
        return ReviewException.workspace(
                name + " " + what + ".", "Nothing was restored. Fetch it again from where it came from.");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
