// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of narrow columns that were stretched to the right edge: their blanks are as wide as what parts the cells of a table,
 * but they fill the column, and all that stands in them is stretched.
 */
final class Stretched {
    private static final float FULL = 0.93f;
    private static final float STRETCH = 1.1f;
    /** The widest blank, in ems. */
    private static final float WIDEST = 6;

    private Stretched() {}

    /** The rows of a column, with such lines whole. */
    static List<Row> joined(List<Row> rows, Block column) {
        float width = column.right() - column.left();
        double usual = usual(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean beside = i > 0 && isFull(rows.get(i - 1), row, width)
                    || i + 1 < rows.size() && isFull(rows.get(i + 1), row, width);
            if (row.lines.size() > 1 && beside && isStretched(row, width, usual)) {
                Line whole = whole(row.lines);
                row.lines.clear();
                row.lines.add(whole);
            }
        }
        return rows;
    }

    /** Points that a char usually takes. */
    private static double usual(List<Row> rows) {
        List<Double> widths = new ArrayList<>();
        for (Row row : rows) {
            for (Line line : row.lines) {
                if (line.text().length() > 5) {
                    widths.add(perChar(line));
                }
            }
        }
        widths.sort(null);
        return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
    }

    private static double perChar(Line line) {
        return line.width() / (double) line.text().length() / line.size();
    }

    private static boolean isFull(Row other, Row row, float width) {
        return other.lines.size() == 1
                && other.lines.get(0).width() > FULL * width
                && other.isClose(row)
                && Math.abs(other.lines.get(0).size() - row.lines.get(0).size())
                        < 0.05f * row.lines.get(0).size();
    }

    private static boolean isStretched(Row row, float width, double usual) {
        Line first = row.lines.get(0);
        Line last = row.lines.get(row.lines.size() - 1);
        if (last.right() - first.left() < FULL * width) {
            return false;
        }
        for (int i = 0; i < row.lines.size(); i++) {
            Line line = row.lines.get(i);
            boolean natural = line.text().indexOf(' ') > 0 && perChar(line) < STRETCH * usual;
            boolean far = i > 0
                    && (line.left() - row.lines.get(i - 1).right() > WIDEST * line.size()
                            || line.order() != row.lines.get(i - 1).order() + 1);
            if (natural || far) {
                return false;
            }
        }
        return true;
    }

    private static Line whole(List<Line> pieces) {
        Line first = pieces.get(0);
        Line last = pieces.get(pieces.size() - 1);
        StringBuilder text = new StringBuilder();
        List<Line.Raised> raised = new ArrayList<>();
        int bold = -1;
        int italic = -1;
        int sameFont = -1;
        for (Line piece : pieces) {
            text.append(text.length() > 0 ? " " : "");
            int from = text.length();
            bold = bold < 0 && !piece.isBold() ? from + piece.bold() : bold;
            italic = italic < 0 && !piece.isItalic() ? from + piece.italic() : italic;
            if (sameFont < 0 && !(piece.isInOneFont() && piece.font().equals(first.font()))) {
                sameFont = from + (piece.font().equals(first.font()) ? piece.sameFont() : 0);
            }
            piece.raised().forEach(note -> raised.add(new Line.Raised(from + note.from(), from + note.to())));
            text.append(piece.text());
        }
        int all = text.length();
        return new Line(
                first.page(),
                first.order(),
                text.toString(),
                raised,
                first.left(),
                last.right(),
                first.baseline(),
                first.size(),
                bold < 0 ? all : bold,
                italic < 0 ? all : italic,
                first.font(),
                sameFont < 0 ? all : sameFont,
                first.artifact());
    }
}
