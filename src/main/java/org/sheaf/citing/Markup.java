// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import java.util.regex.Pattern;

/**
 * The last touch to what the processor gives: mark-up that titles bring along ({@code <i>}, {@code <sup>}) is kept in
 * HTML and left out of text, a number has a blank behind it, and full stop and comma stand on the side of a closing
 * quotation mark on which the style has them, which the processor does not see to: behind it in British style, before it
 * in APA Style (apastyle.apa.org, "Quotation marks") and AMA's (11th ed., 8.6).
 */
final class Markup {
    private static final Pattern TAG = Pattern.compile("</?(?:i|b|em|strong|sup|sub|inf|scp)>");
    private static final Pattern ESCAPED = Pattern.compile("&lt;(/?)(i|b|em|strong|sup|sub)&gt;");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("^(\\d+\\.)(?=\\S)");

    /** A closing quotation mark, perhaps with the end of italics, and the stop or comma behind it. */
    private static final Pattern STOP_BEHIND =
            Pattern.compile("(?<![?!.,\u2026])((?:\u201D|&rdquo;)(?:</span>)?)([.,])(?=[ <]|$)");

    private Markup() {}

    /** One line of text without mark-up. */
    static String text(String made, CitationStyle style) {
        String line = oneLine(TAG.matcher(made).replaceAll(""));
        return quotes(NUMBER.matcher(line).replaceFirst("$1 "), style, "\u2019");
    }

    /** HTML on one line, in which the mark-up of titles counts as such again. */
    static String html(String made, CitationStyle style) {
        return quotes(oneLine(ESCAPED.matcher(made).replaceAll("<$1$2>")), style, "&rsquo;");
    }

    private static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String quotes(String line, CitationStyle style, String mark) {
        return switch (style) {
            case HARVARD -> line.replace("," + mark, mark + ",").replace("." + mark + " ", mark + ". ");
            case APA, AMA -> STOP_BEHIND.matcher(line).replaceAll("$2$1");
            case VANCOUVER -> line;
        };
    }
}
