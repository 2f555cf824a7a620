// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.sheaf.problem.ReviewException;

/**
 * The fonts that come with the program: Liberation Sans (Latin, Greek, Cyrillic; as wide as Arial, by which drawings are
 * measured) in four faces, and DejaVu Sans for signs and further scripts. Their licences lie beside them.
 */
final class Typefaces {
    /** What the families are called in documents. */
    static final String FAMILY = "Liberation Sans";

    static final String SIGNS_FAMILY = "DejaVu Sans";

    /** A face, with its file. */
    enum Face {
        REGULAR("LiberationSans-Regular.ttf"),
        BOLD("LiberationSans-Bold.ttf"),
        ITALIC("LiberationSans-Italic.ttf"),
        BOLD_ITALIC("LiberationSans-BoldItalic.ttf"),
        SIGNS("DejaVuSans.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        boolean isBold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        boolean isItalic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }

        static Face of(boolean bold, boolean italic) {
            return bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : REGULAR;
        }
    }

    private static final Map<Face, Font> DRAWN = new EnumMap<>(Face.class);

    static {
        // Without this, the JDK looks for a screen, and on some systems shows an icon of the program.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Typefaces() {}

    /** The file of a face. */
    static byte[] bytes(Face face) {
        try (InputStream in = Typefaces.class.getResourceAsStream("fonts/" + face.file)) {
            if (in == null) {
                throw ReviewException.workspace(
                        "The font " + face.file + " is missing from the program.", "Install Sheaf anew.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A face, ready to draw with, at a size of one point. */
    static synchronized Font font(Face face) {
        return DRAWN.computeIfAbsent(face, wanted -> {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(wanted)));
            } catch (FontFormatException | IOException | LinkageError | RuntimeException e) {
                throw ReviewException.workspace(
                        "This Java cannot draw letters: " + e.getMessage() + ".",
                        "DOCX, PDF and PNG need Java's fonts: on Linux, install fontconfig and libfreetype6.");
            }
        });
    }

    /** Whether the bundled fonts have a sign for a character. */
    static boolean show(int codePoint) {
        return font(Face.REGULAR).canDisplay(codePoint) || font(Face.SIGNS).canDisplay(codePoint);
    }
}
