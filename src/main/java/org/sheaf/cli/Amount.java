// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/** A number with what is counted, in the singular where there is one. */
final class Amount {
    private Amount() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** For words that only take an s. */
    static String of(long number, String one) {
        return of(number, one, one + "s");
    }
}
