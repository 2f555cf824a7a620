// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Goes through a zip file from front to back and unpacks no more of it than is sound: so many entries, so many bytes, so
 * many times what the file has. Nothing is ever written to disk, and a name that climbs out of the archive is refused all
 * the same, because an honest workbook has none.
 */
final class BoundedZip implements Closeable {
    private static final int MOST_ENTRIES = 2_000;

    /** Unpacked bytes that any file may have, and how many times its packed bytes a larger one. */
    private static final long FREE = 16L << 20;

    private static final int RATIO = 100;

    /** A worksheet of a million rows, full of abstracts, has about this many bytes. */
    private static final long MOST_BYTES = 8L << 30;

    private final Counting packed;
    private final ZipInputStream zip;
    private long unpacked;
    private int entries;

    BoundedZip(InputStream in) {
        this.packed = new Counting(in);
        this.zip = new ZipInputStream(packed);
    }

    /** The name of the next entry, without a slash in front; empty at the end. */
    String next() throws IOException, WorkbookTrouble {
        ZipEntry entry;
        try {
            entry = zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new ZipException("a name in it cannot be read");
        }
        if (entry == null) {
            return "";
        }
        if (++entries > MOST_ENTRIES) {
            throw new WorkbookTrouble(
                    "The file holds more than " + MOST_ENTRIES + " parts; it was not read further.",
                    "A workbook has a dozen. Open it in a spreadsheet program and save the sheet anew.");
        }
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/../") || name.startsWith("../") || name.contains("/../") || name.contains("\u0000")) {
            throw new WorkbookTrouble(
                    "A part of the file has a name that leads out of it; it was not read.",
                    "No spreadsheet program writes such a file: ask who made it.");
        }
        return name.startsWith("/") ? name.substring(1) : name.isEmpty() ? "?" : name;
    }

    /** The bytes of the current entry, counted. Closing it closes nothing. */
    InputStream content() {
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
                        throw new TooMuch();
                    }
                }
                return read;
            }
        };
    }

    /** Reads over the current entry, so that it is counted too. */
    void skip() throws IOException {
        InputStream content = content();
        byte[] chunk = new byte[1 << 15];
        while (content.read(chunk) >= 0) {
            // counting is all that is wanted
        }
    }

    /** Packed bytes read so far. */
    long position() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** More would be unpacked than is sound. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("it unpacks to far more than a workbook has");
        }

        WorkbookTrouble trouble() {
            return new WorkbookTrouble(
                    String.format(
                            Locale.ROOT,
                            "The file unpacks to more than %d times its size; it was not read further.",
                            RATIO),
                    "It may be damaged or made to fill the memory. Save the sheet anew, or as \"CSV UTF-8\".");
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
