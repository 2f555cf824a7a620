// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import org.sheaf.document.Sentence;

/**
 * A place of a text that a reader may want to note.
 *
 * @param kind what seems to stand there
 * @param words what stands there, on one line
 * @param note of a country its English short name (ISO 3166-1 where it has one), of a quotation its speaker's tag without
 *     brackets; else empty
 * @param page 1-based page on which it begins
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one
 * @param sentence in which it begins
 */
public record Suggestion(Kind kind, String words, String note, int page, int start, int end, Sentence sentence) {
    public Suggestion {
        if (words.isBlank() || page < 1 || start < 0 || end <= start) {
            throw new IllegalArgumentException("no suggestion: from " + start + " to " + end + " on page " + page);
        }
    }

    /** What a suggestion is about. */
    public enum Kind {
        /** How many took part, in the words in which it is stated. */
        SAMPLE_SIZE,
        /** How the study was done. */
        METHOD,
        COUNTRY,
        /** Whom it was about. */
        GROUP,
        /** What a participant said. */
        QUOTATION
    }
}
