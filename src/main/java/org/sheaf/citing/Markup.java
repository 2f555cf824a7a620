// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import java.util.regex.Pattern;

/** The mark-up that titles bring along: {@code <i>}, {@code <sup>} and the like, kept in HTML and left out of text. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("</?(?:i|b|em|strong|sup|sub|inf|scp)>");
    private static final Pattern ESCAPED = Pattern.compile("&lt;(/?)(i|b|em|strong|sup|sub)&gt;");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Markup() {}

    /** One line of text without mark-up. */
    static String strip(String text) {
        return BLANKS.matcher(TAG.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** HTML in which the mark-up of titles counts as such again. */
    static String kept(String html) {
        return ESCAPED.matcher(html).replaceAll("<$1$2>");
    }
}
