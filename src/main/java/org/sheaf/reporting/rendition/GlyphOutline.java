// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a sign as TrueType holds it: contours of points, some on the curve and some that pull it (quadratic Bézier
 * curves). Cubic curves are replaced by four quadratic ones each, which differ from them by less than a unit.
 */
final class GlyphOutline {
    private static final int PIECES = 4;

    private record Point(long x, long y, boolean onCurve) {
        boolean isAt(Point other) {
            return x == other.x && y == other.y && onCurve && other.onCurve;
        }
    }

    private final List<List<Point>> contours = new ArrayList<>();

    private GlyphOutline() {}

    /** Reads a shape whose y grows downwards, as the JDK draws. */
    static GlyphOutline of(Shape shape) {
        GlyphOutline outline = new GlyphOutline();
        List<Point> contour = new ArrayList<>();
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    outline.close(contour);
                    contour = new ArrayList<>();
                    contour.add(on(c[0], c[1]));
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_LINETO -> {
                    contour.add(on(c[0], c[1]));
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    contour.add(off(c[0], c[1]));
                    contour.add(on(c[2], c[3]));
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    cubic(contour, x, y, c);
                    x = c[4];
                    y = c[5];
                }
                default -> {
                    // A contour is closed by itself.
                }
            }
        }
        outline.close(contour);
        return outline;
    }

    private static void cubic(List<Point> contour, double x, double y, double[] c) {
        for (int i = 0; i < PIECES; i++) {
            double from = (double) i / PIECES;
            double to = (double) (i + 1) / PIECES;
            double third = (to - from) / 3;
            double endX = at(x, c[0], c[2], c[4], to);
            double endY = at(y, c[1], c[3], c[5], to);
            double startX = at(x, c[0], c[2], c[4], from);
            double startY = at(y, c[1], c[3], c[5], from);
            double firstX = startX + third * slope(x, c[0], c[2], c[4], from);
            double firstY = startY + third * slope(y, c[1], c[3], c[5], from);
            double secondX = endX - third * slope(x, c[0], c[2], c[4], to);
            double secondY = endY - third * slope(y, c[1], c[3], c[5], to);
            contour.add(off(
                    (3 * firstX + 3 * secondX - startX - endX) / 4, (3 * firstY + 3 * secondY - startY - endY) / 4));
            contour.add(on(endX, endY));
        }
    }

    private static double at(double p0, double p1, double p2, double p3, double t) {
        double s = 1 - t;
        return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    }

    private static double slope(double p0, double p1, double p2, double p3, double t) {
        double s = 1 - t;
        return 3 * (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2));
    }

    private static Point on(double x, double y) {
        return new Point(Math.round(x), Math.round(-y), true);
    }

    private static Point off(double x, double y) {
        return new Point(Math.round(x), Math.round(-y), false);
    }

    private void close(List<Point> contour) {
        if (contour.size() > 1 && contour.get(0).isAt(contour.get(contour.size() - 1))) {
            contour.remove(contour.size() - 1);
        }
        if (contour.size() > 2) {
            contours.add(contour);
        }
    }

    int points() {
        return contours.stream().mapToInt(List::size).sum();
    }

    int contours() {
        return contours.size();
    }

    /** The x of its leftmost point; a sign is drawn with this point so far from where it begins. */
    int left() {
        return (int) contours.stream()
                .flatMap(List::stream)
                .mapToLong(Point::x)
                .min()
                .orElse(0);
    }

    /** As an entry of the table {@code glyf}; empty for a sign without lines. */
    byte[] bytes() {
        if (contours.isEmpty()) {
            return new byte[0];
        }
        List<Point> points = contours.stream().flatMap(List::stream).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(contours.size());
            out.writeShort((int) points.stream().mapToLong(Point::x).min().orElse(0));
            out.writeShort((int) points.stream().mapToLong(Point::y).min().orElse(0));
            out.writeShort((int) points.stream().mapToLong(Point::x).max().orElse(0));
            out.writeShort((int) points.stream().mapToLong(Point::y).max().orElse(0));
            int end = -1;
            for (List<Point> contour : contours) {
                end += contour.size();
                out.writeShort(end);
            }
            out.writeShort(0);
            for (Point point : points) {
                out.writeByte(point.onCurve() ? 1 : 0);
            }
            long before = 0;
            for (Point point : points) {
                out.writeShort((int) (point.x() - before));
                before = point.x();
            }
            before = 0;
            for (Point point : points) {
                out.writeShort((int) (point.y() - before));
                before = point.y();
            }
            // Entries begin at multiples of four.
            while (out.size() % 4 != 0) {
                out.writeByte(0);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
