// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.protocol.ReviewId;

/**
 * The tombstones of lawful erasure, and the blanking that the database allows only together with them: after the
 * tombstone was added and before its ledger entry is written.
 */
public final class ErasureTable {
    private final Handle handle;
    private final ReviewId review;

    ErasureTable(Handle handle, ReviewId review) {
        this.handle = handle;
        this.review = review;
    }

    /** Every tombstone, oldest first. */
    public List<StoredErasure> all() {
        return handle.createQuery("""
                        select fact_table, fact_key, subject, why, digest_before, digest_after, entry_id from erasure
                        where review = :review order by entry_id, fact_table, fact_key""")
                .bind("review", review.name())
                .map(Damage.noticed(
                        "erasure",
                        (row, context) -> new StoredErasure(
                                row.getString("fact_table"),
                                row.getString("fact_key"),
                                row.getString("subject"),
                                row.getString("why"),
                                row.getString("digest_before"),
                                row.getString("digest_after"),
                                row.getLong("entry_id"))))
                .list();
    }

    /** By table, the digests that hold since the last erasure that touched a row, by the row's key. */
    public SortedMap<String, String> after(String table) {
        SortedMap<String, String> after = new TreeMap<>();
        all().stream().filter(erasure -> erasure.table().equals(table)).forEach(e -> after.put(e.key(), e.after()));
        return after;
    }

    /** Adds a tombstone as part of the entry being written. */
    public void append(OpenEntry entry, StoredErasure erasure) {
        entry.fact(
                "erasure",
                Map.of(
                        "fact_table", erasure.table(),
                        "fact_key", erasure.key(),
                        "subject", erasure.subject(),
                        "why", erasure.why(),
                        "digest_before", erasure.before(),
                        "digest_after", erasure.after()));
        handle.createUpdate("""
                        insert into erasure (review, fact_table, fact_key, subject, why, digest_before, digest_after,
                                             entry_id)
                        values (:review, :table, :key, :subject, :why, :before, :after, :entry)""")
                .bind("review", review.name())
                .bind("table", erasure.table())
                .bind("key", erasure.key())
                .bind("subject", erasure.subject())
                .bind("why", erasure.why())
                .bind("before", erasure.before())
                .bind("after", erasure.after())
                .bind("entry", entry.id())
                .execute();
    }

    /** Lets another name stand as who acted in an entry. */
    public void blankActor(long entry, String actor) {
        one(handle.createUpdate("update entry set actor = :actor where review = :review and id = :entry")
                .bind("review", review.name())
                .bind("actor", actor)
                .bind("entry", entry));
    }

    /**
     * Lets blanked content stand where a fact's content stood.
     *
     * @param fact as it stands
     * @param blanked the same fact without what must go
     */
    public void blank(Fact fact, Fact blanked) {
        Update update = switch (fact.table()) {
            case "citation_record" -> record(fact, blanked);
            case "decision" -> decision(fact, blanked);
            case "record_match" -> match(fact, blanked);
            case "search" -> search(fact, blanked);
            case "import_problem" -> problem(fact, blanked);
            case "snapshot" -> snapshot(fact, blanked);
            default -> throw new IllegalArgumentException("nothing to blank in " + fact.table());
        };
        one(update);
    }

    /** The key under which a fact's tombstone stands. */
    public static String key(Fact fact) {
        return switch (fact.table()) {
            case "citation_record" -> fact.text("id");
            case "decision" -> decision(fact).id();
            case "record_match" -> fact.text("a") + " " + fact.text("b") + " " + fact.entry();
            case "search" -> fact.text("search_id") + " " + fact.entry();
            case "import_problem" ->
                fact.text("file").substring(0, 16) + " " + fact.content().get("ordinal");
            case "snapshot" -> fact.text("name");
            default -> throw new IllegalArgumentException("nothing to blank in " + fact.table());
        };
    }

    private Update record(Fact fact, Fact blanked) {
        RecordId id = RecordId.parse(fact.text("id")).orElseThrow();
        return handle.createUpdate("""
                        update citation_record set content = :content
                        where ordinal = :ordinal and file_id =
                            (select id from citation_file where review = :review and substr(digest, 1, 16) = :file)""")
                .bind("review", review.name())
                .bind("content", blanked.text("content"))
                .bind("ordinal", id.ordinal())
                .bind("file", id.file());
    }

    private Update decision(Fact fact, Fact blanked) {
        return handle.createUpdate("""
                        update decision set decision_id = :blanked, actor = :actor, why = :why, about = :about
                        where review = :review and decision_id = :id""")
                .bind("review", review.name())
                .bind("id", decision(fact).id())
                .bind("blanked", decision(blanked).id())
                .bind("about", CanonicalJson.of(decision(blanked).about()))
                .bind("actor", blanked.text("actor"))
                .bind("why", blanked.text("why"));
    }

    private Update match(Fact fact, Fact blanked) {
        return handle.createUpdate("""
                        update record_match set evidence = :evidence
                        where review = :review and record_a = :a and record_b = :b and entry_id = :entry""")
                .bind("review", review.name())
                .bind("evidence", blanked.text("evidence"))
                .bind("a", fact.text("a"))
                .bind("b", fact.text("b"))
                .bind("entry", fact.entry());
    }

    private Update search(Fact fact, Fact blanked) {
        return handle.createUpdate("""
                        update search set content = :content
                        where review = :review and search_id = :id and entry_id = :entry""")
                .bind("review", review.name())
                .bind("content", CanonicalJson.of(Map.copyOf((Map<String, ?>) nested(blanked, "content"))))
                .bind("id", fact.text("search_id"))
                .bind("entry", fact.entry());
    }

    private Update problem(Fact fact, Fact blanked) {
        return handle.createUpdate("""
                        update import_problem set what = :what, advice = :advice
                        where ordinal = :ordinal and file_id =
                            (select id from citation_file where review = :review and digest = :file)""")
                .bind("review", review.name())
                .bind("what", blanked.text("what"))
                .bind("advice", blanked.text("advice"))
                .bind("ordinal", fact.content().get("ordinal"))
                .bind("file", fact.text("file"));
    }

    private Update snapshot(Fact fact, Fact blanked) {
        return handle.createUpdate("update snapshot set why = :why where review = :review and name = :name")
                .bind("review", review.name())
                .bind("why", blanked.text("why"))
                .bind("name", fact.text("name"));
    }

    /** The decision that a fact of the table {@code decision} states. */
    public static Decision decision(Fact fact) {
        TreeMap<String, String> about = new TreeMap<>();
        nested(fact, "about").forEach((key, value) -> about.put(key, String.valueOf(value)));
        return new Decision(fact.text("kind"), fact.text("actor"), fact.text("at"), fact.text("why"), about);
    }

    private static SortedMap<String, Object> nested(Fact fact, String field) {
        SortedMap<String, Object> nested = new TreeMap<>();
        if (fact.content().get(field) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> nested.put(String.valueOf(key), value));
        }
        return nested;
    }

    private static void one(Update update) {
        int rows = update.execute();
        if (rows != 1) {
            throw new IllegalStateException("to be blanked: 1 row, found: " + rows);
        }
    }
}
