// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

/**
 * A sentence, or what stands in a sentence's place: a heading, a cell of a table, a label in a figure.
 *
 * @param page 1-based page on which it begins; it may end on a later one
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one
 * @param section where in the article it stands
 */
public record Sentence(int page, int start, int end, Section section) {
    public Sentence {
        if (page < 1 || start < 0 || end <= start) {
            throw new IllegalArgumentException("no sentence: from " + start + " to " + end + " on page " + page);
        }
    }
}
