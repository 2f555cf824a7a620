// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.Locale;

/**
 * How drawings show an answer: by shape and letter first, by colour second, so that they can be read without colours. The
 * letters are those that readers know from plots of risk of bias: + for low, – for some concerns, × for high, ! for critical,
 * ? for no information.
 *
 * @param key tells it from others of the drawing
 * @param shape a name that the template of drawings knows
 * @param text what stands in it
 * @param label what it means, in words
 * @param fill its colour; the palette is that of Okabe and Ito, darkened so that white text reads on it
 * @param ink the colour of its text
 */
public record AppraisalSign(String key, String shape, String text, String label, String fill, String ink) {
    private static final String WHITE = "#ffffff";
    private static final String INK = "#1b1f24";

    /** An answer with a meaning of its own. */
    static AppraisalSign of(String meaning, String label) {
        return switch (meaning) {
            case "good" -> new AppraisalSign(meaning, "circle", "+", label, "#00664c", WHITE);
            case "partly" -> new AppraisalSign(meaning, "diamond", "\u2013", label, "#f0e442", INK);
            case "poor" -> new AppraisalSign(meaning, "square", "\u00d7", label, "#b34700", WHITE);
            case "critical" -> new AppraisalSign(meaning, "octagon", "!", label, "#3b0f3b", WHITE);
            case "unclear" -> new AppraisalSign(meaning, "ring", "?", label, WHITE, INK);
            default -> new AppraisalSign(meaning, "none", "n/a", label, WHITE, INK);
        };
    }

    /**
     * A point on a scale, which is neither good nor bad: its code, the darker the further along.
     *
     * @param place from 0
     * @param places how many there are
     */
    static AppraisalSign point(String code, String label, int place, int places) {
        double share = places < 2 ? 0 : place / (places - 1.0);
        String fill = String.format(
                Locale.ROOT, "#%02x%02x%02x", mix(232, 11, share), mix(238, 79, share), mix(245, 138, share));
        return new AppraisalSign("neutral " + code, "pill", code, label, fill, share > 0.55 ? WHITE : INK);
    }

    /** What stands where no answer does. */
    static AppraisalSign without(String state) {
        return switch (state) {
            case AppraisalView.Cell.NOT_REPORTED -> new AppraisalSign(state, "none", "NR", state, WHITE, INK);
            case AppraisalView.Cell.OPEN -> new AppraisalSign(state, "box", "\u2260", state, WHITE, INK);
            case AppraisalView.Cell.HIDDEN -> new AppraisalSign(state, "none", "\u2026", state, WHITE, INK);
            case AppraisalView.Cell.NOT_ASKED -> new AppraisalSign(state, "bar", "", state, "#c3c9d0", INK);
            default -> new AppraisalSign(state, "blank", "", state, WHITE, INK);
        };
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
