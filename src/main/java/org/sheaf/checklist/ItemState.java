// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import java.util.Locale;

/** What became of an item. */
public enum ItemState {
    /** The facts show all of it. */
    MET("met"),
    /** An author says where in the manuscript it stands; the facts do not show all of it. */
    STATED("in the manuscript"),
    /** The facts show some of it, or the rest is for an author to write. */
    PARTLY("partly met"),
    /** The facts do not show it. */
    GAP("not met"),
    /** Only an author can write it. */
    AUTHOR("for the author"),
    /** An author says that it does not apply, and why. */
    NOT_APPLICABLE("does not apply");

    private final String label;

    ItemState(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** The word in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
