// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

/**
 * A character, or several drawn as one, where it stands on a page that was turned so that it can be read.
 *
 * @param text what it says; blank for a space that was drawn
 * @param left its left edge in points
 * @param right its right edge
 * @param baseline distance of its baseline from the top of the page; it grows downwards
 * @param size of its font in points
 * @param space width of a space in its font in points; 0 if that is not known
 * @param face how its font looks
 * @param artifact whether the file says that it is no part of the text, such as a running head
 */
record Glyph(
        String text, float left, float right, float baseline, float size, float space, Face face, boolean artifact) {
    /**
     * How a font looks.
     *
     * @param font its name, which may say nothing, so that only its being another one shows that it is bold
     */
    record Face(String font, boolean bold, boolean italic) {}

    Glyph withText(String other) {
        return new Glyph(other, left, right, baseline, size, space, face, artifact);
    }

    /** Whether the middle of another one is above or below this one. */
    boolean covers(Glyph other) {
        float middle = (other.left + other.right) / 2;
        return middle > left && middle < right && Math.abs(other.baseline - baseline) < 0.8f * size;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
