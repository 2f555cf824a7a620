// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

/**
 * How far facts show something.
 *
 * @param words what they show; empty where they show nothing
 * @param missing what they do not show; empty where nothing is missing
 * @param mend what to do about it: a command, or a key of a file; empty where nothing is missing
 */
public record Shown(Extent extent, String words, String missing, String mend) {
    /** How far. */
    public enum Extent {
        WHOLE,
        PART,
        NOTHING
    }

    public static Shown whole(String words) {
        return new Shown(Extent.WHOLE, words, "", "");
    }

    public static Shown part(String words, String missing, String mend) {
        return new Shown(Extent.PART, words, missing, mend);
    }

    public static Shown nothing(String missing, String mend) {
        return new Shown(Extent.NOTHING, "", missing, mend);
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return extent == Extent.WHOLE;
    }
}
