// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

/**
 * Writes plain text as the value of a BibTeX field, such that {@link LatexText} gives the same text again. Letters stay
 * Unicode, which biber, JabRef and Zotero read; only what LaTeX would take for a command is escaped. Braces are always
 * balanced, also for programs that count escaped ones.
 */
final class LatexEscape {
    private LatexEscape() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            switch (c) {
                case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '-', '\'', '`' -> {
                    boolean ligature = i > 0 && (before == c || c == '`' && (before == '?' || before == '!'));
                    out.append(ligature ? "{}" : "").append(c);
                }
                default -> common(out, text, i);
            }
        }
        return out.toString();
    }

    /** For links and identifiers, which LaTeX takes as they are. */
    static String verbatim(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            common(out, text, i);
        }
        return out.toString();
    }

    private static void common(StringBuilder out, String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '\\' -> out.append("\\textbackslash{}");
            case '{' -> out.append("\\textbraceleft{}");
            case '}' -> out.append("\\textbraceright{}");
            case '\n' -> out.append("\\par ");
            case ' ' -> out.append(isLoneBlank(text, i) ? " " : "\\ ");
            default -> {
                boolean plain = c >= ' ' && c != '\u007f' && !isLoneSurrogate(text, i);
                if (plain) {
                    out.append(c);
                } else {
                    out.append("\\symbol{").append((int) c).append('}');
                }
            }
        }
    }

    /** Whether a blank stands between two words, where nothing can take it away. */
    private static boolean isLoneBlank(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && text.charAt(i - 1) != ' '
                && text.charAt(i - 1) != '\n'
                && text.charAt(i + 1) != '\n';
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
