// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;

/**
 * How far people agreed at a stage before they could talk about it.
 *
 * @param unsure as what "unsure" counts
 * @param independent whether nobody saw another's vote before voting
 * @param all on all reports that had all their votes
 * @param parts the same reports in the order in which they got their last vote, in parts of like size
 */
public record AgreementView(String unsure, boolean independent, Measured all, List<Part> parts) {
    public AgreementView {
        parts = List.copyOf(parts);
    }

    /**
     * Agreement on some reports.
     *
     * @param pairs of each two people
     * @param alpha Krippendorff's, of all people
     */
    public record Measured(List<Pair> pairs, Coefficient alpha) {
        public Measured {
            pairs = List.copyOf(pairs);
        }

        /** The same in the words of the page. */
        public static Measured of(Agreement agreement) {
            return new Measured(
                    agreement.pairs().stream().map(Pair::of).toList(),
                    Coefficient.of(
                            "krippendorff_alpha",
                            "Krippendorff's alpha",
                            agreement.overall().krippendorffAlpha()));
        }
    }

    /**
     * Two people's agreement.
     *
     * @param n how many reports both voted on
     * @param categories of the table's rows (first person) and columns (second)
     * @param cells counts, row by row
     */
    public record Pair(
            String raterA,
            String raterB,
            long n,
            List<String> categories,
            List<List<Integer>> cells,
            List<Coefficient> coefficients) {
        static Pair of(PairAgreement pair) {
            List<Coefficient> all = new ArrayList<>();
            all.add(Coefficient.of("percent_agreement", "Votes alike", pair.percentAgreement()));
            all.add(Coefficient.of("positive_agreement", "Positive agreement", pair.positiveAgreement()));
            all.add(Coefficient.of("negative_agreement", "Negative agreement", pair.negativeAgreement()));
            all.add(Coefficient.of("cohen_kappa", "Cohen's kappa", pair.cohenKappa()));
            all.add(Coefficient.of("pabak", "PABAK", pair.pabak()));
            all.add(Coefficient.of("gwet_ac1", "Gwet's AC1", pair.gwetAc1()));
            return new Pair(
                    pair.raterA(),
                    pair.raterB(),
                    pair.table().n(),
                    pair.table().categories(),
                    pair.table().cells(),
                    all);
        }
    }

    /**
     * A number that says how far people agree.
     *
     * @param key its name in files
     * @param value empty if it cannot be estimated
     * @param lower end of the interval of 95%; empty if there is none
     * @param upper likewise
     * @param why why the number or its interval cannot be had; empty where nothing is to be said
     */
    public record Coefficient(
            String key, String name, OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String why) {
        /** An estimate under a name. */
        public static Coefficient of(String key, String name, Estimate estimate) {
            return new Coefficient(key, name, estimate.value(), estimate.lower(), estimate.upper(), estimate.why());
        }

        /** The number with three decimals, or that there is none and why. */
        public String words() {
            return value.isPresent() ? number(value.getAsDouble()) : "not estimable: " + why;
        }

        /** The interval; empty if there is none. */
        public String interval() {
            return lower.isPresent() && upper.isPresent()
                    ? number(lower.getAsDouble()) + " to " + number(upper.getAsDouble())
                    : "";
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }

    /**
     * Some reports one after another.
     *
     * @param first place of the first of them, 1-based
     * @param last place of the last
     * @param from when the first of them got its last vote
     * @param to when the last did
     * @param alike how many have votes that are all alike
     * @param rated of how many; those with fewer than two votes to compare are left out
     * @param share of those, with its interval
     */
    public record Part(
            int first,
            int last,
            String from,
            String to,
            long alike,
            long rated,
            Coefficient share,
            Measured measured) {}
}
