// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

/** Words that several sections have. */
final class Words {
    private static final int DAY = 10;

    private Words() {}

    static String amount(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** Who and on which day. */
    static String who(String by, String at) {
        return by + ", " + (at.length() < DAY ? at : at.substring(0, DAY));
    }
}
