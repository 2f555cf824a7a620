// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * For fonts that a file does not bring: always the one that PDFBox brings. Left to itself PDFBox would look through the fonts
 * of the computer, and the text of a file could depend on where it is read; it would also write a list of them to the user's
 * home folder.
 */
final class BuiltInFonts implements FontMapper {
    private final TrueTypeFont font;

    private BuiltInFonts(TrueTypeFont font) {
        this.font = font;
    }

    /** Makes PDFBox use them in this program. */
    static void use() {
        Installed.once();
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox takes null for: no OpenType font
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font, true);
    }

    /** Holds what is done once. */
    private static final class Installed {
        static {
            String place = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
            try (InputStream in = PDDocument.class.getResourceAsStream(place)) {
                if (in == null) {
                    throw new IllegalStateException("PDFBox brings no font any more");
                }
                FontMappers.set(new BuiltInFonts(new TTFParser().parse(new RandomAccessReadBuffer(in))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void once() {
            // loading the class does it
        }
    }
}
