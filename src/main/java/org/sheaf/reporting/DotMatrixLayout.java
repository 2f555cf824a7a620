// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/** Lays out themes by studies. Studies in which nothing was coded have no column; the note below says how many these are. */
final class DotMatrixLayout {
    private static final int MARGIN = 16;
    private static final int NAME_WIDTH = 270;
    private static final int INDENT = 14;
    private static final int COLUMN = 62;
    private static final int FONT_SIZE = 13;
    private static final int LINE_HEIGHT = 16;
    private static final int LEAST_ROW = 32;
    private static final int LEAST_WIDTH = 620;
    /** Apart from the middle of a cell: passages to the left, authors' themes to the right. */
    private static final int APART = 14;

    private static final int SMALLEST = 9;
    private static final int LARGEST = 13;
    /** Names of studies slant by 45 degrees. */
    private static final double SLANT = Math.sqrt(0.5);

    private static final int LONGEST_HEADING = 220;

    private final ThemeMatrixView view;
    private final List<Integer> shown = new ArrayList<>();
    private final List<DotMatrixDrawing.Stripe> stripes = new ArrayList<>();
    private final List<DotMatrixDrawing.Dot> dots = new ArrayList<>();
    private final List<DotMatrixDrawing.Line> lines = new ArrayList<>();
    private final List<DotMatrixDrawing.Line> headings = new ArrayList<>();
    private final int largest;
    private final int width;

    private DotMatrixLayout(ThemeMatrixView view) {
        this.view = view;
        for (int i = 0; i < view.studies().size(); i++) {
            int column = i;
            if (view.themes().stream().anyMatch(row -> !row.cells().get(column).empty())) {
                shown.add(i);
            }
        }
        this.largest = view.themes().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> Math.max(cell.passages(), cell.themes()))
                .max()
                .orElse(1);
        this.width = Math.max(LEAST_WIDTH, left() + shown.size() * COLUMN + slanted() + MARGIN);
    }

    static DotMatrixDrawing of(ThemeMatrixView view) {
        return new DotMatrixLayout(view).draw();
    }

    private static int left() {
        return MARGIN + NAME_WIDTH;
    }

    private static String heading(ThemeMatrixView.Column study) {
        List<String> lines = TextWrap.lines(TextWrap.isolated(study.name()), LONGEST_HEADING, FONT_SIZE, false);
        return lines.size() == 1 ? lines.get(0) : lines.get(0) + " …";
    }

    /** How far the longest heading reaches up, and to the right. */
    private int slanted() {
        double longest = shown.stream()
                .mapToDouble(i -> FontWidths.width(heading(view.studies().get(i)), FONT_SIZE, false))
                .max()
                .orElse(0);
        return (int) Math.ceil(longest * SLANT) + LINE_HEIGHT;
    }

    private DotMatrixDrawing draw() {
        int y = MARGIN;
        if (!view.frame().notice().isEmpty()) {
            for (String line : TextWrap.lines(view.frame().notice(), width - 2 * MARGIN, FONT_SIZE, true)) {
                y += LINE_HEIGHT;
                lines.add(new DotMatrixDrawing.Line(MARGIN, y - 4, "strong", line));
            }
            y += MARGIN;
        }
        y = key(y) + slanted();
        for (int i = 0; i < shown.size(); i++) {
            headings.add(new DotMatrixDrawing.Line(
                    centre(i), y, "", heading(view.studies().get(shown.get(i)))));
        }
        y = rows(y + LINE_HEIGHT / 2);
        int hidden = view.studies().size() - shown.size();
        if (hidden > 0) {
            y += LINE_HEIGHT + 4;
            lines.add(new DotMatrixDrawing.Line(
                    MARGIN, y, "", "Not drawn: studies in which nothing was coded yet, " + hidden + " in number."));
        }
        return new DotMatrixDrawing(
                width,
                y + MARGIN,
                "Themes by studies: " + view.frame().review(),
                description(),
                stripes,
                dots,
                lines,
                headings);
    }

    private int key(int top) {
        int y = top + LARGEST;
        dots.add(new DotMatrixDrawing.Dot(MARGIN + LARGEST, y, LARGEST, true, "n"));
        lines.add(new DotMatrixDrawing.Line(MARGIN + 2 * LARGEST + 8, y + 5, "", "passages"));
        dots.add(new DotMatrixDrawing.Dot(MARGIN + 130, y, LARGEST, false, "n"));
        lines.add(new DotMatrixDrawing.Line(
                MARGIN + 130 + LARGEST + 8, y + 5, "", "authors' themes; a theme counts what is below it too"));
        return y + LARGEST;
    }

    private static int centre(int column) {
        return left() + column * COLUMN + COLUMN / 2;
    }

    private int rows(int top) {
        int y = top;
        for (int i = 0; i < view.themes().size(); i++) {
            ThemeMatrixView.Row row = view.themes().get(i);
            int indent = row.depth() * INDENT;
            boolean bold = row.depth() == 0;
            List<String> name = TextWrap.lines(
                    TextWrap.isolated(row.name()), Math.max(80, NAME_WIDTH - MARGIN - indent), FONT_SIZE, bold);
            int height = Math.max(LEAST_ROW, name.size() * LINE_HEIGHT + 10);
            int middle = y + height / 2;
            if (i % 2 == 0) {
                stripes.add(
                        new DotMatrixDrawing.Stripe(MARGIN - 6, y, NAME_WIDTH + shown.size() * COLUMN + 12, height));
            }
            int baseline = middle - (name.size() - 1) * LINE_HEIGHT / 2 + 5;
            for (String line : name) {
                lines.add(new DotMatrixDrawing.Line(MARGIN + indent, baseline, bold ? "strong" : "", line));
                baseline += LINE_HEIGHT;
            }
            for (int c = 0; c < shown.size(); c++) {
                ThemeMatrixView.Cell cell = row.cells().get(shown.get(c));
                dot(centre(c) - APART, middle, cell.passages(), true);
                dot(centre(c) + APART, middle, cell.themes(), false);
            }
            y += height;
        }
        return y;
    }

    private void dot(int x, int y, int number, boolean filled) {
        if (number > 0) {
            dots.add(new DotMatrixDrawing.Dot(x, y, radius(number), filled, String.valueOf(number)));
        }
    }

    /** The area beyond the smallest dot goes with the number. */
    private int radius(int number) {
        double share = Math.sqrt((double) number / largest);
        return number > 99 ? LARGEST : (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * share);
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (ThemeMatrixView.Row row : view.themes()) {
            List<String> cells = new ArrayList<>();
            for (int i : shown) {
                ThemeMatrixView.Cell cell = row.cells().get(i);
                if (!cell.empty()) {
                    cells.add(view.studies().get(i).name() + " " + cell.passages() + " passages and " + cell.themes()
                            + " authors' themes");
                }
            }
            words.append(row.name())
                    .append(": ")
                    .append(cells.isEmpty() ? "nothing" : String.join(", ", cells))
                    .append(". ");
        }
        return words.toString().strip();
    }
}
