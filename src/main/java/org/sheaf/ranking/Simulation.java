// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A screening acted out on records whose labels are known: begun with some that are given, the record at the top of the
 * order is "read", its label is learned from, and so on to the last.
 */
public final class Simulation {
    private static final int SINGLY = 100;
    private static final int BY_FIVE = 1000;
    private static final int FIVE = 5;
    private static final int HUNDRED = 100;

    private final RankingIndex index;
    private final BitSet relevant;

    /**
     * @param index all records
     * @param relevant the rows that are relevant
     */
    public Simulation(RankingIndex index, BitSet relevant) {
        this.index = index;
        this.relevant = (BitSet) relevant.clone();
    }

    /**
     * How many labels are given before the model is trained anew, by the schedule of the benchmark: 1 while fewer than 100
     * are known, 5 while fewer than 1000, then 100.
     */
    static int batch(int known) {
        return known < SINGLY ? 1 : known < BY_FIVE ? FIVE : HUNDRED;
    }

    /**
     * Screens all records. Once the last relevant one was found the rest follow in the order that stood then, since no rank
     * that counts can change.
     *
     * @param priors rows that are known from the start
     * @param seed see {@link RankingIndex#fit}
     * @param progress is told how many were screened
     * @return all rows in the order in which they were screened, the priors first
     */
    public int[] run(List<Integer> priors, long seed, IntConsumer progress) {
        List<Labelled> labels = new ArrayList<>();
        BitSet known = new BitSet(index.size());
        for (int prior : priors) {
            known.set(prior);
            labels.add(new Labelled(prior, relevant.get(prior)));
        }
        int found = (int) labels.stream().filter(Labelled::relevant).count();
        int all = relevant.cardinality();
        while (labels.size() < index.size()) {
            Ranking ranking = index.fit(labels, seed);
            int most = found == all ? index.size() : batch(labels.size());
            for (int row : most == index.size() ? ranking.order() : ranking.next(most)) {
                if (!known.get(row)) {
                    known.set(row);
                    labels.add(new Labelled(row, relevant.get(row)));
                    found += relevant.get(row) ? 1 : 0;
                }
            }
            progress.accept(labels.size());
        }
        return labels.stream().mapToInt(Labelled::row).toArray();
    }
}
