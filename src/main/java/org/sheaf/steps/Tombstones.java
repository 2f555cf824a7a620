// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.ErasureTable;
import org.sheaf.store.Fact;
import org.sheaf.store.OpenEntry;
import org.sheaf.store.Session;
import org.sheaf.store.StoredErasure;

/**
 * Blanks in the store what a redaction changes, and leaves a tombstone for each blanked fact, for each entry whose facts
 * give another digest since, and for each entry in which a name went. So the chain can still be verified: entries keep
 * the digests with which they were sealed, and the tombstones, facts of a sealed entry themselves, say what holds now.
 */
final class Tombstones {
    private final Session session;
    private final Redaction redaction;
    private final List<Fact> facts = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<Long> touched = new TreeSet<>();
    private final FactDigests.Both digests;

    /** Looks for what the redaction changes; changes nothing yet. */
    Tombstones(Session session, Redaction redaction) {
        this.session = session;
        this.redaction = redaction;
        this.digests = FactDigests.both(
                session,
                redaction,
                fact -> {
                    facts.add(fact);
                    touched.add(fact.entry());
                },
                Progress.NONE);
        session.entries().all().stream()
                .filter(entry -> !redaction.of(entry).equals(entry))
                .forEach(entries::add);
    }

    /** The facts that hold what must go. */
    List<Fact> facts() {
        return facts;
    }

    /** The ledger entries that hold it. */
    int entries() {
        return entries.size();
    }

    /**
     * Blanks all of it.
     *
     * @param subject what is erased, in a form that may stay
     * @param files by digest as imported, the digest of what will be left of files in the corpus
     * @param keepDigests whether the digest of what a record held stays: not where it is as short as a name
     */
    void blank(OpenEntry open, String subject, String why, Map<Digest, Digest> files, boolean keepDigests) {
        requireSound();
        List<StoredErasure> stones = new ArrayList<>();
        for (Fact fact : facts) {
            Fact blanked = redaction.of(fact);
            boolean record = fact.table().equals("citation_record");
            stones.add(stone(
                    fact.table(),
                    ErasureTable.key(blanked),
                    record && keepDigests ? fact.text("id") : subject,
                    why,
                    record && keepDigests ? Digest.of(fact.json()).hex() : "",
                    Digest.of(blanked.json()).hex()));
        }
        for (LedgerEntry entry : session.entries().all()) {
            String number = String.valueOf(entry.id());
            if (touched.contains(entry.id())) {
                stones.add(stone(
                        StoredErasure.FACTS,
                        number,
                        subject,
                        why,
                        entry.factsDigest(),
                        digests.after().of(entry.id()).digest()));
            }
            LedgerEntry blanked = redaction.of(entry);
            if (!blanked.equals(entry)) {
                stones.add(stone("entry", number, subject, why, entry.digest(), blanked.computeDigest()));
            }
        }
        files.forEach((before, now) ->
                stones.add(stone("citation_file", before.hex(), subject, why, before.hex(), now.hex())));
        stones.sort(Comparator.comparing(StoredErasure::table).thenComparing(StoredErasure::key));
        stones.forEach(stone -> session.erasures().append(open, stone));
        facts.forEach(fact -> session.erasures().blank(fact, redaction.of(fact)));
        entries.forEach(entry ->
                session.erasures().blankActor(entry.id(), redaction.of(entry).actor()));
    }

    /** Nothing is blanked in entries that do not fit: a tombstone over them would hide that. */
    private void requireSound() {
        Map<String, String> facts = session.erasures().after(StoredErasure.FACTS);
        Map<String, String> headers = session.erasures().after("entry");
        for (LedgerEntry entry : session.entries().all()) {
            String number = String.valueOf(entry.id());
            boolean factsFit = !touched.contains(entry.id())
                    || digests.before().of(entry.id()).digest().equals(facts.getOrDefault(number, entry.factsDigest()));
            boolean headerFits = redaction.of(entry).equals(entry)
                    || entry.computeDigest().equals(headers.getOrDefault(number, entry.digest()));
            if (!factsFit || !headerFits) {
                throw ReviewException.workspace(
                        "Ledger entry " + number
                                + " does not fit what stands under it; an erasure there would hide that.",
                        "`sheaf verify` says more. Restore a backup or an archive first.");
            }
        }
    }

    private static StoredErasure stone(
            String table, String key, String subject, String why, String before, String after) {
        return new StoredErasure(table, key, subject, why, before, after, -1);
    }
}
