// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sheaf.citation.CitationRecord;

/**
 * Decides which records refer to the same report. The order of the records does not matter, and the same records,
 * settings and answers give the same result.
 */
public final class Deduplication {
    private Deduplication() {}

    /**
     * Groups the records.
     *
     * @param records in any order, each id once
     * @param answers what people said, oldest first; answers about records that are not there are left aside
     */
    public static DedupResult decide(List<CitationRecord> records, DedupSettings settings, List<Answer> answers) {
        Collector collector = new Collector();
        records.forEach(collector::add);
        return collector.decide(settings, answers);
    }

    /** Takes records one at a time and keeps only what is needed of each, so that the caller can forget it. */
    public static final class Collector {
        /** Fingerprints are taken of so many records at a time, side by side. */
        private static final int BATCH = 1024;

        private final List<Fingerprint> prints = new ArrayList<>();
        private final List<CitationRecord> batch = new ArrayList<>(BATCH);
        private final Map<Object, Object> pool = new ConcurrentHashMap<>();

        public void add(CitationRecord record) {
            batch.add(record);
            if (batch.size() == BATCH) {
                takeFingerprints();
            }
        }

        private void takeFingerprints() {
            prints.addAll(batch.parallelStream()
                    .map(record -> Fingerprint.of(record, this::shared))
                    .toList());
            batch.clear();
        }

        /** Adds a record whose fingerprint was made before. */
        public void add(Fingerprint print) {
            prints.add(print);
        }

        /** Groups what was added so far; see {@link Deduplication#decide}. */
        public DedupResult decide(DedupSettings settings, List<Answer> answers) {
            return after(Kept.NONE, RecordSource.NONE, settings, answers).result();
        }

        /** Takes what was added so far as what came in after an earlier run; see {@link Renewal#of}. */
        public Renewal after(Kept before, RecordSource source, DedupSettings settings, List<Answer> answers) {
            takeFingerprints();
            return Renewal.of(before, prints, source, settings, answers);
        }

        private Object shared(Object part) {
            Object known = pool.putIfAbsent(part, part);
            return known == null ? part : known;
        }
    }
}
