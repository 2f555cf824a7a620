// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of drawings: whatever a drawing asks for, the bundled ones, so that it looks alike on every computer; for
 * characters that they lack, installed ones.
 */
final class DrawnFonts implements FontFamilyResolver {
    private final InstalledFonts installed;

    DrawnFonts(InstalledFonts installed) {
        this.installed = installed;
    }

    @Override
    public GVTFontFamily resolve(String familyName) {
        return getDefault();
    }

    @Override
    public GVTFontFamily resolve(String familyName, FontFace fontFace) {
        return getDefault();
    }

    @Override
    public GVTFontFamily loadFont(InputStream in, FontFace fontFace) {
        return getDefault();
    }

    @Override
    public GVTFontFamily getDefault() {
        return new Family(Typefaces.FAMILY, null);
    }

    @Override
    public @Nullable GVTFontFamily getFamilyThatCanDisplay(char c) {
        if (Typefaces.font(Typefaces.Face.REGULAR).canDisplay(c)) {
            return getDefault();
        }
        if (Typefaces.font(Typefaces.Face.SIGNS).canDisplay(c)) {
            return new Family(Typefaces.SIGNS_FAMILY, Typefaces.font(Typefaces.Face.SIGNS));
        }
        return installed
                .fontFor(c)
                .map(font -> (GVTFontFamily) new Family(font.getFamily(), font))
                .orElse(null);
    }

    /** One family; without a font of its own it is the bundled one, with its four faces. */
    private static final class Family implements GVTFontFamily {
        private final GVTFontFace face;
        private final @Nullable Font font;

        Family(String name, @Nullable Font font) {
            this.face = new GVTFontFace(name);
            this.font = font;
        }

        @Override
        public String getFamilyName() {
            return face.getFamilyName();
        }

        @Override
        public GVTFontFace getFontFace() {
            return face;
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        public GVTFont deriveFont(float size, Map attributes) {
            if (font != null) {
                return new AWTGVTFont(font, size);
            }
            boolean bold = attributes.get(TextAttribute.WEIGHT) instanceof Number weight
                    && weight.floatValue() > TextAttribute.WEIGHT_MEDIUM;
            boolean italic =
                    attributes.get(TextAttribute.POSTURE) instanceof Number posture && posture.floatValue() > 0;
            return new AWTGVTFont(Typefaces.font(Typefaces.Face.of(bold, italic)), size);
        }

        @Override
        public boolean isComplex() {
            return false;
        }
    }
}
