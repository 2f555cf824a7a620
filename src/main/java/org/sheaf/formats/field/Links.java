// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.ArrayList;
import java.util.List;

/** Takes links apart that a reference manager put into one line. */
public final class Links {
    private Links() {}

    /** The links in these texts, in order; a text that holds none gives none. */
    public static List<String> in(List<String> texts) {
        List<String> links = new ArrayList<>();
        for (String text : texts) {
            if (!isLink(text)) {
                continue;
            }
            if (text.indexOf("://", 8) < 0 && text.indexOf("www.", 8) < 0) {
                links.add(strip(text));
                continue;
            }
            int from = 0;
            for (int at = 1; at <= text.length(); at++) {
                if (at == text.length() || isSeparator(text.charAt(at - 1)) && startsLink(text, at)) {
                    links.add(strip(text.substring(from, at)));
                    from = at;
                }
            }
        }
        return links;
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == '|' || Character.isWhitespace(c);
    }

    private static boolean startsLink(String text, int at) {
        return starts(text, at, "http://")
                || starts(text, at, "https://")
                || starts(text, at, "ftp://")
                || starts(text, at, "www.");
    }

    private static boolean isLink(String text) {
        return startsLink(text, 0)
                || starts(text, 0, "<go to")
                || starts(text, 0, "doi.org")
                || starts(text, 0, "dx.doi.org")
                || starts(text, 0, "//");
    }

    private static boolean starts(String text, int at, String start) {
        return text.regionMatches(true, at, start, 0, start.length());
    }

    /** A link without the separators behind it. */
    private static String strip(String piece) {
        int end = piece.length();
        while (end > 0 && isSeparator(piece.charAt(end - 1))) {
            end--;
        }
        return piece.substring(0, end).strip();
    }
}
