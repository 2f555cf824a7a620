// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

/**
 * A stretch of text that looks alike and leads to one place.
 *
 * @param text without breaks, except a lone line feed, which stands for a break; empty for a note
 * @param look how it looks
 * @param target where it leads: an address, or {@code #} and the id of a place on this page; empty if nowhere
 * @param note id of the footnote that is called here; empty for other text
 */
record Run(String text, Look look, String target, String note) {
    static final String BREAK = "\n";

    boolean isBreak() {
        return text.equals(BREAK);
    }

    boolean isNote() {
        return !note.isEmpty();
    }

    /** Whether two runs can be one. */
    boolean like(Run other) {
        return look.equals(other.look)
                && target.equals(other.target)
                && !isBreak()
                && !other.isBreak()
                && !isNote()
                && !other.isNote();
    }
}
