// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/**
 * Volume and issue made ready for comparing: the first number in the field. {@code 35 Suppl 1} is volume 35,
 * {@code 12933 LNCS} is 12933, {@code 14, Sp. Iss. SI} is issue 14, {@code (Jul)} and {@code UNKNOWN} are none.
 */
final class Numbering {
    static final int NONE = -1;

    private static final int LONGEST = 9;

    private Numbering() {}

    /** The first number in {@code text}, or {@link #NONE}; the number of a supplement is not that of a volume. */
    static int volume(String text) {
        String s = text.strip();
        return s.length() > 2 && s.substring(0, 3).equalsIgnoreCase("sup") ? NONE : first(s);
    }

    /** The first number in {@code text}, or {@link #NONE}. */
    static int first(String text) {
        int i = 0;
        while (i < text.length() && !isDigit(text.charAt(i))) {
            i++;
        }
        int start = i;
        while (i < text.length() && isDigit(text.charAt(i)) && i - start < LONGEST) {
            i++;
        }
        return i == start ? NONE : Integer.parseInt(text.substring(start, i));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
