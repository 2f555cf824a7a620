// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.sheaf.audit.Digest;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.problem.ReviewException;

/**
 * A file on the disk that holds citations, with the digest that it had when it was first looked at.
 *
 * @param path where it lies
 * @param name its name as the user knows it
 * @param digest SHA-256 of its bytes
 * @param size number of its bytes
 */
public record CorpusFile(Path path, String name, Digest digest, long size) implements CitationFile {
    private static final int BUFFER = 1 << 16;

    /**
     * Looks at a file that the user named.
     *
     * @throws ReviewException if it is not there or is a folder (exit code 2), or cannot be read (3)
     */
    public static CorpusFile at(Path path, String name) {
        if (Files.notExists(path)) {
            throw ReviewException.usage("There is no file " + name + ".", "Check the name and the folder.");
        }
        if (Files.isDirectory(path)) {
            throw ReviewException.usage(name + " is a folder, not a file.", "Name the files in it, one by one.");
        }
        try {
            return look(path, name);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    name + " cannot be read: " + FileTrouble.words(e) + ".", "Check the name and who may read it.", e);
        }
    }

    /** Looks at a file. */
    static CorpusFile look(Path path, String name) throws IOException {
        MessageDigest sha256 = Digest.newSha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                size += read;
            }
        }
        return new CorpusFile(path, name, Digest.of(sha256), size);
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    /** Some of its bytes, such as the raw text of one record. */
    public byte[] slice(long offset, long length) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(offset);
            return in.readNBytes(Math.toIntExact(length));
        }
    }
}
