// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A strip of white between two columns, and the bands that the lines across it make of the page.
 *
 * @param from its left edge in points
 * @param to its right edge
 * @param bands from top to bottom; each is either lines across the gutter or lines of both columns
 */
record Gutter(float from, float to, List<Band> bands) {
    private static final float NARROWEST = 4;
    /** Letters that a line of a column has on average at least, unlike the cells of a table. */
    private static final int SHORTEST_LINES = 14;

    private static final int FEWEST_LINES = 2;
    /** Share of a column's width that a line has that fills it, and share of the lines that do. */
    private static final float FULL = 0.6f;

    private static final float FEWEST_FULL = 0.15f;
    /** Columns that stand side by side at most on one side of a gutter. */
    private static final int MOST_COLUMNS = 3;

    private static final int SHORTEST_COLUMN = 3;
    /** How high a row of a table is at most, and how far from the next, in ems. */
    private static final float HIGHEST_ROW = 7;

    private static final float FURTHEST_ROWS = 4;

    /**
     * A stretch of a page.
     *
     * @param across the lines that reach across the gutter, else none
     * @param left lines to the left of the gutter
     * @param right lines to its right
     */
    record Band(List<Line> across, List<Line> left, List<Line> right) {
        int support() {
            return Math.min(left.size(), right.size());
        }
    }

    /** The gutter that most lines keep clear of, with lines of prose on both sides; nothing if there is none. */
    static Optional<Gutter> of(List<Line> lines) {
        Gutter best = null;
        double most = 0;
        for (float[] strip : strips(lines)) {
            Gutter gutter = new Gutter(strip[0], strip[1], bands(lines, strip[0], strip[1]));
            double worth = gutter.worth();
            if (worth > most) {
                most = worth;
                best = gutter;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Places that lines leave free, beginning with those that none crosses. */
    private static List<float[]> strips(List<Line> lines) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Line line : lines) {
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }
        int[] covered = new int[(int) Math.ceil(right - left) + 2];
        for (Line line : lines) {
            covered[(int) Math.floor(line.left() - left)]++;
            covered[(int) Math.ceil(line.right() - left)]--;
        }
        for (int x = 1; x < covered.length; x++) {
            covered[x] += covered[x - 1];
        }
        List<float[]> strips = new ArrayList<>();
        for (double share : new double[] {0, 0.03, 0.08, 0.15, 0.25, 0.4, 0.6}) {
            int most = (int) (share * lines.size());
            int start = -1;
            for (int x = 0; x < covered.length; x++) {
                boolean free = covered[x] <= most;
                if (free && start < 0) {
                    start = x;
                } else if (!free && start >= 0) {
                    if (start > 0 && x - start >= NARROWEST) {
                        strips.add(new float[] {left + start, left + x});
                    }
                    start = -1;
                }
            }
        }
        return strips;
    }

    private static List<Band> bands(List<Line> lines, float from, float to) {
        BitSet across = across(lines, from, to);
        List<Integer> byHeight = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            byHeight.add(i);
        }
        byHeight.sort(Comparator.comparingDouble((Integer i) -> lines.get(i).baseline())
                .thenComparing(i -> lines.get(i).order()));
        List<Band> bands = new ArrayList<>();
        boolean wasAcross = false;
        Band band = new Band(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i : byHeight) {
            Line line = lines.get(i);
            if (bands.isEmpty() || across.get(i) != wasAcross) {
                band = new Band(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                bands.add(band);
                wasAcross = across.get(i);
            }
            (wasAcross ? band.across() : line.right() <= (from + to) / 2 ? band.left() : band.right()).add(line);
        }
        return bands;
    }

    /**
     * Lines that cross the gutter, and rows of a table that only seem not to: those of which the file draws the cell to the
     * right straight after the cell to the left, going up no further than a row is high.
     */
    private static BitSet across(List<Line> lines, float from, float to) {
        BitSet across = new BitSet();
        Map<Integer, Integer> byOrder = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            byOrder.put(line.order(), i);
            if (line.left() < from - 0.5f && line.right() > to + 0.5f
                    || line.left() < from - 0.5f
                            && line.right() > from + 0.5f
                            && line.right() - from > 0.3f * (to - from) + 2
                    || line.left() < to - 0.5f
                            && line.left() > from + 0.5f
                            && to - line.left() > 0.3f * (to - from) + 2) {
                across.set(i);
            }
        }
        addRows(lines, from, to, byOrder, across);
        addBeside(lines, across);
        return across;
    }

    /** Whether the lines to the left of a gutter are a short column: most of them reach up to it. */
    private static boolean isColumn(List<Line> lines, float top, float bottom, float gutter) {
        int all = 0;
        int full = 0;
        for (Line line : lines) {
            if (line.baseline() > top && line.baseline() < bottom && line.right() < gutter + 0.5f) {
                all++;
                full += gutter - line.right() < 0.4f * line.size() ? 1 : 0;
            }
        }
        return all >= SHORTEST_COLUMN && full > 0.7 * all;
    }

