// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** Says that others are coding, where what they have coded so far is left out. */
final class UnseenCodes {
    private UnseenCodes() {}

    static void say(Console console, int passages) {
        if (passages > 0) {
            console.print("");
            console.print(Amount.of(passages, "coded passage") + " of others "
                    + (passages == 1 ? "is" : "are") + " not shown: the reports are not coded whole yet by all who"
                    + " code them.");
        }
    }
}
