// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the characters of a page to lines. Characters that are drawn one after another and stand one behind another are one
 * run of text: files draw a line of one column at a time, so that runs never reach across a gutter, however narrow it is.
 * Runs that touch are then one line, in whatever order they were drawn.
 */
final class LineMaker {
    /** Widths in ems. A wider gap parts cells of a table or columns. */
    private static final float WIDEST_BLANK = 1.5f;

    private static final float WIDEST_JOINT = 0.5f;
    private static final float NARROWEST = -0.8f;

    private LineMaker() {}

    static List<Line> lines(int page, List<Glyph> glyphs) {
        List<Run> runs = new ArrayList<>();
        Run run = new Run(0);
        for (Glyph glyph : glyphs) {
            if (!run.takes(glyph)) {
                if (!run.isEmpty()) {
                    runs.add(run);
                }
                run = new Run(runs.size());
            }
            run.append(glyph);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        runs = joined(withoutDoubles(runs));
        List<Line> lines = new ArrayList<>();
        for (Run one : runs) {
            LineText.of(page, lines.size(), one.glyphs).ifPresent(lines::add);
        }
        return lines;
    }

    /** Some programs make bold letters by drawing a line twice. */
    private static List<Run> withoutDoubles(List<Run> runs) {
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            boolean twice = false;
            for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 8) && !twice; i--) {
                twice = kept.get(i).isShadowOf(run);
            }
            if (!twice) {
                kept.add(run);
            }
        }
        return kept;
    }

    /** Joins runs that touch on a line; each keeps the place in the order of the one that was drawn first. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> byPlace = new ArrayList<>(runs);
        byPlace.sort(Comparator.comparingDouble((Run run) -> run.left()));
        boolean[] gone = new boolean[byPlace.size()];
        for (int i = 0; i < byPlace.size(); i++) {
            if (gone[i]) {
                continue;
            }
            Run run = byPlace.get(i);
            for (int k = i + 1; k < byPlace.size(); k++) {
                Run next = byPlace.get(k);
                float em = Math.max(run.size(), next.size());
                if (next.left() - run.right() > WIDEST_JOINT * em) {
                    break;
                }
                if (!gone[k] && next.left() - run.right() > -0.3f * em && run.isContinuedBy(next)) {
                    Run both = new Run(Math.min(run.first, next.first));
                    run.glyphs.forEach(both::append);
                    next.glyphs.forEach(both::append);
                    gone[k] = true;
                    run = both;
                }
            }
            byPlace.set(i, run);
        }
        List<Run> kept = new ArrayList<>();
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                kept.add(byPlace.get(i));
            }
        }
        kept.sort(Comparator.comparingInt(run -> run.first));
        return kept;
    }

    /** Characters one behind another. */
    private static final class Run {
        private final List<Glyph> glyphs = new ArrayList<>();
        /** The last character that is no blank and not raised. */
        private Glyph anchor = new Glyph("", 0, 0, 0, 0, 0, new Glyph.Face("", false, false), false);

        private Glyph last = anchor;
        private final int first;
        private float left = Float.MAX_VALUE;

        /** @param first its place among the page's runs as they are drawn */
        Run(int first) {
            this.first = first;
        }

        boolean isEmpty() {
            return anchor.size() == 0;
        }

        float left() {
            return left;
        }

        float right() {
            return last.right();
        }

        float size() {
            return anchor.size();
        }

        boolean takes(Glyph next) {
            if (isEmpty()) {
                return true;
            }
            if (next.isBlank()) {
                return Math.abs(next.baseline() - anchor.baseline()) <= 0.6f * anchor.size();
            }
            float em = Math.max(last.size(), next.size());
            float gap = next.left() - last.right();
            if (gap < NARROWEST * em || gap > WIDEST_BLANK * em || next.left() < left - 0.2f * em) {
                return false;
            }
            if (isLevel(next, anchor, 0.12f) || isLevel(next, last, 0.12f)) {
                return true;
            }
            return gap < 0.45f * em && (isRaised(next, anchor) || isRaised(anchor, next) || isRaised(last, next));
        }

        private static boolean isLevel(Glyph a, Glyph b, float ems) {
            return Math.abs(a.baseline() - b.baseline()) <= ems * Math.max(a.size(), b.size());
        }

        private static boolean isRaised(Glyph small, Glyph large) {
            return small.size() < 0.9f * large.size() && isLevel(small, large, 0.65f);
        }

        void append(Glyph glyph) {
            if (glyph.isBlank() && isEmpty()) {
                return;
            }
            glyphs.add(glyph);
            if (!glyph.isBlank()) {
                left = Math.min(left, glyph.left());
                if (isEmpty() || glyph.size() > 0.9f * anchor.size()) {
                    anchor = glyph;
                }
                last = glyph;
            }
        }

        boolean isContinuedBy(Run next) {
            return isLevel(next.anchor, anchor, 0.12f)
                    || isRaised(next.anchor, anchor)
                    || isRaised(anchor, next.anchor);
        }

        /** Whether {@code later} is the same once more, at nearly the same place. */
        boolean isShadowOf(Run later) {
            if (glyphs.size() != later.glyphs.size()
                    || Math.abs(left - later.left) > 0.15f * size()
                    || Math.abs(anchor.baseline() - later.anchor.baseline()) > 0.15f * size()) {
                return false;
            }
            for (int i = 0; i < glyphs.size(); i++) {
                if (!glyphs.get(i).text().equals(later.glyphs.get(i).text())) {
                    return false;
                }
            }
            return true;
        }
    }
}
