// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.assembly;

import java.util.List;

/**
 * A paragraph, a heading, or a cell of a table, with the pages on which its words stand.
 *
 * @param kind what it is
 * @param apart how it stands apart from what comes before it
 * @param level of a heading, 1 for the highest; 0 for anything else
 * @param pieces its words; a piece on a later page begins with a word, and the one before it ends in a blank
 */
public record Passage(Kind kind, Apart apart, int level, List<Piece> pieces) {
    /** What a passage is. */
    public enum Kind {
        PROSE,
        HEADING,
        /** A heading that its file runs in with the paragraph below: it says what follows, and parts no section. */
        RUN_IN,
        /** The title of the whole. */
        TITLE,
        CELL
    }

    /** What parts a passage from the one before. */
    public enum Apart {
        PARAGRAPH("\n\n"),
        ROW("\n"),
        CELL("\t");

        private final String sign;

        Apart(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /**
     * Words on one page.
     *
     * @param page 1-based
     * @param note whether it is raised above the line, as numbers of references are: no sentence ends or begins in it
     */
    public record Piece(String text, int page, boolean note) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** A passage that lies on one page. */
    public static Passage of(Kind kind, Apart apart, int level, String text, int page) {
        return new Passage(kind, apart, level, List.of(new Piece(text, page, false)));
    }
}
