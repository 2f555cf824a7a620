// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Decision;
import org.sheaf.protocol.ReviewId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** What people decided. */
public final class DecisionTable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Handle handle;
    private final ReviewId review;
    private final long asOf;
    private final boolean onlyRead;
    private Optional<List<Decision>> all = Optional.empty();

    /**
     * @param asOf the newest ledger entry whose facts are seen
     * @param onlyRead whether nothing changes meanwhile
     */
    DecisionTable(Handle handle, ReviewId review, long asOf, boolean onlyRead) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
        this.onlyRead = onlyRead;
    }

    /** Every decision, in the order in which they were taken. */
    public List<Decision> all() {
        List<Decision> read = all.orElseGet(() -> after(-1));
        all = onlyRead ? Optional.of(read) : Optional.empty();
        return read;
    }

    /**
     * A decision and the id under which it is kept, which is that of its content: to work it out anew for all of those that
     * were taken at one time, such as the rows of a sheet, would take longer than to read them.
     */
    private record Kept(String id, Decision decision) {
        private static final Comparator<Kept> ORDER = Comparator.comparing(
                        (Kept kept) -> kept.decision().at(), Decision.BY_TIME)
                .thenComparing(Kept::id);
    }

    /** Those that were added by ledger entries with a higher number than this, in the order in which they were taken. */
    public List<Decision> after(long entry) {
        return handle
                .createQuery("""
                        select decision_id, kind, actor, at_utc, why, about from decision
                        where review = :review and entry_id > :after and entry_id <= :asOf""")
                .bind("review", review.name())
                .bind("after", entry)
                .bind("asOf", asOf)
                .map(Damage.noticed(
                        "decision",
                        (row, context) -> new Kept(
                                row.getString("decision_id"),
                                new Decision(
                                        row.getString("kind"),
                                        row.getString("actor"),
                                        row.getString("at_utc"),
                                        row.getString("why"),
                                        about(row.getString("about"))))))
                .stream()
                .sorted(Kept.ORDER)
                .map(Kept::decision)
                .toList();
    }

    /** Adds a decision; false if it is there already. */
    public boolean append(OpenEntry entry, Decision decision) {
        if (contains(decision.id())) {
            return false;
        }
        entry.fact(
                "decision",
                Map.of(
                        "kind", decision.kind(),
                        "actor", decision.actor(),
                        "at", decision.at(),
                        "why", decision.why(),
                        "about", decision.about()));
        handle.createUpdate("""
                        insert into decision (decision_id, review, kind, about, why, actor, at_utc, position, entry_id)
                        values (:id, :review, :kind, :about, :why, :actor, :at, :position, :entry)""")
                .bind("id", decision.id())
                .bind("review", review.name())
                .bind("kind", decision.kind())
                .bind("about", CanonicalJson.of(decision.about()))
                .bind("why", decision.why())
                .bind("actor", decision.actor())
                .bind("at", decision.at())
                .bind("position", entry.count())
                .bind("entry", entry.id())
                .execute();
        return true;
    }

    private boolean contains(String id) {
        return handle.createQuery("""
                        select count(*) from decision where review = :review and decision_id = :id""")
                        .bind("review", review.name())
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The fields of a decision, which are words. Read as they come, since a large review has tens of thousands. */
    private static TreeMap<String, String> about(String json) {
        TreeMap<String, String> about = new TreeMap<>();
        try (JsonParser fields = JSON.createParser(json)) {
            fields.nextToken();
            for (String name = fields.nextName(); name != null; name = fields.nextName()) {
                fields.nextToken();
                about.put(name, fields.getString());
            }
        }
        return about;
    }
}
