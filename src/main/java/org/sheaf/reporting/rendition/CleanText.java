// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayDeque;
import java.util.Deque;

/** Text from outside, made harmless: nothing in it reaches beyond its own place. */
final class CleanText {
    /** What Unicode keeps for characters that cannot be shown. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final int POP_EMBEDDING = 0x202C;
    private static final int POP_ISOLATE = 0x2069;

    private CleanText() {}

    /** The text with every control character (but tab and line feed) and every lone surrogate replaced by U+FFFD. */
    static String of(String text) {
        if (text.codePoints().allMatch(CleanText::isAllowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0x7F
                || c > 0x9F && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }

    /**
     * The marks that close what a text opened: a title that turns the direction of writing (U+202A to U+202E, U+2066 to
     * U+2068) without ending it would turn all that follows it (Unicode Standard Annex 9).
     */
    static String closing(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        text.codePoints().forEach(c -> {
            if (c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E) {
                open.push(POP_EMBEDDING);
            } else if (c >= 0x2066 && c <= 0x2068) {
                open.push(POP_ISOLATE);
            } else if (c == POP_EMBEDDING && !open.isEmpty() && open.peek() == POP_EMBEDDING) {
                open.pop();
            } else if (c == POP_ISOLATE && open.contains(POP_ISOLATE)) {
                while (open.pop() != POP_ISOLATE) {
                    // an isolate that ends also ends what was opened within it
                }
            }
        });
        StringBuilder marks = new StringBuilder();
        open.forEach(marks::appendCodePoint);
        return marks.toString();
    }
}
