// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How the years of two records compare. */
enum YearMatch {
    SAME("same year"),
    /** One year apart: online first and in print. */
    NEXT("years next to each other"),
    MISSING("year missing"),
    DIFFERENT("different years");

    private final String words;

    YearMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean near() {
        return this == SAME || this == NEXT;
    }

    static YearMatch of(int a, int b) {
        if (a < 0 || b < 0) {
            return MISSING;
        }
        int apart = Math.abs(a - b);
        return apart == 0 ? SAME : apart == 1 ? NEXT : DIFFERENT;
    }
}
