// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.audit;

import java.util.List;
import java.util.Map;
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
        StringBuilder out = new StringBuilder(128);
        append(out, object);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        if (value instanceof String text) {
            appendText(out, text);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                append(out, list.get(i));
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> map) {
            appendObject(out, map);
        } else {
            throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void appendObject(StringBuilder out, Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendText(out, field.getKey());
            out.append(':');
            append(out, field.getValue());
        }
        out.append('}');
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, written, i); // what needs no escape goes in one piece
                appendEscaped(out, c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
