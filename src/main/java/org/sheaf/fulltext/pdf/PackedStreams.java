// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks how far the packed streams of a PDF unpack, before anything of them is kept: a file of a megabyte can hold a gigabyte
 * of nothing. Pictures are left out, which PDFBox is never asked to unpack.
 */
final class PackedStreams {
    /** Unpacked bytes that one stream, and all of them together, may have. */
    private static final long MOST_OF_ONE = 96L << 20;

    private static final long MOST_OF_ALL = 1L << 30;
    /** A stream's dictionary stands before it, in fewer bytes than these. */
    private static final int DICTIONARY = 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PackedStreams() {}

    static boolean unpackTooFar(byte[] pdf) {
        long all = 0;
        byte[] chunk = new byte[1 << 16];
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            String before = new String(
                    pdf, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY), StandardCharsets.ISO_8859_1);
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            int start = at + STREAM.length;
            if (start < pdf.length && pdf[start] == '\r') {
                start++;
            }
            if (start < pdf.length && pdf[start] == '\n') {
                start++;
            }
            int times = times(dictionary);
            long size = times == 0 || dictionary.contains("/Image") ? 0 : unpacked(pdf, start, times, chunk);
            all += size;
            if (size > MOST_OF_ONE || all > MOST_OF_ALL) {
                return true;
            }
            at = start;
        }
        return false;
    }

    /** How often a stream is packed. */
    private static int times(String dictionary) {
        int times = 0;
        for (int i = dictionary.indexOf("/Fl"); i >= 0; i = dictionary.indexOf("/Fl", i + 1)) {
            times += dictionary.startsWith("/FlateDecode", i) || dictionary.startsWith("/Fl ", i) ? 1 : 0;
        }
        return times;
    }

    private static int next(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length < pdf.length; i++) {
            if (pdf[i] == 's' && pdf[i + 1] == 't' && isStream(pdf, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte behind = pdf[at + STREAM.length];
        boolean ends = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
        return !ends && (behind == '\r' || behind == '\n');
    }

    /** Bytes that come out at the end of so many unpackings, counted until there are too many. */
    private static long unpacked(byte[] pdf, int start, int times, byte[] chunk) {
        Inflater outer = new Inflater();
        Inflater inner = new Inflater();
        byte[] second = new byte[times > 1 ? 1 << 16 : 0];
        long size = 0;
        try {
            outer.setInput(pdf, start, pdf.length - start);
            while (!outer.finished() && size <= MOST_OF_ONE) {
                int read = outer.inflate(chunk);
                if (read == 0 && (outer.needsInput() || outer.needsDictionary())) {
                    break;
                }
                size += times > 1 ? 0 : read;
                if (times > 1) {
                    inner.setInput(chunk, 0, read);
                    int more = inner.inflate(second);
                    while (more > 0 && size <= MOST_OF_ONE) {
                        size += more;
                        more = inner.inflate(second);
                    }
                }
            }
        } catch (DataFormatException e) {
            // what is damaged unpacks no further
        } finally {
            outer.end();
            inner.end();
        }
        return size;
    }
}
