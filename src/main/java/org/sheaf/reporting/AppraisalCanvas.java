// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/** What the two drawings of an appraisal are made of: its notice, its legend, and the pieces placed so far. */
final class AppraisalCanvas {
    static final int MARGIN = 16;
    static final int FONT_SIZE = 13;
    static final int LINE_HEIGHT = 16;
    /** Half of a sign, with the room around it. */
    static final int REACH = 13;

    private static final int GAP = 22;

    final List<AppraisalDrawing.Box> boxes = new ArrayList<>();
    final List<AppraisalDrawing.Sign> signs = new ArrayList<>();
    final List<AppraisalDrawing.Line> lines = new ArrayList<>();
    final List<AppraisalDrawing.Line> headings = new ArrayList<>();

    /** Writes a text in as many lines as it needs; gives the place below it. */
    int text(int x, int top, int width, String style, String text) {
        int y = top;
        for (String line : TextWrap.lines(text, width, FONT_SIZE, style.equals("strong"))) {
            y += LINE_HEIGHT;
            lines.add(new AppraisalDrawing.Line(x, y - 4, style, line));
        }
        return y;
    }

    /** Writes what every reader must know first; gives the place below it. */
    int notice(AppraisalView view, int top, int width) {
        String notice = view.frame().notice();
        return notice.isEmpty() ? top : text(MARGIN, top, width - 2 * MARGIN, "strong", notice) + MARGIN;
    }

    /** Explains the signs, in as many rows as they need; gives the place below them. */
    int legend(List<AppraisalSign> legend, int top, int width) {
        int x = MARGIN;
        int y = top + REACH;
        for (AppraisalSign sign : legend) {
            int half = half(sign);
            List<String> words = TextWrap.lines(sign.label(), width - 2.0 * MARGIN - 60, FONT_SIZE, false);
            double widest = words.stream()
                    .mapToDouble(line -> FontWidths.width(line, FONT_SIZE, false))
                    .max()
                    .orElse(0);
            int need = 2 * half + 6 + (int) Math.ceil(widest) + GAP;
            if (x > MARGIN && x + need - GAP > width - MARGIN) {
                x = MARGIN;
                y += 2 * REACH + 2;
            }
            sign(sign, x + half, y);
            if (sign.shape().equals("blank")) {
                lines.add(new AppraisalDrawing.Line(x, y + 5, "", "blank:"));
                need += 22;
            }
            int base = y + 5 - (words.size() - 1) * LINE_HEIGHT / 2;
            for (String line : words) {
                lines.add(new AppraisalDrawing.Line(
                        x + 2 * half + 6 + (sign.shape().equals("blank") ? 18 : 0), base, "", line));
                base += LINE_HEIGHT;
            }
            y = Math.max(y, base - LINE_HEIGHT - 5);
            x += need;
        }
        return y + REACH + 6;
    }

    /** Puts a sign around a place. */
    void sign(AppraisalSign sign, int x, int y) {
        if (!sign.shape().equals("blank")) {
            signs.add(new AppraisalDrawing.Sign(x, y, sign.shape(), sign.fill(), sign.ink(), sign.text(), half(sign)));
        }
    }

    /** Half of the width of a sign. */
    static int half(AppraisalSign sign) {
        return sign.shape().equals("pill")
                ? Math.max(REACH, (int) Math.ceil(FontWidths.width(sign.text(), FONT_SIZE, true) / 2) + 6)
                : REACH;
    }
}
