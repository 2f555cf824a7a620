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
    /** How a font looks. */
    record Face(boolean bold, boolean italic) {}

    boolean isBlank() {
        return text.isBlank();
    }
}
