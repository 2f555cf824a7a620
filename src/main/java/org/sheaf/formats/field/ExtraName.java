// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

/** Under which name a field is kept that nobody understood. */
public final class ExtraName {
    private ExtraName() {}

    /** Whether {@code name} could stand as a tag in a RIS file: a capital, then a capital or a digit. */
    public static boolean isRisTag(String name) {
        return name.length() == 2
                && isCapital(name.charAt(0))
                && (isCapital(name.charAt(1)) || isDigit(name.charAt(1)));
    }

    /**
     * The name of a field that is not RIS's. One that looks like a tag of RIS gets {@code kind} before it, since it would
     * be written as that tag and mean something else.
     */
    public static String of(String name, String kind) {
        return isRisTag(name) ? kind + " " + name : name;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
