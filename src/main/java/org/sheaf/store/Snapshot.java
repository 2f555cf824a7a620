// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state of a review that was given a name.
 *
 * @param name unique within the review
 * @param why what it was named for
 * @param lastEntry number of the newest ledger entry that belongs to it
 * @param lastDigest that entry's digest
 * @param factsDigest the digest at the foot of the reports of this state
 * @param content {@code boxes}: the numbers of the flow by synthesis and box; {@code files}: digests of the files that
 *     describe the review
 * @param entry the ledger entry that named it; 0 before it is written
 */
public record Snapshot(
        String name,
        String why,
        long lastEntry,
        String lastDigest,
        String factsDigest,
        SortedMap<String, Object> content,
        long entry) {
    public Snapshot {
        content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    }
}
