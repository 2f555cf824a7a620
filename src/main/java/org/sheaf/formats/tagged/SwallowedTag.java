// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

/**
 * A tag of RIS inside a value, because a program on the way took a line break for blanks. Such values stand in RIS files
 * and in the tables that were made of them.
 */
public final class SwallowedTag {
    private static final String BLANKS = "     ";

    private SwallowedTag() {}

    /**
     * Where in a value another tag stands behind at least five blanks; -1 if nowhere behind {@code from}.
     */
    public static int find(String value, int from) {
        int gap = value.indexOf(BLANKS, from);
        while (gap >= 0) {
            int at = gap + BLANKS.length();
            while (at < value.length() && value.charAt(at) == ' ') {
                at++;
            }
            if (value.startsWith("  -", at + 2)
                    && RisTags.isKnown(RisTags.tag(value.charAt(at), value.charAt(at + 1)))
                    && (at + RisTagLine.WIDTH == value.length() || value.charAt(at + RisTagLine.WIDTH) == ' ')) {
                return at;
            }
            gap = value.indexOf(BLANKS, at);
        }
        return -1;
    }
}
