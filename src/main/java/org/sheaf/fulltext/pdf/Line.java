// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.List;

/**
 * A line of text within one column, or one cell's share of a table's row.
 *
 * @param page 1-based
 * @param order its place among the page's lines as the file draws them
 * @param text its words
 * @param raised places of what stands above the line in smaller letters, such as numbers of references, in chars
 * @param left left edge in points
 * @param right right edge
 * @param baseline distance of the baseline from the top of the page
 * @param size of most of its letters, in points
 * @param bold how many of its chars, from the first on, are bold
 * @param italic how many of its chars, from the first on, are italic
 * @param font that of its first char
 * @param sameFont how many of its chars, from the first on, are in that font
 * @param artifact whether the file says that it is no part of the text
 */
record Line(
        int page,
        int order,
        String text,
        List<Raised> raised,
        float left,
        float right,
        float baseline,
        float size,
        int bold,
        int italic,
        String font,
        int sameFont,
        boolean artifact) {
    /** From one char to before another. */
    record Raised(int from, int to) {}

    Line {
        raised = List.copyOf(raised);
    }

    float top() {
        return baseline - 0.8f * size;
    }

    float bottom() {
        return baseline + 0.25f * size;
    }

    float width() {
        return right - left;
    }

    boolean isBold() {
        return bold == text.length();
    }

    boolean isItalic() {
        return italic == text.length();
    }

    boolean isInOneFont() {
        return sameFont == text.length();
    }

    /** Whether each is set in one font, and not in the same. */
    boolean isInOtherFont(Line other) {
        return isInOneFont() && other.isInOneFont() && !font.equals(other.font);
    }

    /** Whether both stand on one line across the page. */
    boolean isBeside(Line other) {
        return Math.abs(baseline - other.baseline) < 0.35f * Math.min(size, other.size);
    }
}
