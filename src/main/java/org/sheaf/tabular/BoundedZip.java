// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Goes through a zip file from front to back and unpacks no more of it than is sound: so many entries, so many bytes, so
 * many times what the file has. Nothing is ever written to disk, and a name that climbs out of the archive is refused all
 * the same, because no honest workbook or text has one. What is refused is said as {@link Refused}; the words for it are
 * those of whoever knows what kind of file it should have been.
 */
public final class BoundedZip implements Closeable {
    /** Entries that are read. */
    public static final int MOST_ENTRIES = 2_000;

    /** Unpacked bytes that any file may have, and how many times its packed bytes a larger one. */
    private static final long FREE = 16L << 20;

    public static final int RATIO = 100;

    /** A worksheet of a million rows, full of abstracts, has about this many bytes. */
    private static final long MOST_BYTES = 8L << 30;

    private final Counting packed;
    private final ZipInputStream zip;
    private final int mostEntries;
    private long unpacked;
    private int entries;

    public BoundedZip(InputStream in) {
        this(in, MOST_ENTRIES);
    }

    /** @param mostEntries that are read, of a kind of file that may have more of them than a workbook */
    public BoundedZip(InputStream in, int mostEntries) {
        this(in, mostEntries, StandardCharsets.UTF_8);
    }

    /** @param names in which names are written that do not say so themselves */
    public BoundedZip(InputStream in, int mostEntries, Charset names) {
        this.mostEntries = mostEntries;
        this.packed = new Counting(in);
        this.zip = new ZipInputStream(packed, names);
    }

    /** The name of the next entry, without a slash in front; empty at the end. */
    public String next() throws IOException {
        ZipEntry entry;
        try {
            entry = zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new UnreadableName();
        }
        if (entry == null) {
            return "";
        }
        if (++entries > mostEntries) {
            throw new Refused(Why.TOO_MANY_PARTS);
        }
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/../") || name.startsWith("../") || name.contains("/../") || name.contains("\u0000")) {
            throw new Refused(Why.NAME_LEADS_OUT);
        }
        return name.startsWith("/") ? name.substring(1) : name.isEmpty() ? "?" : name;
    }

    /** The bytes of the current entry, counted. Closing it closes nothing. */
    public InputStream content() {
        return new InputStream() {
            private final byte[] one = new byte[1];

            @Override
            public int read() throws IOException {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int off, int len) throws IOException {
                int read = zip.read(target, off, len);
                if (read > 0) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES || unpacked > FREE && unpacked > RATIO * packed.count) {
                        throw new Refused(Why.TOO_MUCH);
                    }
                }
                return read;
            }
        };
    }

    /** Reads over the current entry, so that it is counted too. */
    public void skip() throws IOException {
        InputStream content = content();
        byte[] chunk = new byte[1 << 15];
        while (content.read(chunk) >= 0) {
            // counting is all that is wanted
        }
    }

    /** Packed bytes read so far. */
    public long position() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A name in it is written in another character set. */
    public static final class UnreadableName extends ZipException {
        private static final long serialVersionUID = 1L;

        UnreadableName() {
            super("a name in it cannot be read");
        }
    }

    /** Why a file is read no further. */
    public enum Why {
        /** It holds more entries than are read. */
        TOO_MANY_PARTS,
        /** An entry's name leads out of the archive. */
        NAME_LEADS_OUT,
        /** It unpacks to more than {@link #RATIO} times its size. */
        TOO_MUCH
    }

    /** The file is read no further. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final Why why;

        Refused(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int off, int len) throws IOException {
            int read = super.read(target, off, len);
            count += Math.max(read, 0);
            return read;
        }
    }
}
