// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param bytes the first {@value #SIZE} bytes, or fewer if the file is shorter
 * @param encoding how its units are laid out
 * @param lines the same as text, line by line; the last one may be cut
 */
public record Head(byte[] bytes, Encoding encoding, List<String> lines) {
    private static final int SIZE = 1 << 18;

    /** Reads the head of a stream; the caller closes the stream. */
    static Head of(InputStream in) throws IOException {
        return of(in.readNBytes(SIZE));
    }

    static Head of(byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        List<String> lines = new ArrayList<>();
        LineDecoder decoder = new LineDecoder();
        try (ByteLines scanner = encoding.lines(new ByteArrayInputStream(bytes))) {
            while (scanner.next()) {
                lines.add(decoder.decode(scanner, scanner.start(), scanner.end()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be read", e);
        }
        return new Head(bytes, encoding, List.copyOf(lines));
    }

    /** Whether the file begins with these bytes, each given as one character. */
    public boolean startsWith(String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether these ASCII bytes stand anywhere in the head. */
    public boolean contains(String text) {
        for (int i = 0; i + text.length() <= bytes.length; i++) {
            int k = 0;
            while (k < text.length() && bytes[i + k] == text.charAt(k)) {
                k++;
            }
            if (k == text.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether some line holds what the pattern says. */
    public boolean finds(Pattern pattern) {
        for (String line : lines) {
            if (pattern.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }

    /** The first line that is not blank, without blanks around it; empty if there is none. */
    public String firstLine() {
        for (String line : lines) {
            if (!line.isBlank()) {
                return line.strip();
            }
        }
        return "";
    }

    /** Whether the file holds bytes that no text has. */
    public boolean binary() {
        if (encoding != Encoding.ASCII_BASED) {
            return false;
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                controls += 8;
            } else if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return controls * 20L > bytes.length;
    }

    /** How the units of a text file are laid out. Which charset the ASCII-based ones are in is settled line by line. */
    public enum Encoding {
        ASCII_BASED,
        UTF_16LE,
        UTF_16BE;

        private static Encoding of(byte[] b) {
            if (b.length < 2) {
                return ASCII_BASED;
            }
            if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE || b[0] > 0 && b[1] == 0 && alternates(b, 1)) {
                return UTF_16LE;
            }
            if (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF || b[0] == 0 && b[1] > 0 && alternates(b, 0)) {
                return UTF_16BE;
            }
            return ASCII_BASED;
        }

        /** Whether every second byte from {@code from} on is nil in the first words, as in ASCII written as UTF-16. */
        private static boolean alternates(byte[] b, int from) {
            for (int i = 0; i < Math.min(b.length, 16); i++) {
                if (b[i] == 0 != (i % 2 == from)) {
                    return false;
                }
            }
            return true;
        }

        ByteLines lines(InputStream in) {
            return new ByteLines(asUtf8(in), isWide());
        }

        /** Whether a unit has two bytes. */
        public boolean isWide() {
            return this != ASCII_BASED;
        }

        /** A stream of one of the two UTF-16 as UTF-8; any other as it is. */
        public InputStream asUtf8(InputStream in) {
            return isWide() ? new Utf16AsUtf8(in, this == UTF_16BE) : in;
        }

        /** The charset's name, given the one that was found line by line. */
        String charset(LineDecoder decoder) {
            return switch (this) {
                case ASCII_BASED -> decoder.charset();
                case UTF_16LE -> "UTF-16LE";
                case UTF_16BE -> "UTF-16BE";
            };
        }
    }
}
