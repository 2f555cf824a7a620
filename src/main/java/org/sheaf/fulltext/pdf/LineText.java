// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the words of a line begin and end. Spaces that are drawn are believed only where there is room for them, since some
 * files draw one between any two letters; and many files draw none at all.
 */
final class LineText {
    private final List<Glyph> glyphs = new ArrayList<>();
    /** Whether a space was drawn before the glyph of the same place. */
    private final List<Boolean> drawn = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private final List<Line.Raised> raised = new ArrayList<>();
    private int bold = -1;
    private int italic = -1;
    private int sameFont = -1;

    private LineText(List<Glyph> all) {
        boolean space = false;
        for (Glyph glyph : all) {
            if (glyph.isBlank()) {
                space = true;
            } else {
                glyphs.add(glyph);
                drawn.add(space);
                space = false;
            }
        }
    }

    static Optional<Line> of(int page, int order, List<Glyph> all) {
        LineText line = new LineText(all);
        return line.glyphs.isEmpty() ? Optional.empty() : Optional.of(line.line(page, order));
    }

    private Line line(int page, int order) {
        Glyph main = main();
        boolean[] spaces = spaces();
        float left = Float.MAX_VALUE;
        float right = 0;
        int artifacts = 0;
        int raisedFrom = -1;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean isRaised =
                    glyph.size() < 0.9f * main.size() && main.baseline() - glyph.baseline() > 0.14f * main.size();
            if (isRaised != raisedFrom >= 0) {
                if (raisedFrom >= 0) {
                    raised.add(new Line.Raised(raisedFrom, text.length()));
                }
                raisedFrom = isRaised ? text.length() + (spaces[i] ? 1 : 0) : -1;
            }
            if (bold < 0 && !glyph.face().bold()) {
                bold = text.length();
            }
            if (italic < 0 && !glyph.face().italic()) {
                italic = text.length();
            }
            if (sameFont < 0
                    && !isRaised
                    && !glyph.face().font().equals(glyphs.get(0).face().font())) {
                sameFont = text.length();
            }
            // The mark of a footnote or an address stands before its first word.
            spaces[i] |= !isRaised
                    && raised.size() == 1
                    && raised.get(0).from() == 0
                    && raised.get(0).to() == text.length();
            if (spaces[i]) {
                text.append(' ');
            }
            text.append(glyph.text());
            left = Math.min(left, glyph.left());
            right = Math.max(right, glyph.right());
            artifacts += glyph.artifact() ? 1 : 0;
        }
        if (raisedFrom >= 0) {
            raised.add(new Line.Raised(raisedFrom, text.length()));
        }
        return new Line(
                page,
                order,
                text.toString(),
                raised,
                left,
                right,
                main.baseline(),
                main.size(),
                bold < 0 ? text.length() : bold,
                italic < 0 ? text.length() : italic,
                glyphs.get(0).face().font(),
                sameFont < 0 ? text.length() : sameFont,
                2 * artifacts > glyphs.size());
    }

    /** A character of the size that most have. */
    private Glyph main() {
        Glyph most = glyphs.get(0);
        int count = 0;
        for (Glyph glyph : glyphs) {
            if (Math.abs(glyph.size() - most.size()) < 0.05f * most.size()) {
                count++;
            } else if (--count < 0) {
                most = glyph;
                count = 1;
            }
        }
        return most;
    }

    private boolean[] spaces() {
        boolean[] spaces = new boolean[glyphs.size()];
        float[] gaps = new float[glyphs.size()];
        int words = 1;
        int letters = 0;
        for (int i = 1; i < spaces.length; i++) {
            Glyph before = glyphs.get(i - 1);
            Glyph glyph = glyphs.get(i);
            float em = Math.min(before.size(), glyph.size());
            gaps[i] = glyph.left() - before.right();
            spaces[i] = drawn.get(i) ? gaps[i] > 0.04f * em : gaps[i] > narrowest(before, em);
            words += spaces[i] ? 1 : 0;
            letters += Character.isLetter(glyph.text().codePointAt(0)) ? 1 : 0;
        }
        if (letters >= 5 && words > 0.8 * spaces.length) {
            letterSpaced(gaps, spaces);
        }
        return spaces;
    }

    /**
     * The narrowest gap in which no space is drawn and that parts two words all the same. Fonts that have no space of their
     * own are said to have a wide one, so that theirs counts only where it is narrow.
     */
    private static float narrowest(Glyph before, float em) {
        return before.space() > 0 ? Math.max(0.1f * em, Math.min(0.15f * em, 0.5f * before.space())) : 0.15f * em;
    }

    /** Letters set apart for emphasis: what is wider than most gaps parts words. */
    private static void letterSpaced(float[] gaps, boolean[] spaces) {
        float[] sorted = Arrays.copyOfRange(gaps, 1, gaps.length);
        Arrays.sort(sorted);
        float usual = sorted[sorted.length / 2];
        for (int i = 1; i < gaps.length; i++) {
            spaces[i] = gaps[i] > 1.7f * usual;
        }
    }
}
