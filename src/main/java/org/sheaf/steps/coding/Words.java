// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

/** Words that several pages about coding have. */
final class Words {
    private static final int DAY = 10;

    private Words() {}

    /** @param noun one that takes an s */
    static String amount(int number, String noun) {
        return amount(number, noun, noun + "s");
    }

    static String amount(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** The day of a moment in ISO 8601. */
    static String day(String at) {
        return at.length() < DAY ? at : at.substring(0, DAY);
    }
}
