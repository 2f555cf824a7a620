// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/**
 * Cohen's kappa: agreement beyond what two raters with these habits would reach by chance (Cohen 1960,
 * doi:10.1177/001316446002000104), -1 to 1. The interval is the estimate with 1.96 large-sample standard errors on each side
 * (Fleiss, Cohen and Everitt 1969, doi:10.1037/h0028106), cut at -1 and 1.
 */
final class CohenKappa {
    private CohenKappa() {}

    static Estimate of(PairTable table) {
        long n = table.n();
        if (n < 2) {
            return new NotEstimable(TooFew.items(n, "by both"));
        }
        long chance = 0;
        boolean constant = false;
        for (int i = 0; i < table.size(); i++) {
            chance += table.row(i) * table.column(i);
            constant |= table.row(i) == n || table.column(i) == n;
        }
        if (chance == n * n) {
            return new NotEstimable(
                    "both raters gave every item the same category, so that there is nothing beyond chance to"
                            + " agree on (0/0)");
        }
        double kappa = (double) (n * table.agreed() - chance) / (n * n - chance);
        if (constant || chance == 0) {
            return new WithoutInterval(
                    kappa,
                    (chance == 0
                                    ? "the raters used no category in common"
                                    : "one of the raters gave every item the same category")
                            + ", which makes kappa 0 whatever else they said");
        }
        double half = Confidence.normal() * standardError(table, (double) table.agreed() / n, (double) chance / n / n);
        return new Estimated(kappa, Math.max(-1, kappa - half), Math.min(1, kappa + half));
    }

    /** The large-sample formula of Fleiss, Cohen and Everitt for kappa without weights. */
    private static double standardError(PairTable table, double observed, double expected) {
        double n = table.n();
        double same = 0;
        double different = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                double margins = (table.column(i) + table.row(j)) / n;
                double share = table.count(i, j) / n;
                if (i == j) {
                    double distance = 1 - expected - margins * (1 - observed);
                    same += share * distance * distance;
                } else {
                    different += share * margins * margins;
                }
            }
        }
        double disagreed = 1 - observed;
        double mean = observed * expected - 2 * expected + observed;
        double variance = same + disagreed * disagreed * different - mean * mean;
        // Rounding can leave the zero of perfect agreement below zero.
        return Math.sqrt(Math.max(0, variance) / n) / ((1 - expected) * (1 - expected));
    }
}
