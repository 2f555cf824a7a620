// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * Two versions of a logic model side by side, with every place worked out.
 *
 * @param title short name, for those who cannot see it
 * @param description what differs in words, for those who cannot see it
 * @param panels the earlier version, then the present one
 * @param lines all text that stands in neither
 */
public record LogicModelVersusDrawing(
        int width,
        int height,
        String title,
        String description,
        List<Panel> panels,
        List<LogicModelDrawing.Line> lines) {
    public LogicModelVersusDrawing {
        panels = List.copyOf(panels);
        lines = List.copyOf(lines);
    }

    /** A version, at its place. */
    public record Panel(int x, int y, LogicModelDrawing drawing) {}
}
