// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON in one form only: keys sorted by code unit, no blanks, integers without fraction, text escaped only where JSON
 * demands it (RFC 8259, section 7). The same facts give the same bytes, and so the same digest.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Writes an object. Values may be text, {@link Integer}, {@link Long}, {@link Boolean}, lists and maps of these.
     *
     * @throws IllegalArgumentException for any other kind of value: doubles have no single form, so there are none
     */
    public static String of(Map<String, ?> object) {
        Text out = new Text();
        append(out, object);
        return out.text();
    }

    private static void append(Text out, Object value) {
        if (value instanceof String text) {
            appendText(out, text);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.add(String.valueOf(value));
        } else if (value instanceof List<?> list) {
            out.add("[");
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    out.add(",");
                }
                append(out, list.get(i));
            }
            out.add("]");
        } else if (value instanceof Map<?, ?> map) {
            appendObject(out, map);
        } else {
            throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void appendObject(Text out, Map<?, ?> map) {
        Map<?, ?> sorted =
                map instanceof SortedMap<?, ?> fields && fields.comparator() == null ? map : new TreeMap<>(map);
        out.add("{");
        boolean first = true;
        for (Map.Entry<?, ?> field : sorted.entrySet()) {
            if (!first) {
                out.add(",");
            }
            first = false;
            appendText(out, (String) field.getKey());
            out.add(":");
            append(out, field.getValue());
        }
        out.add("}");
    }

    private static void appendText(Text out, String text) {
        out.room(6 * text.length() + 2);
        out.add('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') {
                out.add(c);
            } else {
                appendEscaped(out, c);
            }
        }
        out.add('"');
    }

    private static void appendEscaped(Text out, char c) {
        out.add('\\');
        switch (c) {
            case '"', '\\' -> out.add(c);
            case '\n' -> out.add('n');
            case '\r' -> out.add('r');
            case '\t' -> out.add('t');
            default -> {
                out.add("u00");
                out.add(Character.forDigit(c >> 4, 16));
                out.add(Character.forDigit(c & 15, 16));
            }
        }
    }

    /** Letters one after another. A StringBuilder takes several times as long letter by letter, and facts are many. */
    private static final class Text {
        private char[] letters = new char[256];
        private int length;

        /** Makes room for so many letters more. */
        private void room(int more) {
            if (letters.length - length < more) {
                letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + more));
            }
        }

        /** Adds a letter for which there is room. */
        private void add(char letter) {
            letters[length++] = letter;
        }

        private void add(String text) {
            room(text.length());
            text.getChars(0, text.length(), letters, length);
            length += text.length();
        }

        private String text() {
            return new String(letters, 0, length);
        }
    }
}
