// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines: at spaces, after hyphens and slashes, between ideographs, and inside a word only where the
 * word alone is wider than the line.
 */
final class TextWrap {
    /** Opens and closes a stretch of text that keeps its own direction (UAX 9). */
    private static final char ISOLATE = '\u2068';

    private static final char END_OF_ISOLATE = '\u2069';

    private final double width;
    private final double fontSize;
    private final boolean bold;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private TextWrap(double width, double fontSize, boolean bold) {
        this.width = width;
        this.fontSize = fontSize;
        this.bold = bold;
    }

    /** The lines of a text; at least one, none wider than {@code width} unless a single character is. */
    static List<String> lines(String text, double width, double fontSize, boolean bold) {
        TextWrap wrap = new TextWrap(width, fontSize, bold);
        pieces(text.strip()).forEach(wrap::add);
        wrap.endLine();
        return closeIsolates(wrap.lines.isEmpty() ? List.of("") : wrap.lines);
    }

    /** A name that may be written from right to left, kept from turning round what stands beside it. */
    static String isolated(String name) {
        boolean rightToLeft = name.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
        return rightToLeft ? ISOLATE + name + END_OF_ISOLATE : name;
    }

    private void add(String piece) {
        if (fits(line + piece.stripTrailing())) {
            line.append(piece);
            return;
        }
        endLine();
        if (fits(piece.stripTrailing())) {
            line.append(piece);
            return;
        }
        piece.codePoints().forEach(c -> {
            if (!line.isEmpty() && !fits(line + Character.toString(c))) {
                endLine();
            }
            line.appendCodePoint(c);
        });
    }

    private boolean fits(String text) {
        return FontWidths.width(text, fontSize, bold) <= width;
    }

    private void endLine() {
        String done = line.toString().strip();
        if (!done.isEmpty()) {
            lines.add(done);
        }
        line.setLength(0);
    }

    /** The text cut wherever a line may end; a piece keeps the space behind it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            piece.appendCodePoint(c);
            boolean last = i + 1 == codePoints.length;
            if (last || breakAfter(c, codePoints[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean breakAfter(int c, int next) {
        if (Character.isWhitespace(next) || next == END_OF_ISOLATE) {
            return false;
        }
        if (Character.isWhitespace(c)) {
            return true;
        }
        return (c == '-' || c == '/' || c == '_') && Character.isLetter(next)
                || FontWidths.isIdeographic(c) && Character.isLetterOrDigit(next)
                || FontWidths.isIdeographic(next) && Character.isLetterOrDigit(c);
    }

    /** An isolate that runs over several lines is closed at the end of each and opened again on the next. */
    private static List<String> closeIsolates(List<String> lines) {
        List<String> closed = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            String start = open ? String.valueOf(ISOLATE) : "";
            open = line.lastIndexOf(ISOLATE) > line.lastIndexOf(END_OF_ISOLATE)
                    || open && line.indexOf(END_OF_ISOLATE) < 0;
            closed.add(start + line + (open ? String.valueOf(END_OF_ISOLATE) : ""));
        }
        return closed;
    }
}
