// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes links apart that a reference manager put into one line. */
final class Links {
    private Links() {}

    /** The links in these texts, in order; a text that holds none gives none. */
    static List<String> in(List<String> texts) {
        List<String> links = new ArrayList<>();
        for (String text : texts) {
            if (!isLink(text)) {
                continue;
            }
            int before = links.size();
            for (String piece : text.split("[\\s;|]+(?=(?i:https?://|ftp://|www\\.))")) {
                if (!piece.isEmpty()) {
                    links.add(strip(piece));
                }
            }
            if (links.size() == before) {
                links.add(text);
            }
        }
        return links;
    }

    private static boolean isLink(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http:")
                || start.startsWith("https:")
                || start.startsWith("ftp:")
                || start.startsWith("www.")
                || start.startsWith("<go to")
                || start.startsWith("doi.org")
                || start.startsWith("//");
    }

    private static String strip(String piece) {
        String link = piece.strip();
        return link.endsWith(";") ? link.substring(0, link.length() - 1).strip() : link;
    }
}
