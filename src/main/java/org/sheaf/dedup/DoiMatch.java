// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How the DOIs of two records compare. */
enum DoiMatch {
    SAME("same DOI"),
    VERSION("DOIs of two versions of one document"),
    MISSING("DOI missing"),
    DIFFERENT("two different DOIs");

    private final String words;

    DoiMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
