// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** A title as it is compared with another for being the same: without mark-up, accents, case and punctuation. */
public final class ExactTitle {
    private ExactTitle() {}

    /** The words of a title; empty if it holds no letter and no digit. */
    public static String words(String title) {
        return Folding.words(title);
    }
}
