// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns pages and drawings into the formats of word processors, printers and other programs. Everything is made of the page
 * itself, so that a template of the user's own shapes every format.
 */
public final class Renditions {
    private Renditions() {}

    /** A page in another format. */
    public static Rendition of(Format format, RenderedPage page) {
        return of(format, page, new Pictures());
    }

    /**
     * A page in another format.
     *
     * @param pictures those of the run, so that each drawing is painted once
     */
    public static Rendition of(Format format, RenderedPage page, Pictures pictures) {
        return switch (format) {
            case MD ->
                new Rendition(MarkdownBlocks.write(PageReader.read(page)).getBytes(StandardCharsets.UTF_8), List.of());
            case PDF -> PdfWriter.write(page, InstalledFonts.ofThisComputer());
            case DOCX -> DocxWriter.write(page, InstalledFonts.ofThisComputer(), pictures);
        };
    }

    /** A drawing as a picture, by itself. */
    static Rendition png(String svg, String name) {
        return png(svg, name, new Pictures());
    }

    /**
     * A drawing as a picture (PNG), with two pixels for each of its units, on white ground.
     *
     * @param svg its text
     * @param name its file, by which problems name it
     * @param pictures those of the run, so that each drawing is painted once
     */
    public static Rendition png(String svg, String name, Pictures pictures) {
        return PngWriter.write(svg, name, InstalledFonts.ofThisComputer(), pictures);
    }
}
