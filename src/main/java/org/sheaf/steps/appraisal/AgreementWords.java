// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.appraisal.RaterAgreement;

/** Agreement of raters in words. */
public final class AgreementWords {
    /** Where a number cannot be had. */
    public static final String NOT_ESTIMABLE = "not estimable";

    private AgreementWords() {}

    /** The share of what all answered alike, such as {@code 92.3%}. */
    public static String alike(RaterAgreement.OfItem one) {
        return one.compared() == 0
                ? NOT_ESTIMABLE
                : String.format(Locale.ROOT, "%.1f%%", 100.0 * one.alike() / one.compared());
    }

    /** Cohen's kappa of two raters; of more, alpha says it over all. */
    public static String kappa(RaterAgreement.OfItem one) {
        return pair(one).map(pair -> number(pair.cohenKappa())).orElse("more than two raters");
    }

    /** Gwet's AC1 of two raters. */
    public static String ac1(RaterAgreement.OfItem one) {
        return pair(one).map(pair -> number(pair.gwetAc1())).orElse("more than two raters");
    }

    /** Why a measure is missing; empty for nothing. Where everybody says the same there is nothing beyond chance to see. */
    public static String why(RaterAgreement.OfItem one) {
        return pair(one)
                .filter(pair -> pair.cohenKappa().value().isEmpty())
                .map(pair -> one.alike() == one.compared() && one.compared() > 1
                        ? "all answers agree"
                        : pair.cohenKappa().why())
                .orElse("");
    }

    private static Optional<PairAgreement> pair(RaterAgreement.OfItem one) {
        return one.agreement().pairs().size() == 1
                ? Optional.of(one.agreement().pairs().get(0))
                : Optional.empty();
    }

    /** Two raters' agreement over all questions, in a sentence. */
    public static String pair(PairAgreement pair) {
        return pair.raterA() + " and " + pair.raterB() + ", " + pair.table().n() + " answers: Cohen's kappa "
                + of(pair.cohenKappa()) + ", Gwet's AC1 " + of(pair.gwetAc1());
    }

    /** A number with its interval, or why there is none. */
    public static String of(Estimate estimate) {
        if (estimate.value().isEmpty()) {
            return NOT_ESTIMABLE + ": " + estimate.why();
        }
        return number(estimate)
                + (estimate.lower().isPresent() && estimate.upper().isPresent()
                        ? " (95% interval " + format(estimate.lower().getAsDouble()) + " to "
                                + format(estimate.upper().getAsDouble()) + ")"
                        : "");
    }

    /** What should be known beside the numbers. */
    public static List<String> notes(RaterAgreement agreement) {
        List<String> notes = new ArrayList<>();
        if (agreement.all().ratings().raters().size() > 2) {
            notes.add(
                    "More than two raters took part: kappa and AC1 are given for each two over all questions, alpha for"
                            + " all of them.");
        }
        if (agreement.all().compared() > 0) {
            notes.add("The answers of one study hang together, so that intervals over all questions are too narrow.");
        }
        return notes;
    }

    private static String number(Estimate estimate) {
        return estimate.value().isPresent() ? format(estimate.value().getAsDouble()) : NOT_ESTIMABLE;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
