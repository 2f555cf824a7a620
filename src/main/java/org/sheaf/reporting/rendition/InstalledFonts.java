// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fonts of the computer for scripts that the bundled ones lack, above all Chinese, Japanese and Korean. A fixed list of
 * families is asked in a fixed order, so that computers with the same fonts make the same documents.
 */
final class InstalledFonts {
    static final List<String> FAMILIES = List.of(
            "Noto Sans CJK SC",
            "Noto Sans CJK JP",
            "Noto Sans CJK KR",
            "Noto Sans SC",
            "Noto Sans JP",
            "Noto Sans KR",
            "Source Han Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback",
            "Microsoft YaHei",
            "SimSun",
            "Yu Gothic",
            "MS Gothic",
            "Malgun Gothic",
            "PingFang SC",
            "Hiragino Sans",
            "Apple SD Gothic Neo",
            "Noto Sans Arabic",
            "Noto Naskh Arabic",
            "Noto Sans Hebrew",
            "Noto Sans Devanagari",
            "Noto Sans Bengali",
            "Noto Sans Tamil",
            "Noto Sans Thai",
            "Noto Sans Ethiopic",
            "Noto Sans Georgian",
            "Noto Sans Armenian",
            "Nirmala UI",
            "Leelawadee UI",
            "Segoe UI Symbol",
            "Noto Sans Symbols",
            "Noto Sans Symbols 2",
            "Noto Sans Symbols2",
            "Noto Sans Math",
            "Noto Sans",
            "FreeSans",
            "FreeSerif",
            "Arial Unicode MS",
            "Symbola",
            "Unifont");

    private final List<Font> fonts;
    private final Map<Integer, Optional<Font>> found = new ConcurrentHashMap<>(); // several documents are made at once

    InstalledFonts(List<Font> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** Those of this computer. */
    static InstalledFonts ofThisComputer() {
        return OfThisComputer.FONTS;
    }

    /** Looked up once, when first needed: asking for all families takes a moment. */
    private static final class OfThisComputer {
        static final InstalledFonts FONTS = new InstalledFonts(lookUp());

        private static List<Font> lookUp() {
            List<Font> fonts = new ArrayList<>();
            try {
                Set<String> names = new TreeSet<>(Arrays.asList(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
                for (String family : FAMILIES) {
                    if (names.contains(family)) {
                        fonts.add(new Font(family, Font.PLAIN, 1));
                    }
                }
            } catch (LinkageError | RuntimeException e) {
                // A computer without any font system has no installed fonts.
                return List.of();
            }
            return fonts;
        }
    }

    /** The first font that has a sign for a character. */
    Optional<Font> fontFor(int codePoint) {
        return found.computeIfAbsent(
                codePoint,
                c -> fonts.stream().filter(font -> font.canDisplay(c)).findFirst());
    }
}
