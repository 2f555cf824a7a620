// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A Digital Object Identifier in the form in which two of them are compared: lower case, without URL or {@code doi:}
 * in front, percent signs undone (DOI Handbook, doi:10.1000/182, section 2: names are case-insensitive).
 *
 * @param name {@code 10.prefix/suffix}, lower case
 */
public record Doi(String name) implements Comparable<Doi> {

    /**
     * Finds the identifier in what a source wrote: URL forms, {@code doi:}, percent signs, trailing dots and text that
     * another field left behind it are taken away. Nothing where the text holds no {@code 10.nnnn/...}, or no suffix.
     */
    public static Optional<Doi> parse(String text) {
        return written(text).map(name -> new Doi(name.toLowerCase(Locale.ROOT)));
    }

    /** Finds the identifier as {@link #parse} does, and gives its name in the case in which the source wrote it. */
    public static Optional<String> written(String text) {
        String s = undoPercentSigns(text.strip());
        int start = s.indexOf("10.");
        while (start >= 0) {
            Optional<String> found = at(s, start);
            if (found.isPresent()) {
                return found;
            }
            start = s.indexOf("10.", start + 1);
        }
        return Optional.empty();
    }

    private static Optional<String> at(String s, int start) {
        if (start > 0 && (Character.isLetterOrDigit(s.charAt(start - 1)) || s.charAt(start - 1) == '.')) {
            return Optional.empty();
        }
        int slash = start + 3;
        while (slash < s.length() && (isDigit(s.charAt(slash)) || s.charAt(slash) == '.')) {
            slash++;
        }
        if (slash - start < 7 || slash >= s.length() || s.charAt(slash) != '/') {
            return Optional.empty();
        }
        int end = slash + 1;
        while (end < s.length() && !isEnd(s.charAt(end))) {
            end++;
        }
        while (end > slash + 1 && isTrailing(s, start, end)) {
            end--;
        }
        return end == slash + 1 ? Optional.empty() : Optional.of(s.substring(start, end));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '|' || c == '\u00a0';
    }

    /** Punctuation that belongs to the sentence around the identifier; a closing bracket only if it was not opened. */
    private static boolean isTrailing(String s, int start, int end) {
        char last = s.charAt(end - 1);
        return switch (last) {
            case '.', ',', ';', ':', '\'', '/' -> true;
            case ')' -> unbalanced(s, start, end, '(', ')');
            case ']' -> unbalanced(s, start, end, '[', ']');
            case '>' -> unbalanced(s, start, end, '<', '>');
            case '}' -> unbalanced(s, start, end, '{', '}');
            default -> false;
        };
    }

    private static boolean unbalanced(String s, int start, int end, char open, char close) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            if (s.charAt(i) == open) {
                depth++;
            } else if (s.charAt(i) == close) {
                depth--;
            }
        }
        return depth < 0;
    }

    private static String undoPercentSigns(String s) {
        if (s.indexOf('%') < 0) {
            return s;
        }
        byte[] in = s.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
            if (low >= 0) {
                out.put((byte) (high * 16 + low));
                i += 2;
            } else {
                out.put(in[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            return s; // the percent signs were no UTF-8, so they belong to the name
        }
    }

    @Override
    public int compareTo(Doi other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
