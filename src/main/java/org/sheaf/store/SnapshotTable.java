// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.protocol.ReviewId;

/** The states that were given a name. */
public final class SnapshotTable {
    private final Handle handle;
    private final ReviewId review;

    SnapshotTable(Handle handle, ReviewId review) {
        this.handle = handle;
        this.review = review;
    }

    /** Every snapshot, oldest first. */
    public List<Snapshot> all() {
        return handle.createQuery("""
                        select name, why, last_entry, last_digest, facts_digest, content, entry_id from snapshot
                        where review = :review order by entry_id""")
                .bind("review", review.name())
                .map(Damage.noticed(
                        "snapshot",
                        (row, context) -> new Snapshot(
                                row.getString("name"),
                                row.getString("why"),
                                row.getLong("last_entry"),
                                row.getString("last_digest"),
                                row.getString("facts_digest"),
                                FactJson.parse(row.getString("content")),
                                row.getLong("entry_id"))))
                .list();
    }

    /** Adds a snapshot. Its name must be new. */
    public void append(OpenEntry entry, Snapshot snapshot) {
        entry.fact(
                "snapshot",
                Map.of(
                        "name", snapshot.name(),
                        "why", snapshot.why(),
                        "last_entry", snapshot.lastEntry(),
                        "last_digest", snapshot.lastDigest(),
                        "facts_digest", snapshot.factsDigest(),
                        "content", snapshot.content()));
        handle.createUpdate("""
                        insert into snapshot (review, name, why, last_entry, last_digest, facts_digest, content, entry_id)
                        values (:review, :name, :why, :lastEntry, :lastDigest, :factsDigest, :content, :entry)""")
                .bind("review", review.name())
                .bind("name", snapshot.name())
                .bind("why", snapshot.why())
                .bind("lastEntry", snapshot.lastEntry())
                .bind("lastDigest", snapshot.lastDigest())
                .bind("factsDigest", snapshot.factsDigest())
                .bind("content", CanonicalJson.of(snapshot.content()))
                .bind("entry", entry.id())
                .execute();
    }
}
