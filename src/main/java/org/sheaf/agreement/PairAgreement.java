// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.agreement;

/**
 * How far two raters agree, on the items that both have rated.
 *
 * @param raterA whose ratings are the rows of the table
 * @param raterB whose ratings are the columns
 * @param table what each said, counted
 * @param percentAgreement share of the items with the same category from both, 0 to 1, with the interval of Wilson 1927
 *     (doi:10.1080/01621459.1927.10502953)
 * @param positiveAgreement of two categories, agreement on the first: 2a/(2a+b+c), 0 to 1 (Cicchetti and Feinstein 1990,
 *     doi:10.1016/0895-4356(90)90159-M)
 * @param negativeAgreement of two categories, agreement on the second: 2d/(2d+b+c), as above
 * @param cohenKappa -1 to 1 (Cohen 1960, doi:10.1177/001316446002000104), with the interval of Fleiss, Cohen and Everitt 1969
 *     (doi:10.1037/h0028106)
 * @param prevalenceIndex of two categories, (a-d)/n, -1 to 1: far from 0 where one category is rare, which lowers kappa
 *     (Byrt, Bishop and Carlin 1993, doi:10.1016/0895-4356(93)90018-V)
 * @param biasIndex of two categories, (b-c)/n, -1 to 1: how much oftener the first rater gives the first category (ibid.)
 * @param pabak kappa as it would be without prevalence and bias (ibid.): (k·po-1)/(k-1) with k categories, which is the S of
 *     Bennett, Alpert and Goldstein 1954 (doi:10.1086/266520); its interval is that of the share carried over
 * @param gwetAc1 -1 to 1 (Gwet 2008, doi:10.1348/000711006X126600), with the interval given there
 */
public record PairAgreement(
        String raterA,
        String raterB,
        PairTable table,
        Estimate percentAgreement,
        Estimate positiveAgreement,
        Estimate negativeAgreement,
        Estimate cohenKappa,
        Estimate prevalenceIndex,
        Estimate biasIndex,
        Estimate pabak,
        Estimate gwetAc1) {

    /** Works out everything from the table. */
    public static PairAgreement of(String raterA, String raterB, PairTable table) {
        return new PairAgreement(
                raterA,
                raterB,
                table,
                share(table),
                specific(table, 0),
                specific(table, 1),
                CohenKappa.of(table),
                index(table, 0, 0, 1, 1),
                index(table, 0, 1, 1, 0),
                pabak(table),
                GwetAc1.of(table));
    }

    private static Estimate share(PairTable table) {
        return table.n() == 0 ? new NotEstimable(TooFew.items(0, "by both")) : Proportion.of(table.agreed(), table.n());
    }

    private static Estimate pabak(PairTable table) {
        if (table.n() == 0) {
            return new NotEstimable(TooFew.items(0, "by both"));
        }
        Estimated share = Proportion.of(table.agreed(), table.n());
        int choices = table.choices();
        return new Estimated(
                withoutChance(share.estimate(), choices),
                withoutChance(share.low(), choices),
                withoutChance(share.high(), choices));
    }

    private static double withoutChance(double share, int choices) {
        return (choices * share - 1) / (choices - 1);
    }

    private static Estimate specific(PairTable table, int category) {
        if (table.size() != 2) {
            return notOfTwo(table);
        }
        long given = table.row(category) + table.column(category);
        return given == 0
                ? new NotEstimable(
                        table.n() == 0
                                ? TooFew.items(0, "by both")
                                : "neither rater gave \"" + table.categories().get(category) + "\"")
                : new WithoutInterval(2.0 * table.count(category, category) / given, "");
    }

    private static Estimate index(PairTable table, int row, int column, int lessRow, int lessColumn) {
        if (table.size() != 2) {
            return notOfTwo(table);
        }
        return table.n() == 0
                ? new NotEstimable(TooFew.items(0, "by both"))
                : new WithoutInterval(
                        (double) (table.count(row, column) - table.count(lessRow, lessColumn)) / table.n(), "");
    }

    private static NotEstimable notOfTwo(PairTable table) {
        return new NotEstimable(
                switch (table.size()) {
                    case 0 -> TooFew.items(0, "by both");
                    case 1 -> "only one category is known, and this is defined for two";
                    default -> "there are " + table.size() + " categories, and this is defined for two";
                });
    }
}
