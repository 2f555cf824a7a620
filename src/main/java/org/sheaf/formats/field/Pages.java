// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.Set;

/** First and last page as written; nothing is ever computed. */
public final class Pages {
    /** What databases write where they know no page: Ovid splits "No Specified Pages" over two tags. */
    private static final Set<String> NONE =
            Set.of("No", "Specified", "no", "n/a", "N/A", "NA", "-", "--", "none", "None");

    private Pages() {}

    /** The two pages joined; the first alone if it already is a range, or if there is no last one. */
    public static String join(String first, String last) {
        String from = clean(first);
        String to = clean(last);
        if (from.isEmpty() || to.isEmpty() || from.indexOf('-') > 0) {
            return from;
        }
        return from + "-" + to;
    }

    /** Pages as written, with a plain hyphen for every dash; empty if the text says that there are none. */
    public static String clean(String text) {
        if (NONE.contains(text)) {
            return "";
        }
        StringBuilder pages = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '-';
            if (!dash) {
                pages.append(c);
            } else if (pages.length() == 0 || pages.charAt(pages.length() - 1) != '-') {
                pages.append('-');
            }
        }
        return pages.toString().strip();
    }
}
