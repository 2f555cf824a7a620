// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.text.Normalizer;

/**
 * How wide text is in Helvetica and the fonts made to its measure (Arial, Liberation Sans), without any font at hand.
 * Printable ASCII from Adobe's font metrics for Helvetica (Adobe Core 14); accented letters as their base letter; other
 * scripts by a generous average, so that text rather leaves room than runs over.
 */
final class FontWidths {
    /** Thousandths of the font size for U+0020 to U+007E. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private static final int NO_BREAK_SPACE = 0xA0;
    private static final double BOLD = 1.08;

    private FontWidths() {}

    /** Width of a text in the unit of the font size. */
    static double width(String text, double fontSize, boolean bold) {
        long thousandths = text.codePoints().mapToLong(FontWidths::thousandths).sum();
        return thousandths * fontSize / 1000 * (bold ? BOLD : 1);
    }

    private static int thousandths(int codePoint) {
        if (codePoint >= 0x20 && codePoint <= 0x7E) {
            return ASCII[codePoint - 0x20];
        }
        if (codePoint == NO_BREAK_SPACE) {
            return ASCII[0];
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        int base = decomposed.codePointAt(0);
        if (base >= 0x20 && base <= 0x7E) {
            return ASCII[base - 0x20];
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> 1000;
            case LATIN, HEBREW, ARABIC, SYRIAC, THAANA -> 650;
            case GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> 720;
            case COMMON -> codePoint > 0x2E7F ? 1200 : 600;
            default -> 850;
        };
    }

    /** Whether lines may be broken on both sides of this character: the scripts that set no spaces between words. */
    static boolean isIdeographic(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            default -> false;
        };
    }
}
