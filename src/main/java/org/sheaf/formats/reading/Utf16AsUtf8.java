// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The UTF-8 bytes of a UTF-16 stream. Every UTF-8 sequence of up to three bytes stands for two bytes of the original,
 * one of four bytes for four, so that places in the original can be counted ({@link ByteLines}). Half a surrogate pair
 * becomes U+FFFD, which keeps that rule.
 */
final class Utf16AsUtf8 extends InputStream {
    private static final int REPLACEMENT = 0xFFFD;

    private final InputStream in;
    private final boolean bigEndian;
    private final byte[] ready = new byte[4];
    private int readyFrom;
    private int readyTo;
    private int pushedBack = -1;

    Utf16AsUtf8(InputStream in, boolean bigEndian) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.bigEndian = bigEndian;
    }

    @Override
    public int read() throws IOException {
        if (readyFrom == readyTo && !encodeNext()) {
            return -1;
        }
        return ready[readyFrom++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, target.length);
        int written = 0;
        while (written < len && (readyFrom < readyTo || encodeNext())) {
            target[off + written++] = ready[readyFrom++];
        }
        return written == 0 && len > 0 ? -1 : written;
    }

    private boolean encodeNext() throws IOException {
        int unit = nextUnit();
        if (unit < 0) {
            return false;
        }
        int codePoint = unit;
        if (Character.isSurrogate((char) unit)) {
            int low = Character.isHighSurrogate((char) unit) ? nextUnit() : -1;
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                codePoint = Character.toCodePoint((char) unit, (char) low);
            } else {
                codePoint = REPLACEMENT;
                pushedBack = low;
            }
        }
        encode(codePoint);
        return true;
    }

    private int nextUnit() throws IOException {
        if (pushedBack >= 0) {
            int unit = pushedBack;
            pushedBack = -1;
            return unit;
        }
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        int second = in.read();
        if (second < 0) {
            return REPLACEMENT; // an odd byte at the end
        }
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    private void encode(int c) {
        readyFrom = 0;
        if (c < 0x80) {
            ready[0] = (byte) c;
            readyTo = 1;
        } else if (c < 0x800) {
            ready[0] = (byte) (0xC0 | c >> 6);
            ready[1] = (byte) (0x80 | c & 0x3F);
            readyTo = 2;
        } else if (c < 0x10000) {
            ready[0] = (byte) (0xE0 | c >> 12);
            ready[1] = (byte) (0x80 | c >> 6 & 0x3F);
            ready[2] = (byte) (0x80 | c & 0x3F);
            readyTo = 3;
        } else {
            ready[0] = (byte) (0xF0 | c >> 18);
            ready[1] = (byte) (0x80 | c >> 12 & 0x3F);
            ready[2] = (byte) (0x80 | c >> 6 & 0x3F);
            ready[3] = (byte) (0x80 | c & 0x3F);
            readyTo = 4;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
