// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.extraction;

import java.math.BigDecimal;
import java.util.Optional;
import org.sheaf.sampling.ErrorRate;
import org.sheaf.sampling.SampleSize;

/**
 * The rule by which a sample that is checked is made larger: if more of it was wrong than a limit. Of what is not in the sample
 * it claims nothing.
 *
 * @param percent the limit, above 0, at most 100
 */
public record ExtensionRule(BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the rule says of a round. */
    public enum Verdict {
        /** Not everything that was drawn is checked and settled. */
        WAITS,
        /** There was no field to check. */
        NOTHING_TO_COUNT,
        /** Not more was wrong than the limit. */
        WITHIN,
        /** More was wrong. */
        ABOVE
    }

    /** The rule with a limit as people wrote it. */
    public static ExtensionRule above(SampleSize limit) {
        return new ExtensionRule(new BigDecimal(limit.written().replace("%", "")));
    }

    public Verdict of(CheckRound round) {
        if (CheckRound.open(round.cells()) > 0 || toCheck(round) > 0) {
            return Verdict.WAITS;
        }
        ErrorRate rate = CheckRound.errors(round.cells());
        if (!rate.isEstimable()) {
            return Verdict.NOTHING_TO_COUNT;
        }
        return isAbove(rate) ? Verdict.ABOVE : Verdict.WITHIN;
    }

    /** Counted in whole numbers: 7 of 100 is not more than 7%. */
    boolean isAbove(ErrorRate rate) {
        return BigDecimal.valueOf(rate.errors())
                        .multiply(HUNDRED)
                        .compareTo(percent.multiply(BigDecimal.valueOf(rate.checked())))
                > 0;
    }

    private static int toCheck(CheckRound round) {
        return round.drawn().size() - round.complete().size();
    }

    /**
     * The verdict in sentences.
     *
     * @param of how many reports could be in the sample now
     */
    public String words(CheckRound round, int of) {
        ErrorRate rate = CheckRound.errors(round.cells());
        String limit = percent.stripTrailingZeros().toPlainString() + "%";
        String wrong = "Wrong in the sample: " + rate.words() + ". ";
        return switch (of(round)) {
            case WAITS ->
                "The rule is applied when all that was drawn is checked and settled: "
                        + amount(toCheck(round), "report") + " to check, "
                        + amount(CheckRound.open(round.cells()), "field") + " to settle.";
            case NOTHING_TO_COUNT -> "Nothing was checked, so the rule says nothing.";
            case WITHIN ->
                wrong + "Not more than " + limit + ": by this rule the sample need not be extended."
                        + (rate.high() * 100 > percent.doubleValue()
                                ? " Of everything that was extracted, more than " + limit
                                        + " may still be wrong, as the interval shows."
                                : "");
            case ABOVE ->
                wrong + "More than " + limit
                        + (larger(round, of).isPresent()
                                ? ": by this rule more is to be checked."
                                : ", and everything that could be drawn was drawn.");
        };
    }

    private static String amount(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * The sample to draw next: twice as large as the last one, or as often doubled as it needs to hold a further report.
     *
     * @param of how many reports could be in the sample now
     * @return nothing if all of them are in it
     */
    public static Optional<SampleSize> larger(CheckRound round, int of) {
        Optional<SampleSize> size =
                SampleSize.parse(round.draws().get(round.draws().size() - 1).sample());
        if (round.drawn().size() >= of) {
            return Optional.empty();
        }
        while (size.isPresent()) {
            size = doubled(size.get());
            if (size.isPresent() && size.get().of(of) > round.drawn().size()) {
                return size;
            }
        }
        return Optional.empty();
    }

    /** Nothing beyond everything. */
    private static Optional<SampleSize> doubled(SampleSize size) {
        if (size instanceof SampleSize.Percent part) {
            return part.percent().compareTo(HUNDRED) >= 0
                    ? Optional.empty()
                    : Optional.of(new SampleSize.Percent(
                            part.percent().add(part.percent()).min(HUNDRED)));
        }
        return SampleSize.parse(String.valueOf(2 * Long.parseLong(size.written())));
    }
}
