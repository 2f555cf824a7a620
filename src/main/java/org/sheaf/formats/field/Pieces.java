// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.ArrayList;
import java.util.List;

/** Several values in one text, with a character between them. */
public final class Pieces {
    /** A paper has had 6,000 authors; a text of more pieces is no list, and what is left of it stays one piece. */
    private static final int MOST = 20_000;

    private Pieces() {}

    /** The pieces of a text as they stand, those that are empty too; what lies behind the 20,000th stays together. */
    public static List<String> of(String text, char separator) {
        int next = text.indexOf(separator);
        if (next < 0) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (next >= 0 && pieces.size() + 1 < MOST) {
            pieces.add(text.substring(from, next));
            from = next + 1;
            next = text.indexOf(separator, from);
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
