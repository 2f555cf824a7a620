// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.util.Locale;

/**
 * Characters that XML cannot hold, as workbooks write them: {@code _x0007_} (ECMA-376-1, 22.4.2.4). An underscore that
 * would be taken for the beginning of one is written {@code _x005F_}.
 */
final class CellText {
    private static final int LENGTH = 7;

    private CellText() {}

    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                out.append(text, from, at).append((char) code);
                from = at + LENGTH;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The text as it may stand in XML, between two tags. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '_' -> out.append(code(text, i) >= 0 ? "_x005F_" : "_");
                default -> {
                    boolean legal =
                            c >= ' ' && c != '\uFFFE' && c != '\uFFFF' && !isLone(text, i) || c == '\n' || c == '\t';
                    out.append(legal ? String.valueOf(c) : String.format(Locale.ROOT, "_x%04X_", (int) c));
                }
            }
        }
        return out.toString();
    }

    /** The code of the escape at {@code at}; -1 if none stands there. */
    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
