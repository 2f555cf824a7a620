// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

/**
 * A line of what is shown about a report.
 *
 * @param lit whether words in it light up
 */
record PageLine(String text, boolean lit) {
    static PageLine plain(String text) {
        return new PageLine(text, false);
    }
}
