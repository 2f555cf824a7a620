// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How the journals (books, conferences) of two records compare. */
enum JournalMatch {
    SAME("same journal"),
    ABBREVIATED("same journal, abbreviated in one"),
    /** One name stands within the other: a section of it, or another journal of the same family. */
    PART("one journal's name is part of the other's"),
    MISSING("journal missing"),
    DIFFERENT("different journals");

    private final String words;

    JournalMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean agrees() {
        return this == SAME || this == ABBREVIATED;
    }
}
