// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.sheaf.audit.Digest;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;

/** A file of the private folder that saves time and may be lost. */
public final class KeptFile {
    private static final int BUFFER = 1 << 16;

    private final Path file;

    private KeptFile(Path file) {
        this.file = file;
    }

    /** What a de-duplication leaves for the next. */
    public static KeptFile ofDedupe(Workspace workspace, ReviewId review) {
        return new KeptFile(workspace.privateFolder().resolve("dedupe-" + review.name() + ".kept"));
    }

    /** What the reports of a review were made of when they were last written. */
    public static KeptFile ofReports(Workspace workspace, ReviewId review) {
        return new KeptFile(workspace.privateFolder().resolve("reports-" + review.name() + ".kept"));
    }

    /** The text that was read from the file with this digest. */
    static KeptFile ofText(Workspace workspace, Digest digest) {
        return new KeptFile(workspace.privateFolder().resolve("texts").resolve(digest.abbreviated() + ".kept"));
    }

    /** Reads the content. */
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Writes the content. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /**
     * The content, if it bears this label.
     *
     * @throws IOException if it cannot be read or is not what was written
     */
    public <T> Optional<T> read(String label, Reader<T> reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (CheckedInputStream checked = new CheckedInputStream(
                        new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32C());
                DataInputStream in = new DataInputStream(checked)) {
            if (!in.readUTF().equals(label)) {
                return Optional.empty();
            }
            T content = reader.read(in);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                throw new IOException("not what was written: " + file.getFileName());
            }
            return Optional.of(content);
        } catch (RuntimeException e) { // bytes that make no sense; the checksum behind them was not reached
            throw new IOException("not what was written: " + file.getFileName(), e);
        }
    }

    /** Puts new content in the place of the old, whole or not at all. */
    public void write(String label, Writer writer) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(draft), BUFFER);
                    CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32C());
                    DataOutputStream out = new DataOutputStream(checked)) {
                out.writeUTF(label);
                writer.write(out);
                out.writeLong(checked.getChecksum().getValue());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Takes the file away, if it is there. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.getFileName() + " in .sheaf/ cannot be deleted: " + FileTrouble.words(e) + ".",
                    "It only saves time. Delete it by hand and run the same command again.",
                    e);
        }
    }
}
