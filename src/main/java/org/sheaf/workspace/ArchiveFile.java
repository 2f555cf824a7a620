// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Digest;
import org.sheaf.problem.ReviewException;

/**
 * Writes an archive: a ZIP file of members in the order of their names, after a manifest with their digests. Nothing is
 * compressed and all times are 1980-02-01, so that the same members give the same bytes on every computer, whatever its
 * library for compression does.
 */
public final class ArchiveFile {
    /** The manifest's name in the archive. */
    public static final String MANIFEST = "manifest.json";
    /** What the manifest says that the archive is. */
    public static final String FORMAT = "sheaf-archive";
    /** Version of the archive's form. */
    public static final long VERSION = 1;

    /** Java takes the very first moment that a ZIP file can hold for an earlier one and adds the time zone's. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** What a member of an archive holds. It is asked for twice and must be the same both times. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private record Measured(long bytes, long crc, String sha256) {}

    private final SortedMap<String, Content> members = new TreeMap<>();

    /** Adds a member. */
    public void add(String name, Content content) {
        if (members.putIfAbsent(name, content) != null) {
            throw new IllegalStateException("twice in one archive: " + name);
        }
    }

    /** Adds a file as it lies on the disk. */
    public void add(String name, Path file) {
        add(name, out -> Files.copy(file, out));
    }

    /**
     * Writes the archive, whole or not at all.
     *
     * @param facts what the manifest is to say beside the list of members
     * @return its size in bytes
     * @throws ReviewException if there is a file of this name, or the archive cannot be written
     */
    public long write(Path file, Map<String, ?> facts) {
        if (Files.exists(file)) {
            throw ReviewException.usage(
                    file.getFileName() + " is there already.", "Choose another name, or move the old archive away.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            SortedMap<String, Measured> measured = new TreeMap<>();
            for (Map.Entry<String, Content> member : members.entrySet()) {
                measured.put(member.getKey(), measure(member.getValue()));
            }
            byte[] manifest = manifest(measured, facts);
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel)), StandardCharsets.UTF_8);
                put(zip, MANIFEST, out -> out.write(manifest), measure(out -> out.write(manifest)));
                for (Map.Entry<String, Content> member : members.entrySet()) {
                    Measured expected = measured.get(member.getKey());
                    if (expected != null) {
                        put(zip, member.getKey(), member.getValue(), expected);
                    }
                }
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.getFileName() + " cannot be written: " + FileTrouble.words(e) + ".",
                    "See that the disk has space, that you may write there, and that nobody changes files under corpus/"
                            + " meanwhile; then run the command again.",
                    e);
        } finally {
            delete(draft);
        }
    }

    private static byte[] manifest(SortedMap<String, Measured> measured, Map<String, ?> facts) {
        List<Map<String, Object>> files = new ArrayList<>();
        measured.forEach(
                (name, member) -> files.add(Map.of("path", name, "bytes", member.bytes(), "sha256", member.sha256())));
        Map<String, Object> manifest = new TreeMap<>(facts);
        manifest.put("format", FORMAT);
        manifest.put("version", VERSION);
        manifest.put("files", files);
        return (CanonicalJson.of(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, Content content, Measured expected) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(expected.bytes());
        entry.setCompressedSize(expected.bytes());
        entry.setCrc(expected.crc());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        content.writeTo(new Unclosed(zip));
        zip.closeEntry(); // throws where size or checksum are not those measured before
    }

    private static Measured measure(Content content) throws IOException {
        Measure measure = new Measure();
        content.writeTo(measure);
        return new Measured(
                measure.bytes, measure.crc.getValue(), Digest.of(measure.sha256).hex());
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // a draft that stays is in nobody's way: the next archive of this name begins it anew
        }
    }

    /** Counts and digests what would be written. */
    private static final class Measure extends OutputStream {
        private final CRC32 crc = new CRC32();
        private final MessageDigest sha256 = Digest.newSha256();
        private long bytes;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            crc.update(buffer, offset, length);
            sha256.update(buffer, offset, length);
            bytes += length;
        }
    }

    /** Lets a member's writer close what it writes to without closing the archive. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }
    }
}
