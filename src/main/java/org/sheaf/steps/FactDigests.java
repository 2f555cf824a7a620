// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.audit.FactsDigest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.Fact;
import org.sheaf.store.Session;

/** Makes the digests of the facts of all entries again, from the facts as they stand. */
final class FactDigests {
    /** What stands under one entry. */
    record Of(long facts, String digest) {}

    private final SortedMap<Long, Of> entries;
    private final SortedMap<String, Long> tables;

    private FactDigests(SortedMap<Long, Of> entries, SortedMap<String, Long> tables) {
        this.entries = entries;
        this.tables = tables;
    }

    /** Reads every fact of the review. */
    static FactDigests of(Session session, Progress progress) {
        return both(session, Redaction.NONE, fact -> {}, progress).before();
    }

    /**
     * The digests of the facts as they stand, and as they would be.
     *
     * @param after equal to {@code before} where nothing changes
     */
    record Both(FactDigests before, FactDigests after) {}

    /**
     * Reads every fact of the review once, for both digests.
     *
     * @param redaction what would be done to the facts
     * @param changed told of each fact, as it stands, that the redaction changes
     */
    static Both both(Session session, Redaction redaction, Consumer<Fact> changed, Progress progress) {
        SortedMap<Long, FactsDigest> before = new TreeMap<>();
        SortedMap<Long, FactsDigest> after = new TreeMap<>();
        SortedMap<String, Long> tables = new TreeMap<>();
        long expected =
                session.entries().all().stream().mapToLong(LedgerEntry::facts).sum();
        long[] seen = {0};
        session.facts().forEach(fact -> {
            FactsDigest digest = before.computeIfAbsent(fact.entry(), entry -> new FactsDigest());
            Fact redacted = redaction.of(fact);
            boolean changes = !redacted.equals(fact);
            if (changes) {
                changed.accept(fact);
                after.computeIfAbsent(fact.entry(), entry -> digest.copy()); // they go apart at the first change
            }
            digest.add(fact.table(), fact.content());
            FactsDigest other = after.get(fact.entry());
            if (other != null) {
                other.add(fact.table(), redacted.content());
            }
            tables.merge(fact.table(), 1L, Long::sum);
            progress.at("reading facts", ++seen[0], expected);
        });
        progress.at("reading facts", 1, 1);
        FactDigests now = new FactDigests(finished(before), tables);
        SortedMap<Long, Of> then = new TreeMap<>(now.entries);
        then.putAll(finished(after));
        return new Both(now, new FactDigests(then, tables));
    }

    private static SortedMap<Long, Of> finished(SortedMap<Long, FactsDigest> digests) {
        SortedMap<Long, Of> finished = new TreeMap<>();
        digests.forEach((entry, digest) ->
                finished.put(entry, new Of(digest.count(), digest.digest().hex())));
        return finished;
    }

    /** What stands under an entry; nothing is what an entry without facts has. */
    Of of(long entry) {
        return entries.getOrDefault(entry, new Of(0, new FactsDigest().digest().hex()));
    }

    /** The numbers of all entries under which facts stand. */
    Iterable<Long> entries() {
        return entries.keySet();
    }

    /** How many facts there are. */
    long facts() {
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In how many tables they stand. */
    int tables() {
        return tables.size();
    }
}
