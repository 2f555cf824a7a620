// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

/**
 * A heading, which stands on lines of its own in the text.
 *
 * @param level 1 for the highest
 * @param section what stands below it
 * @param page 1-based page on which it begins
 * @param start 0-based code point with which it begins
 * @param end code point behind its last one
 */
public record Heading(int level, Section section, int page, int start, int end) {
    public Heading {
        if (level < 1 || page < 1 || start < 0 || end <= start) {
            throw new IllegalArgumentException("no heading: from " + start + " to " + end + " on page " + page);
        }
    }
}
