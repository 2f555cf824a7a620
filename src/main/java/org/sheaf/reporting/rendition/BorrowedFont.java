// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a document needs of a font of the computer, as a font of its own.
 *
 * @param family a name within the document
 * @param bytes a TrueType file
 */
record BorrowedFont(String family, byte[] bytes) {
    static List<BorrowedFont> of(Map<Font, TreeSet<Integer>> fonts) {
        return List.of();
    }
}
