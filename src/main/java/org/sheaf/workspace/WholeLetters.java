// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.Reader;

/**
 * Reads a text so that no two halves of a letter beyond the first 65,536 (an emoji, say) come in different pieces. The YAML
 * library asks for its text in pieces, and fails where one ends within such a letter.
 */
final class WholeLetters extends Reader {
    private final String text;
    private int at;

    WholeLetters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int from, int length) {
        int piece = Math.min(length, text.length() - at);
        if (piece <= 0) {
            return length == 0 ? 0 : -1;
        }
        if (piece > 1 && Character.isHighSurrogate(text.charAt(at + piece - 1))) {
            piece--;
        }
        text.getChars(at, at + piece, target, from);
        at += piece;
        return piece;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
