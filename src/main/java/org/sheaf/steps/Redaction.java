// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import org.sheaf.audit.LedgerEntry;
import org.sheaf.store.Fact;

/** Takes out of facts and entries what must not stay, or must not leave the house. What it does not touch it gives back. */
interface Redaction {
    /** A redaction that leaves everything as it is. */
    Redaction NONE = new Redaction() {
        @Override
        public Fact of(Fact fact) {
            return fact;
        }

        @Override
        public LedgerEntry of(LedgerEntry entry) {
            return entry;
        }
    };

    /** The fact as it may stay. */
    Fact of(Fact fact);

    /** The entry as it may stay. */
    LedgerEntry of(LedgerEntry entry);
}
