// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sheaf.citation.RecordId;
import org.sheaf.protocol.ReviewId;

/** What the rules found about pairs of records. */
public final class RecordMatchTable {
    private static final Comparator<StoredMatch> ORDER =
            Comparator.comparing(StoredMatch::a).thenComparing(StoredMatch::b);

    /** What is said first, what is no longer said after it: so the facts of an entry are read again for their digest. */
    private static final Comparator<StoredMatch> AS_ADDED = Comparator.comparing(
                    (StoredMatch match) -> match.verdict().equals(StoredMatch.NONE))
            .thenComparing(ORDER);

    private record Pair(RecordId a, RecordId b) {}

    private final Handle handle;
    private final ReviewId review;
    private final long asOf;

    /** @param asOf the newest ledger entry whose facts are seen */
    RecordMatchTable(Handle handle, ReviewId review, long asOf) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
    }

    /** What counts now about each pair, pairs sorted; those about which nothing is said any more are left out. */
    public List<StoredMatch> current() {
        return newest().stream()
                .filter(match -> !match.verdict().equals(StoredMatch.NONE))
                .sorted(ORDER)
                .toList();
    }

    /**
     * Makes {@code found} what counts: adds a row for each pair about which something new is found, and a row that says
     * so for each pair about which nothing is found any more.
     *
     * @return number of rows added
     */
    public int become(OpenEntry entry, Collection<StoredMatch> found) {
        Map<Pair, StoredMatch> gone = new HashMap<>();
        newest().forEach(match -> gone.put(new Pair(match.a(), match.b()), match));
        List<StoredMatch> changed = new ArrayList<>();
        for (StoredMatch match : found) {
            StoredMatch before = gone.remove(new Pair(match.a(), match.b()));
            if (!match.equals(before)) {
                changed.add(match);
            }
        }
        for (StoredMatch before : gone.values()) {
            if (!before.verdict().equals(StoredMatch.NONE)) {
                changed.add(StoredMatch.none(before.a(), before.b()));
            }
        }
        change(entry, changed);
        return changed.size();
    }

    /**
     * Adds a row for each of these pairs and leaves what is said of all others as it is.
     *
     * @param changed what is said otherwise than before; {@link StoredMatch#NONE} where nothing is said any more
     */
    public void change(OpenEntry entry, Collection<StoredMatch> changed) {
        try (PreparedBatch rows = handle.prepareBatch("""
                insert into record_match (review, record_a, record_b, verdict, rule, score, evidence, entry_id)
                values (:review, :a, :b, :verdict, :rule, :score, :evidence, :entry)""")) {
            changed.stream().sorted(AS_ADDED).forEach(match -> add(rows, entry, match));
            if (rows.size() > 0) {
                rows.execute();
            }
        }
    }

    /** The last that was said about each pair: rows come pair by pair, as the index has them. */
    private List<StoredMatch> newest() {
        List<StoredMatch> newest = new ArrayList<>();
        RecordIds ids = new RecordIds();
        handle.createQuery("""
                        select record_a, record_b, verdict, rule, score, evidence from record_match
                        where review = :review and entry_id <= :asOf order by record_a, record_b, entry_id""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed(
                        "record_match",
                        (row, context) -> new StoredMatch(
                                ids.record(row.getString("record_a")),
                                ids.record(row.getString("record_b")),
                                row.getString("verdict"),
                                row.getString("rule"),
                                row.getInt("score"),
                                row.getString("evidence"))))
                .forEach(match -> {
                    if (!newest.isEmpty() && ORDER.compare(newest.get(newest.size() - 1), match) == 0) {
                        newest.remove(newest.size() - 1);
                    }
                    newest.add(match);
                });
        return newest;
    }

    private void add(PreparedBatch rows, OpenEntry entry, StoredMatch match) {
        entry.fact(
                "record_match",
                Map.of(
                        "a", match.a().toString(),
                        "b", match.b().toString(),
                        "verdict", match.verdict(),
                        "rule", match.rule(),
                        "score", match.score(),
                        "evidence", match.evidence()));
        rows.bind("review", review.name())
                .bind("a", match.a().toString())
                .bind("b", match.b().toString())
                .bind("verdict", match.verdict())
                .bind("rule", match.rule())
                .bind("score", match.score())
                .bind("evidence", match.evidence())
                .bind("entry", entry.id())
                .add();
    }
}
