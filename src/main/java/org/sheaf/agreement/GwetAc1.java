// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/**
 * Gwet's AC1: agreement beyond chance where chance is the share of items that are hard to judge, so that it does not fall
 * when one category is rare (Gwet 2008, doi:10.1348/000711006X126600), -1 to 1. The interval has the linearised variance of
 * that paper and Student's t with n - 1 degrees of freedom, cut at 1 above, as the author's software (irrCAC) has it.
 */
final class GwetAc1 {
    private GwetAc1() {}

    static Estimate of(PairTable table) {
        long n = table.n();
        if (n < 2) {
            return new NotEstimable(TooFew.items(n, "by both"));
        }
        int size = table.size();
        double others = table.choices() - 1.0;
        double[] share = new double[size];
        double chance = 0;
        for (int i = 0; i < size; i++) {
            share[i] = (table.row(i) + table.column(i)) / (2.0 * n);
            chance += share[i] * (1 - share[i]) / others;
        }
        double observed = (double) table.agreed() / n;
        double ac1 = (observed - chance) / (1 - chance);
        double squares = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double chanceHere = (1 - (share[i] + share[j]) / 2) / others;
                double here = ((i == j ? 1 : 0) - chance) / (1 - chance);
                double pull = 2 * (1 - ac1) * (chanceHere - chance) / (1 - chance);
                squares += table.count(i, j) * (here - pull - ac1) * (here - pull - ac1);
            }
        }
        double half = Confidence.student(n - 1) * Math.sqrt(squares / n / (n - 1));
        return new Estimated(ac1, ac1 - half, Math.min(1, ac1 + half));
    }
}
