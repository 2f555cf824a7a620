// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

/**
 * A tombstone: what was blanked, and what holds since. Who and when stand in its ledger entry.
 *
 * @param table the table of what was blanked; {@link #FACTS} for the facts of one entry taken together
 * @param key which row: a record's id, an entry's number …
 * @param subject what was to be erased: a record's id, or the name that stands in place of a person's
 * @param why the ground
 * @param before digest of what was there; empty where it would let somebody guess it
 * @param after digest of what is there since
 * @param entry the ledger entry that it belongs to; {@link #WITHHELD} in a public copy
 */
public record StoredErasure(
        String table, String key, String subject, String why, String before, String after, long entry) {
    /** Stands for all facts of one entry. */
    public static final String FACTS = "facts";
    /** The entry of what the maker of a public copy withheld: none. */
    public static final long WITHHELD = 0;

    /** Whether it tells of a public copy and not of an erasure. */
    public boolean isWithheld() {
        return entry == WITHHELD;
    }
}
