// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    private static DedupResult decidePrints(List<Fingerprint> prints, DedupSettings settings, List<Answer> answered) {
        Judge judge = new Judge(settings);
        Answers answers = new Answers(answered, prints);
        List<Edge> edges = edges(prints, judge);
        edges.sort(Edge.STRONGEST_FIRST);
        Groups groups = Clustering.groups(prints, edges, answers, judge);
        return Outcome.of(prints, edges, answers, groups);
    }

    /** Every candidate pair about which there is something to say. Judged side by side: no pair depends on another. */
    private static List<Edge> edges(List<Fingerprint> prints, Judge judge) {
        return new ArrayList<>(Arrays.stream(Blocking.candidates(prints))
                .parallel()
                .mapToObj(pair -> edge(prints, judge, (int) (pair >> 32), (int) pair))
                .filter(edge -> !edge.is(Decision.Kind.DIFFERENT))
                .toList());
    }

    private static Edge edge(List<Fingerprint> prints, Judge judge, int a, int b) {
        return new Edge(a, b, judge.judge(Comparison.of(prints.get(a), prints.get(b))));
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
            takeFingerprints();
            List<Fingerprint> sorted = new ArrayList<>(prints);
            sorted.sort(Comparator.comparing(Fingerprint::id));
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).id.equals(sorted.get(i - 1).id)) {
                    throw new IllegalArgumentException("two records with the id " + sorted.get(i).id);
                }
            }
            return decidePrints(sorted, settings, answers);
        }

        private Object shared(Object part) {
            Object known = pool.putIfAbsent(part, part);
            return known == null ? part : known;
        }
    }
}
