// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.agreement.Estimate;
import org.sheaf.coding.UnitisingAgreement;

/**
 * Krippendorff's alpha for unitising as the terminal shows it, every number ready.
 *
 * @param characters how long the texts are, in characters of their sentences
 * @param codes that either of the two used
 * @param relevance over all codes: coded or not; a hyphen where it cannot be estimated
 * @param coding over all codes: which one, where both coded
 * @param covered on what share of the text {@code coding} rests, in percent
 * @param whole both at once
 * @param notes why numbers are missing, and what was done where codes overlap: a sentence each
 */
public record UnitisingView(
        int characters,
        List<Row> codes,
        String relevance,
        String coding,
        String covered,
        String whole,
        List<String> notes) {
    private static final String NOT_ESTIMABLE = "-";

    public UnitisingView {
        codes = List.copyOf(codes);
        notes = List.copyOf(notes);
    }

    /**
     * One code.
     *
     * @param alone bears this code or not
     * @param amongOthers this code or another, where both coded
     * @param covered on what share of what bears it that rests, in percent; empty where there is no number
     */
    public record Row(String code, String alone, String amongOthers, String covered) {}

    /** Of two people. */
    public static UnitisingView of(CodingComparison.Pair pair) {
        UnitisingAgreement agreement = UnitisingAgreement.of(pair.texts());
        Map<String, List<String>> missing = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (UnitisingAgreement.OfCode code : agreement.codes()) {
            String name = code.code().name();
            rows.add(new Row(
                    name,
                    number(code.alone(), name, missing),
                    number(code.amongOthers(), name, missing),
                    code.amongOthers().value().isPresent() ? percent(code.covered()) : ""));
        }
        String relevance = number(agreement.all().relevance(), "all", missing);
        String coding = number(agreement.all().coding(), "all", missing);
        String whole = number(agreement.all().whole(), "all", missing);
        List<String> notes = new ArrayList<>();
        if (agreement.severalFirst() + agreement.severalSecond() > 0) {
            notes.add(several(pair, agreement));
        }
        missing.forEach((why, codes) -> notes.add("No number for " + String.join(", ", codes) + ": " + why + "."));
        return new UnitisingView(
                agreement.characters(),
                rows,
                relevance,
                coding,
                agreement.all().coding().value().isPresent()
                        ? percent(agreement.all().covered())
                        : "",
                whole,
                notes);
    }

    private static String several(CodingComparison.Pair pair, UnitisingAgreement agreement) {
        return "More than one code stands on " + agreement.severalFirst() + " characters of "
                + pair.first().name() + " and " + agreement.severalSecond() + " of "
                + pair.second().name()
                + ": over all codes, each such set counts as a code of its own.";
    }

    private static String number(Estimate estimate, String of, Map<String, List<String>> missing) {
        if (estimate.value().isEmpty()) {
            List<String> names = missing.computeIfAbsent(estimate.why(), why -> new ArrayList<>());
            if (!names.contains(of)) {
                names.add(of);
            }
            return NOT_ESTIMABLE;
        }
        // Without the sign that rounding leaves on a zero.
        double rounded = Math.rint(100 * estimate.value().getAsDouble()) / 100 + 0.0;
        return String.format(Locale.ROOT, "%.2f", rounded);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
