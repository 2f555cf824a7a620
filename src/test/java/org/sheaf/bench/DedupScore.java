// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sheaf.citation.RecordId;

/**
 * How good a grouping is against the true one. At the level of records one survivor is kept per group (the first in the
 * set's order): a record rightly removed is a true positive, a work of which no record survives a false positive, a
 * second survivor of one work a false negative. At the level of pairs each two records of one group count.
 */
record DedupScore(int tp, int fp, int fn, long pairTp, long pairFp, long pairFn) {

    static DedupScore of(Map<RecordId, String> gold, List<List<RecordId>> groups) {
        Map<RecordId, Integer> order = new HashMap<>();
        gold.keySet().forEach(id -> order.put(id, order.size()));
        Set<RecordId> survivors = new HashSet<>();
        for (List<RecordId> group : groups) {
            survivors.add(
                    group.stream().min((x, y) -> order.get(x) - order.get(y)).orElseThrow());
        }
        Map<String, int[]> works = new HashMap<>(); // records, survivors
        gold.forEach((id, work) -> {
            int[] counts = works.computeIfAbsent(work, w -> new int[2]);
            counts[0]++;
            counts[1] += survivors.contains(id) ? 1 : 0;
        });
        int tp = 0;
        int fp = 0;
        int fn = 0;
        for (int[] counts : works.values()) {
            fp += counts[1] == 0 ? 1 : 0;
            fn += Math.max(0, counts[1] - 1);
            tp += counts[0] - Math.max(1, counts[1]);
        }
        long agreed = 0;
        for (List<RecordId> group : groups) {
            Map<String, Integer> perWork = new HashMap<>();
            group.forEach(id -> perWork.merge(gold.get(id), 1, Integer::sum));
            agreed += pairs(perWork.values());
        }
        long predicted = pairs(groups.stream().map(List::size).toList());
        long truth = pairs(works.values().stream().map(c -> c[0]).toList());
        return new DedupScore(tp, fp, fn, agreed, predicted - agreed, truth - agreed);
    }

    private static long pairs(Collection<Integer> sizes) {
        return sizes.stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    }

    DedupScore plus(DedupScore o) {
        return new DedupScore(tp + o.tp, fp + o.fp, fn + o.fn, pairTp + o.pairTp, pairFp + o.pairFp, pairFn + o.pairFn);
    }

    /** This score with so many false negatives left out. */
    DedupScore without(int excused) {
        return new DedupScore(tp, fp, fn - excused, pairTp, pairFp, pairFn - excused);
    }

    double recall() {
        return tp + fn == 0 ? 1 : (double) tp / (tp + fn);
    }

    double f1() {
        return f(tp, fp, fn);
    }

    double pairF1() {
        return f(pairTp, pairFp, pairFn);
    }

    private static double f(long tp, long fp, long fn) {
        return 2 * tp + fp + fn == 0 ? 1 : 2.0 * tp / (2 * tp + fp + fn);
    }
}
