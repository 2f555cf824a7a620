// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Map;
import org.sheaf.audit.FactsDigest;
import org.sheaf.protocol.ReviewId;

/** The ledger entry being written. Tables add facts under its id; nothing can be added without one. */
public final class OpenEntry {
    private final long id;
    private final ReviewId review;
    private final FactsDigest digest = new FactsDigest();

    OpenEntry(long id, ReviewId review) {
        this.id = id;
        this.review = review;
    }

    long id() {
        return id;
    }

    String review() {
        return review.name();
    }

    void fact(String table, Map<String, ?> fact) {
        digest.add(table, fact);
    }

    /** Number of facts added so far; after a fact was added, its 1-based place in the entry. */
    long count() {
        return digest.count();
    }

    FactsDigest digest() {
        return digest;
    }
}
