// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sheaf.audit.Digest;

/**
 * A file of the corpus with some places written over, as a draft beside it until {@link #takeItsPlace}. Every other byte
 * stays where it was, so that what refers to places in the file still fits.
 */
public final class BlankedFile {
    /**
     * A place that is written over.
     *
     * @param offset 0-based first byte
     * @param length in bytes
     */
    public record Place(long offset, int length) {}

    private final Path file;
    private final Path draft;
    private final Digest digest;

    private BlankedFile(Path file, Path draft, Digest digest) {
        this.file = file;
        this.draft = draft;
        this.digest = digest;
    }

    /** Writes over a place with blanks; ends of lines stay. */
    public static byte[] blanks(byte[] bytes) {
        byte[] blank = bytes.clone();
        for (int i = 0; i < blank.length; i++) {
            if (blank[i] != '\n' && blank[i] != '\r') {
                blank[i] = ' ';
            }
        }
        return blank;
    }

    /**
     * Makes the draft.
     *
     * @param change gives, for the bytes at a place, as many bytes to stand there
     */
    public static BlankedFile of(Path file, List<Place> places, UnaryOperator<byte[]> change) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        MessageDigest sha256 = Digest.newSha256();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                FileChannel channel = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long at = 0;
            for (Place place : places.stream()
                    .sorted(Comparator.comparingLong(Place::offset))
                    .toList()) {
                at += copy(in, place.offset() - at, sha256, out);
                byte[] there = in.readNBytes(place.length());
                byte[] instead = change.apply(there);
                if (instead.length != there.length) {
                    throw new IllegalStateException(
                            "a place of " + there.length + " bytes cannot hold " + instead.length);
                }
                sha256.update(instead);
                out.write(instead);
                at += there.length;
            }
            copy(in, Long.MAX_VALUE, sha256, out);
            channel.force(true);
        }
        return new BlankedFile(file, draft, Digest.of(sha256));
    }

    private static long copy(InputStream in, long most, MessageDigest sha256, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        while (copied < most) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - copied));
            if (read < 0) {
                break;
            }
            sha256.update(buffer, 0, read);
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    /** The digest of the blanked file. */
    public Digest digest() {
        return digest;
    }

    /** Puts the draft in the place of the file. */
    public void takeItsPlace() throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Throws the draft away. */
    public void forget() throws IOException {
        Files.deleteIfExists(draft);
    }
}
