// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.stopping;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What can be said about stopping now.
 *
 * @param total how many records there are
 * @param screened how many were screened
 * @param found how many of these are relevant
 * @param pValue see {@link HypergeometricRule#pValue}
 * @param mayStop whether the rule lets the team stop
 * @param recallClaimed see {@link HypergeometricRule#recallClaimed}
 * @param promise what that means, in words
 */
public record StoppingView(
        long total,
        int screened,
        int found,
        double pValue,
        boolean mayStop,
        OptionalDouble recallClaimed,
        String promise) {
    /** Where even a list without a further relevant record must be screened beyond this share, nothing is promised. */
    private static final double NEARLY_ALL = 0.9;

    /** @throws IllegalArgumentException if more were screened than there are */
    public static StoppingView of(HypergeometricRule rule, ScreenedSoFar so, long total) {
        double pValue = rule.pValue(so, total);
        boolean mayStop = rule.mayStop(so, total);
        OptionalDouble claimed = rule.recallClaimed(so, total);
        return new StoppingView(
                total, so.screened(), so.found(), pValue, mayStop, claimed, promise(rule, so, total, mayStop, claimed));
    }

    private static String promise(
            HypergeometricRule rule, ScreenedSoFar so, long total, boolean mayStop, OptionalDouble claimed) {
        String target = percent(rule.recallTarget());
        String confidence = percent(rule.confidence());
        if (total == 0) {
            return "There is nothing to screen here yet.";
        }
        if (so.screened() == total) {
            return "Every record was screened; nothing was missed for want of screening.";
        }
        if (so.found() == 0) {
            return "Nothing relevant was found yet, so nothing can be said about what is missed.";
        }
        if (mayStop) {
            return "At least " + percent(claimed.orElse(0)) + " of the relevant records were found, with " + confidence
                    + " confidence. Screening may stop.";
        }
        if (!canHelp(rule, so, total)) {
            return "On " + total + " records with " + so.found() + " found the rule promises nothing: even if no"
                    + " relevant record came any more, more than " + percent(NEARLY_ALL)
                    + " of all would have to be screened. Screen them all.";
        }
        return "Not yet " + target + ": all that can be claimed with " + confidence + " confidence is that "
                + percent(claimed.orElse(0)) + " of the relevant records were found. Screen on.";
    }

    /** The recall that can be claimed in per cent, rounded down; empty while none can be. */
    public String claimedInWords() {
        return recallClaimed.isPresent() ? percent(recallClaimed.getAsDouble()) : "";
    }

    /** Whether to stop after so many of all spares work worth the name: more than a tenth is left. */
    public static boolean spares(long screened, long total) {
        return screened <= NEARLY_ALL * total;
    }

    /** Whether the rule could stop before nearly all is screened, if only irrelevant records came from here on. */
    private static boolean canHelp(HypergeometricRule rule, ScreenedSoFar so, long total) {
        int nearly = (int) Math.min(Integer.MAX_VALUE, Math.floor(NEARLY_ALL * total));
        return nearly > so.screened() && rule.pValue(so.followedByIrrelevant(nearly), total) < 1 - rule.confidence();
    }

    /** A share in per cent, rounded down, so that no more is said than holds. */
    public static String percent(double share) {
        double tenths = Math.floor(share * 1000 + 1e-9) / 10;
        return (tenths == Math.rint(tenths)
                        ? String.valueOf((long) tenths)
                        : String.format(Locale.ROOT, "%.1f", tenths))
                + "%";
    }
}
