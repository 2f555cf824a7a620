// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How two volumes, two issues or two identifiers compare. Missing never equals missing. */
enum NumberMatch {
    SAME,
    MISSING,
    DIFFERENT;

    static NumberMatch of(int a, int b) {
        if (a < 0 || b < 0) {
            return MISSING;
        }
        return a == b ? SAME : DIFFERENT;
    }

    String words(String what) {
        return switch (this) {
            case SAME -> "same " + what;
            case MISSING -> what + " missing";
            case DIFFERENT -> "different " + what;
        };
    }
}
