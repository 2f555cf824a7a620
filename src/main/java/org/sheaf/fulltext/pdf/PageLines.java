// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.List;

/**
 * The lines of a page as the file draws them.
 *
 * @param number 1-based
 * @param height in points, turned so that the text can be read
 * @param lines that run as most of the page does
 * @param turned tables and the like that run otherwise, each set with its lines; what runs up a margin is not among them
 */
record PageLines(int number, float height, List<Line> lines, List<List<Line>> turned) {
    PageLines {
        lines = List.copyOf(lines);
        turned = List.copyOf(turned);
    }
}
