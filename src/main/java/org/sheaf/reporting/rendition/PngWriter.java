// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.problem.Problem;

/** Writes drawings as PNG. */
final class PngWriter {
    private PngWriter() {}

    static Rendition write(String svg, String name, InstalledFonts installed) {
        return write(svg, name, installed, new Pictures());
    }

    static Rendition write(String svg, String name, InstalledFonts installed, Pictures pictures) {
        Lettering lettering = new Lettering(installed);
        String shown = lettering.shown(svg, Svg.words(svg));
        List<Problem> problems = new ArrayList<>(lettering.problems(name));
        try {
            return new Rendition(pictures.of(shown, installed).png(), problems);
        } catch (SvgPicture.UnreadableDrawing e) {
            problems.add(unreadable(name, e));
            return new Rendition(new byte[0], problems);
        }
    }

    /** That a drawing cannot be drawn. */
    static Problem unreadable(String name, SvgPicture.UnreadableDrawing why) {
        return Problem.error(
                name,
                0,
                "This drawing cannot be drawn: " + why.getMessage() + ".",
                "Mend its template or leave it out.");
    }
}
