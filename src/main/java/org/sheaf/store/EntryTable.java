// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.protocol.ReviewId;

/** The ledger: one row an act. */
public final class EntryTable {
    private final Handle handle;
    private final ReviewId review;
    private final long asOf;

    /** @param asOf the newest ledger entry whose facts are seen */
    EntryTable(Handle handle, ReviewId review, long asOf) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
    }

    /** The review's entries, oldest first. */
    public List<LedgerEntry> all() {
        return handle.createQuery("""
                        select * from entry where review = :review and id <= :asOf order by id""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed("entry", (row, context) -> read(row)))
                .list();
    }

    /** The review's entries with a higher number than this, oldest first. */
    public List<LedgerEntry> after(long entry) {
        return handle.createQuery("""
                        select * from entry where review = :review and id > :after and id <= :asOf order by id""")
                .bind("review", review.name())
                .bind("after", entry)
                .bind("asOf", asOf)
                .map(Damage.noticed("entry", (row, context) -> read(row)))
                .list();
    }

    /** The review's newest entry, if it has any. */
    public Optional<LedgerEntry> last() {
        return handle.createQuery("""
                        select * from entry where review = :review and id <= :asOf order by id desc limit 1""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed("entry", (row, context) -> read(row)))
                .findFirst();
    }

    /** The newest entry of a step, if there is any. */
    public Optional<LedgerEntry> last(String step) {
        return handle.createQuery("""
                        select * from entry where review = :review and id <= :asOf and step = :step
                        order by id desc limit 1""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .bind("step", step)
                .map(Damage.noticed("entry", (row, context) -> read(row)))
                .findFirst();
    }

    long nextId() {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from entry")
                .mapTo(Long.class)
                .one();
    }

    void append(LedgerEntry entry) {
        handle.createUpdate("""
                        insert into entry (id, review, at_utc, actor, step, tool_version, settings_digest,
                                           inputs_digest, facts_digest, facts, outcome, previous_digest, digest)
                        values (:id, :review, :at, :actor, :step, :toolVersion, :settings,
                                :inputs, :factsDigest, :facts, :outcome, :previous, :digest)""")
                .bind("id", entry.id())
                .bind("review", entry.review())
                .bind("at", entry.atUtc())
                .bind("actor", entry.actor())
                .bind("step", entry.step())
                .bind("toolVersion", entry.toolVersion())
                .bind("settings", entry.settingsDigest())
                .bind("inputs", entry.inputsDigest())
                .bind("factsDigest", entry.factsDigest())
                .bind("facts", entry.facts())
                .bind("outcome", entry.outcome())
                .bind("previous", entry.previousDigest())
                .bind("digest", entry.digest())
                .execute();
    }

    private static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                row.getString("review"),
                row.getString("at_utc"),
                row.getString("actor"),
                row.getString("step"),
                row.getString("tool_version"),
                row.getString("settings_digest"),
                row.getString("inputs_digest"),
                row.getString("facts_digest"),
                row.getLong("facts"),
                row.getString("outcome"),
                row.getString("previous_digest"),
                row.getString("digest"));
    }
}
