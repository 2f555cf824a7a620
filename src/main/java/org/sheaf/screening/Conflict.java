// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.screening;

/** In what votes differ. */
public enum Conflict {
    /** One includes and another excludes. */
    INCLUDE_OR_EXCLUDE("one would exclude it, another would not"),
    /** At full text all exclude, for different reasons. */
    REASON("all exclude, for different reasons"),
    /** At full text somebody is unsure. */
    UNSURE("not everybody is sure"),
    /** Two reports turned out to be one, and what was said of them differs. */
    JOINED("two reports turned out to be one, and what was said of them differs"),
    /** One person voted in two places, such as the workspace and a work packet, and not the same. */
    APART("one person voted in two places, and not the same");

    private final String words;

    Conflict(String words) {
        this.words = words;
    }

    /** The conflict in words. */
    public String words() {
        return words;
    }
}
