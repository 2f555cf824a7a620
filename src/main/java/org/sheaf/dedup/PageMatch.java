// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How the pages of two records compare. */
enum PageMatch {
    SAME("the pages are the same"),
    START("the first page is the same"),
    END("the last page is the same"),
    OVERLAP("the pages overlap"),
    /** As many pages, one of them counted from 1: an article online first and then in its issue. */
    RENUMBERED("as many pages, once counted from 1"),
    /** One digit differs, or two are swapped. */
    MISTYPED("the pages differ in one digit"),
    MISSING("pages are missing"),
    DIFFERENT("the pages differ");

    private final String words;

    PageMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean sameStart() {
        return this == SAME || this == START;
    }

    /** Not against it: missing on a side, or the same, or numbered otherwise before the issue was made up. */
    boolean isCompatible() {
        return this == SAME || this == START || this == RENUMBERED || this == MISSING;
    }
}
