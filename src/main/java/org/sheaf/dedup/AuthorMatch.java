// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How the authors of two records compare. */
enum AuthorMatch {
    SAME("the authors are the same"),
    /** Every author of the shorter list is in the longer one, and the first is the same: a list that a source cut. */
    SUBSET("all authors of the shorter list are in the longer"),
    MOST("most authors are the same"),
    SOME("some authors are the same"),
    MISSING("authors are missing"),
    DIFFERENT("the authors differ");

    private final String words;

    AuthorMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean agrees() {
        return this == SAME || this == SUBSET || this == MOST;
    }

    boolean allAgree() {
        return this == SAME || this == SUBSET;
    }
}
