// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/** The words for there being too few items. */
final class TooFew {
    private TooFew() {}

    /** @param whom behind "rated", such as "by both" */
    static String items(long n, String whom) {
        return (n == 0 ? "no item was rated " : "only one item was rated ") + whom;
    }
}