    /** What stands on one line with something across the gutter is in no column either. */
    private static void addBeside(List<Line> lines, BitSet across) {
        BitSet beside = new BitSet();
        for (int i = across.nextSetBit(0); i >= 0; i = across.nextSetBit(i + 1)) {
            for (int k = 0; k < lines.size(); k++) {
                float height = lines.get(k).baseline();
                if (height > lines.get(i).top() && height < lines.get(i).bottom()) {
                    beside.set(k);
                }
            }
        }
        across.or(beside);
        addTitle(lines, across);
    }

    /** The last line of a title is short: it belongs to the lines above it that are set as large. */
    private static void addTitle(List<Line> lines, BitSet across) {
        List<Float> sizes = new ArrayList<>();
        lines.forEach(line -> sizes.add(line.size()));
        sizes.sort(null);
        float usual = sizes.get(sizes.size() / 2);
        for (int i = across.nextSetBit(0); i >= 0; i = across.nextSetBit(i + 1)) {
            Line above = lines.get(i);
            for (int k = 0; above.size() > 1.2f * usual && k < lines.size(); k++) {
                Line line = lines.get(k);
                float step = line.baseline() - above.baseline();
                if (step > 0
                        && step < 1.6f * above.size()
                        && Math.abs(line.size() - above.size()) < 0.03f * above.size()) {
                    across.set(k);
                }
            }
        }
    }

    private static void addRows(List<Line> lines, float from, float to, Map<Integer, Integer> byOrder, BitSet across) {
        float middle = (from + to) / 2;
        List<float[]> rows = new ArrayList<>();
        for (Line line : lines) {
            Integer next = byOrder.get(line.order() + 1);
            if (next == null || line.right() > middle || lines.get(next).left() < middle) {
                continue;
            }
            Line right = lines.get(next);
            float up = line.baseline() - right.baseline();
            if (up > -0.35f * line.size()
                    && up < HIGHEST_ROW * line.size()
                    && !isColumn(lines, right.top(), line.bottom(), from)) {
                rows.add(new float[] {right.top(), line.bottom(), line.size()});
            }
        }
        rows.sort(Comparator.comparingDouble((float[] row) -> row[0]));
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i)[0] - rows.get(i - 1)[1] < FURTHEST_ROWS * rows.get(i)[2]) {
                for (int k = 0; k < lines.size(); k++) {
                    float height = lines.get(k).baseline();
                    if (height > rows.get(i - 1)[0] && height < rows.get(i)[1]) {
                        across.set(k);
                    }
                }
            }
        }
    }

    /** How much the gutter explains, in lines; 0 if it does not part columns of prose. */
    private double worth() {
        int support = 0;
        int crossing = 0;
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Band band : bands) {
            crossing += band.across().size();
            if (band.support() > 0) {
                support += band.support();
                left.addAll(band.left());
                right.addAll(band.right());
            }
        }
        if (support < FEWEST_LINES || !isProse(left, MOST_COLUMNS) || !isProse(right, MOST_COLUMNS)) {
            return 0;
        }
        return support + 0.02 * (to - from) - 0.05 * crossing;
    }

    /** Whether a column holds lines that nearly fill it, be there a table among them; cells beside each other are one line. */
    private static boolean isProse(List<Line> side, int columns) {
        Block column = Block.of(side, false);
        int rows = 0;
        int letters = 0;
        int full = 0;
        for (int i = 0; i < side.size(); i++) {
            Line line = side.get(i);
            rows += i == 0 || !line.isBeside(side.get(i - 1)) ? 1 : 0;
            letters += line.text().length();
            full += line.width() > FULL * (column.right() - column.left())
                            && line.text().length() >= SHORTEST_LINES
                    ? 1
                    : 0;
        }
        boolean prose = letters >= SHORTEST_LINES * rows && full >= FEWEST_LINES && full >= FEWEST_FULL * rows;
        return prose || columns > 1 && side.size() > 1.2 * rows && isSeveralColumns(side, columns - 1);
    }

    /** Whether a side is itself parted by white space that no line crosses, into columns of prose. */
    private static boolean isSeveralColumns(List<Line> side, int columns) {
        for (float[] strip : strips(side)) {
            Gutter gutter = new Gutter(strip[0], strip[1], bands(side, strip[0], strip[1]));
            List<Line> left = new ArrayList<>();
            List<Line> right = new ArrayList<>();
            int crossing = 0;
            for (Band band : gutter.bands()) {
                crossing += band.across().size();
                left.addAll(band.left());
                right.addAll(band.right());
            }
            if (4 * crossing < side.size()
                    && left.size() >= FEWEST_LINES
                    && right.size() >= FEWEST_LINES
                    && isProse(left, columns)
                    && isProse(right, columns)) {
                return true;
            }
        }
        return false;
    }
}
