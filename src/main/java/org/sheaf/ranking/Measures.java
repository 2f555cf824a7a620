// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.ranking;

import java.util.List;

/**
 * What an order was worth. What was known from the start is left out of all counts: of the other N records R are relevant,
 * and stand at ranks 1 to N.
 *
 * @param records N
 * @param relevant R, at least 1
 * @param recall5 share of the relevant within the first 5% (rounded up) of the records
 * @param recall10 the same for 10%
 * @param recall20 the same for 20%
 * @param wss95 work saved over sampling at 95% recall (Cohen et al. 2006, doi:10.1197/jamia.M1929): (N - k) / N - 0.05,
 *     where k is the rank of the relevant record with which 95% (rounded up) are found
 * @param wss100 (N - k) / N, where k is the rank of the last relevant record
 * @param atd mean rank of the relevant records / N, as a share (the average time to discovery, Ferdinands et al. 2023,
 *     doi:10.1186/s13643-023-02257-7)
 * @param loss the area between the best recall curve there could be and this one, as a share of that between the best and
 *     the worst: 0 to 1, the less the better
 * @param ndcg discounted cumulative gain, log2(rank + 1), as a share of the best
 */
public record Measures(
        int records,
        int relevant,
        double recall5,
        double recall10,
        double recall20,
        double wss95,
        double wss100,
        double atd,
        double loss,
        double ndcg) {
    private static final double ROUNDING = 1e-9;

    /**
     * Measures an order.
     *
     * @param labels of the records in their order, without what was known from the start; one at least is relevant
     */
    public static Measures of(List<Boolean> labels) {
        int n = labels.size();
        int[] ranks = new int[n];
        int r = 0;
        for (int i = 0; i < n; i++) {
            if (labels.get(i)) {
                ranks[r++] = i + 1;
            }
        }
        if (r == 0) {
            throw new IllegalArgumentException("nothing relevant is to be found");
        }
        double sum = 0;
        double finds = 0;
        double gain = 0;
        double best = 0;
        for (int i = 0; i < r; i++) {
            sum += ranks[i];
            finds += n - ranks[i] + 1;
            gain += 1 / log2(ranks[i] + 1);
            best += 1 / log2(i + 2);
        }
        int rank95 = ranks[(int) Math.ceil(0.95 * r - ROUNDING) - 1];
        double worst = (double) r * (n - r);
        return new Measures(
                n,
                r,
                recall(ranks, r, 0.05 * n),
                recall(ranks, r, 0.10 * n),
                recall(ranks, r, 0.20 * n),
                (double) (n - rank95) / n - 0.05,
                (double) (n - ranks[r - 1]) / n,
                sum / r / n,
                worst == 0 ? 0 : (r * (n - (r - 1) / 2.0) - finds) / worst,
                gain / best);
    }

    private static double recall(int[] ranks, int relevant, double within) {
        int last = (int) Math.ceil(within - ROUNDING);
        int found = 0;
        while (found < relevant && ranks[found] <= last) {
            found++;
        }
        return (double) found / relevant;
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
