// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

/**
 * The smallest piece that is looked for as a whole: a sentence, a heading, a caption, an entry of the references, a table or a
 * picture.
 *
 * @param kind what it is
 * @param text its words; of a table what it is known by: its caption and its head
 * @param part 0-based index of the part of the document in which it stands
 * @param section index of the heading above it among the units; -1 before the first
 * @param heading the words of that heading; empty before the first
 * @param number 1-based: of a sentence that of its paragraph below the heading, of a table or picture that among all of the
 *     document; 0 where neither is counted
 */
record Unit(Kind kind, String text, int part, int section, String heading, int number) {
    /** What it is. */
    enum Kind {
        HEADING,
        SENTENCE,
        REFERENCE,
        CAPTION,
        TABLE,
        PICTURE;

        /** Whether the two may be one, since people move words to and from notes and lists. */
        boolean like(Kind other) {
            return this == other || isText() && other.isText();
        }

        private boolean isText() {
            return this == SENTENCE || this == REFERENCE;
        }
    }

    /** Equal for two units that say the same. */
    String key() {
        return (kind.isText() ? Kind.SENTENCE : kind) + " " + Plain.of(text);
    }
}
