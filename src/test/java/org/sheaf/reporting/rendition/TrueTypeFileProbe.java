// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font made of a few characters of another, read back. */
record TrueTypeFileProbe(boolean hasAll, List<Integer> widths) {
    static TrueTypeFileProbe of(Font font, String characters) throws IOException {
        byte[] file = TrueTypeFile.write(
                font, characters.codePoints().sorted().boxed().toList());
        List<Integer> widths = new ArrayList<>();
        boolean hasAll = true;
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            for (int c : characters.codePoints().toArray()) {
                int glyph = read.getUnicodeCmapLookup().getGlyphId(c);
                hasAll &= glyph > 0 && read.getGlyph().getGlyph(glyph).getNumberOfContours() > 0;
                widths.add(read.getAdvanceWidth(glyph));
            }
        }
        return new TrueTypeFileProbe(hasAll, widths);
    }
}
