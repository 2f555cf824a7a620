// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.citation.CitationRecord;

/** Decides which records refer to the same report. */
public final class Deduplication {
    private Deduplication() {}

    /**
     * Groups the records.
     *
     * @param records in any order, each id once
     * @param answers what people said, oldest first
     */
    public static DedupResult decide(List<CitationRecord> records, DedupSettings settings, List<Answer> answers) {
        Collector collector = new Collector();
        records.forEach(collector::add);
        return collector.decide(settings, answers);
    }

    /** As {@link #decide}, from fingerprints made before. */
    public static DedupResult decideFingerprints(
            List<Fingerprint> prints, DedupSettings settings, List<Answer> answers) {
        List<Fingerprint> sorted = new ArrayList<>(prints);
        sorted.sort(Comparator.comparing(Fingerprint::id));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id.equals(sorted.get(i - 1).id)) {
                throw new IllegalArgumentException("two records with the id " + sorted.get(i).id);
            }
        }
        return new Clustering(sorted, settings, answers).result();
    }

    /** Takes records one at a time and keeps only what is needed of them, so that the caller can forget each. */
    public static final class Collector {
        private final List<Fingerprint> prints = new ArrayList<>();
        private final Map<Object, Object> pool = new HashMap<>();

        public void add(CitationRecord record) {
            prints.add(Fingerprint.of(record, this::shared));
        }

        public DedupResult decide(DedupSettings settings, List<Answer> answers) {
            return decideFingerprints(prints, settings, answers);
        }

        private Object shared(Object part) {
            Object known = pool.putIfAbsent(part, part);
            return known == null ? part : known;
        }
    }
}
