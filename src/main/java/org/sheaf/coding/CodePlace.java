// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

/** Where a code stands among all codes of a codebook. */
public sealed interface CodePlace {
    /** Where it stood; one that was not there comes last. */
    record Stays() implements CodePlace {}

    /** Before all others. */
    record First() implements CodePlace {}

    /** Right behind another one; last if that one is not there. */
    record Behind(CodeId code) implements CodePlace {}
}
