// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

/**
 * The characters that a text of XML may hold (XML 1.0, fifth edition, section 2.2). No escape makes the others lawful: one
 * control character in a title would make a whole drawing unreadable.
 */
final class XmlCharacters {
    /** What Unicode keeps for characters that cannot be shown. */
    private static final int REPLACEMENT = 0xFFFD;

    private XmlCharacters() {}

    /** The text with every character that XML does not allow replaced by U+FFFD, also surrogates without their other half. */
    static String only(String text) {
        if (text.codePoints().allMatch(XmlCharacters::isAllowed)) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }
}
