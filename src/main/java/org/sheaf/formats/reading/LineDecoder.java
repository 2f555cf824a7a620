// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of lines into text: as UTF-8 where a line is valid UTF-8, else as windows-1252, which is what older
 * exports are in. The decision is made line by line, because exports that people joined by hand hold both; and a line
 * that is UTF-8 but for a few damaged bytes stays UTF-8, those bytes excepted.
 *
 * <p>The five bytes that windows-1252 leaves undefined become the control characters of the same number, as the WHATWG
 * Encoding Standard has it.
 */
final class LineDecoder {
    private static final char[] WINDOWS_1252 = windows1252();
    private static final int INVALID = -1;

    /** Charsets whose texts are read rightly without being told. */
    private static final Set<String> WESTERN =
            Set.of("utf-8", "us-ascii", "iso-8859-1", "windows-1252", "utf-16", "utf-16le", "utf-16be");

    private final LineNumbers notUtf8 = new LineNumbers();
    private final LineNumbers replaced = new LineNumbers();
    private boolean multiByte;
    private @Nullable Charset declared;

    /**
     * Takes the charset that the file says it is in. One of the western ones that are part of windows-1252 or UTF-8 only
     * makes that no surprise; any other is used for all that follows.
     */
    void declare(Charset charset) {
        declared = charset;
    }

    private static boolean isOther(Charset charset) {
        return !WESTERN.contains(charset.name().toLowerCase(Locale.ROOT));
    }

    /** The text of the current line from {@code from} to {@code to}. */
    String decode(ByteLines line, int from, int to) {
        byte[] bytes = line.buffer();
        if (line.ascii()) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return decode(bytes, from, to, line.number());
    }

    String decode(byte[] bytes, int from, int to, long lineNumber) {
        Charset charset = declared;
        if (charset != null && isOther(charset)) {
            return new String(bytes, from, to - from, charset);
        }
        int sequences = 0;
        int strays = 0;
        boolean replacement = false;
        for (int i = from; i < to; ) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequenceLength(bytes, i, to);
            if (length == INVALID) {
                strays++;
                i++;
            } else {
                sequences++;
                replacement |= length == 3
                        && bytes[i] == (byte) 0xEF
                        && bytes[i + 1] == (byte) 0xBF
                        && bytes[i + 2] == (byte) 0xBD;
                i += length;
            }
        }
        if (replacement) {
            replaced.add(lineNumber);
        }
        multiByte |= sequences > strays;
        if (strays == 0) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        notUtf8.add(lineNumber);
        return decodeDamaged(bytes, from, to, sequences > strays);
    }

    private static String decodeDamaged(byte[] bytes, int from, int to, boolean keepSequences) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int length = keepSequences && bytes[i] < 0 ? sequenceLength(bytes, i, to) : INVALID;
            if (length == INVALID) {
                text.append(WINDOWS_1252[bytes[i] & 0xFF]);
                i++;
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return text.toString();
    }

    /** Length of the valid multi-byte sequence at {@code i} (Unicode 15, table 3-7), or {@link #INVALID}. */
    private static int sequenceLength(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return INVALID;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + length > to) {
            return INVALID;
        }
        int second = bytes[i + 1] & 0xFF;
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return INVALID;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return INVALID;
            }
        }
        return length;
    }

    private static char[] windows1252() {
        Charset charset = Charset.forName("windows-1252");
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            String one = new String(new byte[] {(byte) i}, charset);
            table[i] = one.charAt(0) == '\uFFFD' ? (char) i : one.charAt(0);
        }
        return table;
    }

    /** The charset of what was decoded so far, as shown to the user. */
    String charset() {
        Charset charset = declared;
        if (charset != null && isOther(charset)) {
            return charset.name();
        }
        if (notUtf8.count() == 0) {
            return "UTF-8";
        }
        return multiByte ? "UTF-8 and windows-1252 mixed" : "windows-1252";
    }

    /** Tells what the user should know about the charset of the whole file. */
    void report(ProblemLog problems) {
        boolean said = declared != null && !declared.equals(StandardCharsets.UTF_8);
        if (notUtf8.count() > 0 && !multiByte && !said) {
            problems.warning(
                    ProblemLog.Kind.CHARSET,
                    notUtf8.first(),
                    "The file is not UTF-8; it was read as windows-1252.",
                    "Look at a name with an accent; if it is wrong, export the file again as UTF-8.");
        }
        if (multiByte) {
            notUtf8.report(
                    problems,
                    ProblemLog.Kind.MIXED_CHARSET,
                    "The file is UTF-8, but this line is not; it was read as windows-1252.",
                    "Look at the accents on this line; it may come from another file or be damaged.");
        }
        replaced.report(
                problems,
                ProblemLog.Kind.REPLACEMENT_CHARACTER,
                "A character was lost before the file came here: it holds U+FFFD, the replacement character.",
                "Export the record again as UTF-8 if the character matters.");
    }
}
