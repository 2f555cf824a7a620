// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sheaf.problem.Problem;
import org.w3c.dom.Element;

/** Paints the drawings of a page on paper, as lines and areas, as large as there is room. */
final class PaperDrawings implements SVGDrawer {
    private final String report;
    private final List<Sheet.Piece> drawings;
    private final InstalledFonts installed;
    private final List<Problem> problems;

    PaperDrawings(String report, List<Sheet.Piece> drawings, InstalledFonts installed, List<Problem> problems) {
        this.report = report;
        this.drawings = drawings;
        this.installed = installed;
        this.problems = problems;
    }

    @Override
    public SVGImage buildSVGImage(
            Element element, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        Sheet.Piece piece = drawings.get(Integer.parseInt(element.getAttribute("number")));
        Block.Drawing drawing = (Block.Drawing) piece.block();
        @Nullable SvgPicture picture = null;
        try {
            picture = SvgPicture.read(drawing.svg(), installed);
        } catch (SvgPicture.UnreadableDrawing e) {
            problems.add(PngWriter.unreadable(drawing.file().isEmpty() ? report : drawing.file(), e));
        }
        return new Painted(picture, piece.scale(), dotsPerPixel);
    }

    /** A drawing at the size at which it fits the page; nothing where it could not be read. */
    private record Painted(@Nullable SvgPicture picture, double scale, double dotsPerPixel) implements SVGImage {

        private double width() {
            return picture == null ? 1 : picture.width() * scale;
        }

        private double height() {
            return picture == null ? 1 : picture.height() * scale;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.floor(width() * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.floor(height() * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            SvgPicture drawn = picture;
            if (drawn != null) {
                device.drawWithGraphics((float) x, (float) y, (float) (width()), (float) (height()), graphics -> {
                    graphics.scale(scale, scale);
                    drawn.paint(graphics);
                });
            }
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Drawings use the fonts of the program.
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {
        // Drawings use the fonts of the program.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
