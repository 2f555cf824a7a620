// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

/**
 * A place in a text that lights up.
 *
 * @param from 0-based index of its first {@code char}
 * @param to index behind its last {@code char}, greater than {@code from}. Neither end falls between the two halves of a
 *     surrogate pair
 * @param group whose words stand there
 */
public record Highlight(int from, int to, Group group) {
    /** What words speak for; of two words that claim a place equally the earlier group has it. */
    public enum Group {
        INCLUDE,
        EXCLUDE
    }

    int length() {
        return to - from;
    }

    boolean overlaps(Highlight other) {
        return from < other.to && other.from < to;
    }
}
