// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * Finds against effort with every place worked out, in pixels from the upper left corner: above what was found, below how
 * likely that is if too much is still missed.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param title short name, for those who cannot see it
 * @param description the numbers in words, for those who cannot see it
 * @param grid lines across
 * @param found the finds, as SVG writes a path
 * @param even how they would stand if they came evenly, likewise
 * @param pValue the p-values, likewise
 * @param threshold below this line the rule lets the team stop
 * @param stop where that is first so; an empty path if nowhere
 * @param lines all text
 */
public record EffortDrawing(
        int width,
        int height,
        String title,
        String description,
        List<AgreementDrawing.Rule> grid,
        String found,
        String even,
        String pValue,
        AgreementDrawing.Rule threshold,
        String stop,
        List<AgreementDrawing.Line> lines) {
    public EffortDrawing {
        grid = List.copyOf(grid);
        lines = List.copyOf(lines);
    }
}
