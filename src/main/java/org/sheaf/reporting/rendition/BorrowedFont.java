// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a document needs of a font of the computer, as a font of its own: PDF takes fonts with outlines of TrueType only, and
 * many fonts for Chinese, Japanese and Korean have others.
 *
 * @param family a name within the document
 * @param bytes a TrueType file
 */
record BorrowedFont(String family, byte[] bytes) {

    /** One font for each of the computer's, with the characters asked of it. */
    static List<BorrowedFont> of(Map<Font, TreeSet<Integer>> fonts) {
        List<BorrowedFont> borrowed = new ArrayList<>();
        fonts.forEach((font, characters) -> borrowed.add(new BorrowedFont(
                "Borrowed " + (borrowed.size() + 1), TrueTypeFile.write(font, List.copyOf(characters)))));
        return borrowed;
    }
}
