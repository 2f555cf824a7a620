// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A rule of thumb and how it stands. It bounds no error: nothing may rest on it alone.
 *
 * @param rule its name
 * @param standing whether its condition holds, or cannot be told from the labels
 * @param words the condition and the figures at hand, as a sentence
 */
public record Advice(String rule, Standing standing, String words) {
    /** How many irrelevant records in a row are customary for a rule of thumb, here and in SAFE. */
    public static final int RUN = 50;

    private static final double SAFE_SHARE = 0.10;

    /** Whether a condition holds. */
    public enum Standing {
        HOLDS,
        DOES_NOT_HOLD,
        CANNOT_BE_TOLD
    }

    /** A run of irrelevant records at the end of what was screened. */
    public static Advice run(ScreenedSoFar so, int length) {
        return new Advice(
                "irrelevant_in_a_row",
                so.irrelevantRun() >= length ? Standing.HOLDS : Standing.DOES_NOT_HOLD,
                lastIrrelevant(so) + "; the rule asks for " + length + ".");
    }

    /**
     * The conditions under which SAFE ends its phase of screening in a learned order: Boetje and van de Schoot 2024,
     * Systematic Reviews 13:81, doi:10.1186/s13643-024-02502-7. Its phases before and behind (a random training set, a
     * second model, a check of what was excluded) are people's work and not judged here.
     *
     * @param total how many records there are
     * @param estimatedRelevant how many relevant ones a random sample led to expect; empty if none was drawn
     * @param keyPapersMissing how many of the papers known beforehand were not met yet; empty if none were named
     */
    public static List<Advice> safe(
            ScreenedSoFar so, long total, OptionalLong estimatedRelevant, OptionalLong keyPapersMissing) {
        List<Advice> conditions = new ArrayList<>();
        conditions.add(
                keyPapersMissing.isEmpty()
                        ? new Advice("safe_key_papers", Standing.CANNOT_BE_TOLD, "No key papers were named beforehand.")
                        : new Advice(
                                "safe_key_papers",
                                standing(keyPapersMissing.getAsLong() == 0),
                                keyPapersMissing.getAsLong() + " key papers were not met yet; all must be."));
        conditions.add(
                estimatedRelevant.isEmpty()
                        ? new Advice(
                                "safe_twice_the_estimate",
                                Standing.CANNOT_BE_TOLD,
                                "No random sample says how many relevant records to expect.")
                        : new Advice(
                                "safe_twice_the_estimate",
                                standing(so.screened() >= 2 * estimatedRelevant.getAsLong()),
                                so.screened() + " records were screened; the rule asks for twice the "
                                        + estimatedRelevant.getAsLong() + " relevant ones expected."));
        long share = (long) Math.ceil(SAFE_SHARE * total);
        conditions.add(new Advice(
                "safe_tenth_of_all",
                standing(so.screened() >= share),
                so.screened() + " of " + total + " records were screened; the rule asks for " + share + "."));
        conditions.add(new Advice(
                "safe_irrelevant_in_a_row",
                standing(so.irrelevantRun() >= RUN),
                lastIrrelevant(so) + "; the rule asks for " + RUN + "."));
        return conditions;
    }

    private static String lastIrrelevant(ScreenedSoFar so) {
        return so.irrelevantRun() == 1
                ? "The last record was irrelevant"
                : "The last " + so.irrelevantRun() + " records were irrelevant";
    }

    private static Standing standing(boolean holds) {
        return holds ? Standing.HOLDS : Standing.DOES_NOT_HOLD;
    }
}
