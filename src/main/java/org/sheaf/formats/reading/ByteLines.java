// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file as ranges of bytes, each with its 1-based number and its 0-based place in the file.
 *
 * <p>A line ends with LF, CRLF, CRCRLF (written by programs that translate a translated file once more) or a lone CR
 * (Web of Science between repeated tags). All four may occur in one file. A byte order mark at the start of a line,
 * which is where joined exports have it, belongs to no line.
 *
 * <p>Memory is bounded: of a line longer than the cap only the beginning is kept, and {@link #lost()} says how many
 * bytes were passed over.
 */
public final class ByteLines implements Closeable {
    /** The longest line that is kept whole, in bytes. The longest seen in real exports has 0.2 MB. */
    static final int CAP = 4 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final boolean wide;
    private final int cap;
    private byte[] buffer = new byte[2 * CHUNK];
    private int limit;
    private int start;
    private int end;
    private int next;
    private long number;
    private long offset;
    private long endOffset;
    private long nextOffset;
    private long lost;
    private boolean ascii;

    /**
     * @param in UTF-8, or bytes of which ASCII is a part
     * @param wide whether {@code in} was made from UTF-16, in which case places are counted in the bytes of that file
     */
    ByteLines(InputStream in, boolean wide) {
        this(in, wide, CAP);
    }

    ByteLines(InputStream in, boolean wide, int cap) {
        this.in = in;
        this.wide = wide;
        this.cap = cap;
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        start = next;
        if (start == limit && !more()) {
            next = limit;
            return false;
        }
        number++;
        offset = nextOffset;
        lost = 0;
        int i = start;
        int bits = 0;
        while (true) {
            while (i < limit && buffer[i] != '\n' && buffer[i] != '\r') {
                bits |= buffer[i++];
            }
            if (i < limit) {
                break;
            }
            if (i - start > cap) {
                lost += measure(start + cap, i);
                i = start + cap;
                limit = i;
            }
            int before = start;
            boolean found = more();
            i -= before - start;
            if (!found) {
                break;
            }
        }
        ascii = bits >= 0;
        i = lookAhead(i);
        end = Math.min(i, start + cap);
        lost += measure(end, i);
        endOffset = offset + measure(start, end) + lost;
        int terminator = terminatorLength(i);
        next = i + terminator;
        nextOffset = endOffset + (wide ? 2L : 1L) * terminator;
        if (!ascii) {
            skipByteOrderMark();
        }
        return true;
    }

    /** Makes sure that the two bytes behind a CR are there, and gives the CR's place, which may have moved. */
    private int lookAhead(int i) throws IOException {
        int at = i;
        while (at < limit && buffer[at] == '\r' && at + 2 >= limit) {
            int before = start;
            boolean found = more();
            at -= before - start;
            if (!found) {
                break;
            }
        }
        return at;
    }

    private int terminatorLength(int i) {
        if (i >= limit) {
            return 0;
        }
        if (buffer[i] == '\r') {
            if (i + 1 < limit && buffer[i + 1] == '\n') {
                return 2;
            }
            if (i + 2 < limit && buffer[i + 1] == '\r' && buffer[i + 2] == '\n') {
                return 3;
            }
        }
        return 1;
    }

    private void skipByteOrderMark() {
        while (end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF) {
            offset += measure(start, start + 3);
            start += 3;
        }
    }

    /** Reads on behind what is there, after moving the current line to the front; false at the end of the file. */
    private boolean more() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, Math.max(cap, buffer.length) + CHUNK));
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read <= 0) {
            return false;
        }
        limit += read;
        return true;
    }

    /** How many bytes of the file the bytes from {@code from} to {@code to} stand for. */
    private long measure(int from, int to) {
        if (!wide) {
            return to - from;
        }
        long bytes = 0;
        for (int i = from; i < to; i++) {
            int b = buffer[i] & 0xFF;
            if (b < 0x80 || b >= 0xC0) {
                bytes += b >= 0xF0 ? 4 : 2;
            }
        }
        return bytes;
    }

    /** Holds the line from {@link #start()} to {@link #end()}; valid until {@link #next()}. */
    public byte[] buffer() {
        return buffer;
    }

    /** The place of the line's first byte in the buffer. */
    public int start() {
        return start;
    }

    /** The place behind the line's last byte, its terminator not counted. */
    public int end() {
        return end;
    }

    /** 1-based. */
    public long number() {
        return number;
    }

    /** 0-based place of the line's first byte in the file. */
    public long offset() {
        return offset;
    }

    /** 0-based place in the file of a byte of the current line, given its place in the buffer. */
    public long offsetAt(int place) {
        return offset + measure(start, place);
    }

    /** 0-based place in the file behind the line's last byte, its terminator not counted. */
    public long endOffset() {
        return endOffset;
    }

    /** 0-based place in the file at which the next line begins. */
    long nextOffset() {
        return nextOffset;
    }

    /** Bytes of this line that lie beyond the cap and were passed over. */
    long lost() {
        return lost;
    }

    /** Whether the line holds ASCII only. */
    boolean ascii() {
        return ascii;
    }

    /** Whether the line holds blanks and tabs only. */
    public boolean blank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] < 0 || buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
