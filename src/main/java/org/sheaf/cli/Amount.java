// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** A number with its noun: "1 record", "2 records". */
final class Amount {
    private Amount() {}

    /** @param noun one that takes an s */
    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
