// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.FactsDigest;
import org.sheaf.store.FactTables;
import org.sheaf.store.Session;

/** Makes the digests of the facts of all entries again, from the facts as they stand. */
final class FactDigests {
    /** What stands under one entry. */
    record Of(long facts, String digest) {}

    private final SortedMap<Long, Of> entries = new TreeMap<>();
    private final SortedMap<String, Long> tables = new TreeMap<>();

    private FactDigests() {}

    /**
     * Reads every fact of the review.
     *
     * @param redaction what the facts go through before they are digested
     */
    static FactDigests of(Session session, Redaction redaction, Progress progress) {
        FactDigests digests = new FactDigests();
        SortedMap<Long, FactsDigest> open = new TreeMap<>();
        long expected = session.entries().all().stream()
                .mapToLong(entry -> entry.facts())
                .sum();
        long[] seen = {0};
        for (String table : FactTables.NAMES) {
            session.facts().forEach(table, fact -> {
                open.computeIfAbsent(fact.entry(), entry -> new FactsDigest())
                        .add(table, redaction.of(fact).content());
                digests.tables.merge(table, 1L, Long::sum);
                progress.at("reading facts", ++seen[0], expected);
            });
        }
        progress.at("reading facts", 1, 1);
        open.forEach((entry, digest) -> digests.entries.put(
                entry, new Of(digest.count(), digest.digest().hex())));
        return digests;
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
