// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers beside the lines of manuscripts: a row of numbers to the left or right of all text that count down the page. */
final class LineNumbers {
    private static final int FEWEST = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    /** How far apart, in points, the edges of numbers in one row may be. */
    private static final float SHIFT = 2;

    private LineNumbers() {}

    static List<Line> without(List<Line> lines) {
        List<Line> numbers = new ArrayList<>();
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Line line : lines) {
            if (NUMBER.matcher(line.text()).matches()) {
                numbers.add(line);
            } else {
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
            }
        }
        Set<Line> rows = new HashSet<>();
        for (boolean before : new boolean[] {true, false}) {
            float edge = before ? left : right;
            List<Line> row = new ArrayList<>(numbers);
            row.removeIf(line -> before ? line.right() > edge : line.left() < edge);
            row.sort(Comparator.comparingDouble(Line::baseline));
            if (isCount(row)) {
                rows.addAll(row);
            }
        }
        List<Line> text = new ArrayList<>(lines);
        text.removeIf(rows::contains);
        return text;
    }

    /** Whether they stand below each other and each exceeds the one above it by as much as any other. */
    private static boolean isCount(List<Line> row) {
        if (row.size() < FEWEST) {
            return false;
        }
        int step = value(row.get(1)) - value(row.get(0));
        for (int i = 1; i < row.size(); i++) {
            Line above = row.get(i - 1);
            Line line = row.get(i);
            boolean aligned =
                    Math.abs(line.right() - above.right()) < SHIFT || Math.abs(line.left() - above.left()) < SHIFT;
            if (!aligned || step < 1 || value(line) - value(above) != step) {
                return false;
            }
        }
        return true;
    }

    private static int value(Line line) {
        return Integer.parseInt(line.text());
    }
}
