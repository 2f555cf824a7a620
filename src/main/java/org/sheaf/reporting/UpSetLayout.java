// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out an UpSet plot: sources as rows with a bar for what each found, combinations as columns, largest first. */
final class UpSetLayout {
    /** More columns than this nobody reads; the others stand in the table. */
    static final int SHOWN_COMBINATIONS = 30;

    private static final int MARGIN = 16;
    private static final int NAME_WIDTH = 230;
    private static final int BAR_WIDTH = 110;
    private static final int NUMBER_WIDTH = 52;
    private static final int COLUMN = 30;
    private static final int COLUMN_HEIGHT = 170;
    private static final int LINE_HEIGHT = 16;
    private static final int FONT_SIZE = 13;
    private static final int LEAST_WIDTH = 620;

    private final SourcesView view;
    private final List<SourcesView.Combination> shown;
    private final List<UpSetDrawing.Bar> stripes = new ArrayList<>();
    private final List<UpSetDrawing.Bar> bars = new ArrayList<>();
    private final List<UpSetDrawing.Dot> dots = new ArrayList<>();
    private final List<UpSetDrawing.Link> links = new ArrayList<>();
    private final List<UpSetDrawing.Line> lines = new ArrayList<>();
    private final List<Integer> rowCentres = new ArrayList<>();
    private final int matrixLeft = MARGIN + NAME_WIDTH + NUMBER_WIDTH + BAR_WIDTH + MARGIN;
    private final int width;

    private UpSetLayout(SourcesView view) {
        this.view = view;
        this.shown = view.combinations().stream().limit(SHOWN_COMBINATIONS).toList();
        this.width = Math.max(LEAST_WIDTH, matrixLeft + shown.size() * COLUMN + 2 * MARGIN);
    }

    static UpSetDrawing of(SourcesView view) {
        return new UpSetLayout(view).draw();
    }

    private UpSetDrawing draw() {
        int y = MARGIN;
        if (!view.frame().notice().isEmpty()) {
            for (String line : TextWrap.lines(view.frame().notice(), width - 2 * MARGIN, FONT_SIZE, true)) {
                y += LINE_HEIGHT;
                lines.add(new UpSetDrawing.Line(MARGIN, y - 4, "strong", line));
            }
            y += MARGIN;
        }
        List<String> heading =
                TextWrap.lines("Reports found by just these sources", width - matrixLeft - MARGIN, FONT_SIZE, true);
        int columnsFoot = y + COLUMN_HEIGHT + (heading.size() + 1) * LINE_HEIGHT;
        headings(columnsFoot, heading);
        int bottom = rows(columnsFoot + MARGIN);
        columns(columnsFoot);
        int hidden = view.combinations().size() - shown.size();
        if (hidden > 0) {
            bottom += LINE_HEIGHT;
            lines.add(new UpSetDrawing.Line(
                    MARGIN, bottom, "", "Not drawn: " + hidden + " smaller combinations. The table has them all."));
        }
        return new UpSetDrawing(
                width,
                bottom + MARGIN,
                "Which sources found which reports: " + view.frame().review(),
                description(),
                stripes,
                bars,
                dots,
                links,
                lines);
    }

    private void headings(int foot, List<String> ofColumns) {
        lines.add(new UpSetDrawing.Line(MARGIN, foot, "strong", "Source"));
        lines.add(new UpSetDrawing.Line(MARGIN + NAME_WIDTH + NUMBER_WIDTH - 6, foot, "strong end", "Reports found"));
        int baseline = foot - COLUMN_HEIGHT - ofColumns.size() * LINE_HEIGHT - 8;
        for (String line : ofColumns) {
            lines.add(new UpSetDrawing.Line(matrixLeft, baseline, "strong", line));
            baseline += LINE_HEIGHT;
        }
    }

    private int rows(int top) {
        int largest = Math.max(
                1,
                view.sources().stream().mapToInt(SourcesView.Row::reports).max().orElse(1));
        int y = top;
        for (int i = 0; i < view.sources().size(); i++) {
            SourcesView.Row row = view.sources().get(i);
            List<String> name = TextWrap.lines(TextWrap.isolated(row.name()), NAME_WIDTH - MARGIN, FONT_SIZE, false);
            int height = Math.max(28, name.size() * LINE_HEIGHT + 10);
            int centre = y + height / 2;
            if (i % 2 == 0) {
                stripes.add(new UpSetDrawing.Bar(MARGIN - 6, y, width - 2 * MARGIN + 12, height));
            }
            int baseline = centre - (name.size() - 1) * LINE_HEIGHT / 2 + 5;
            for (String line : name) {
                lines.add(new UpSetDrawing.Line(MARGIN, baseline, "", line));
                baseline += LINE_HEIGHT;
            }
            int barLeft = MARGIN + NAME_WIDTH + NUMBER_WIDTH;
            lines.add(new UpSetDrawing.Line(barLeft - 6, centre + 5, "end", Integer.toString(row.reports())));
            bars.add(new UpSetDrawing.Bar(barLeft, centre - 7, length(row.reports(), largest, BAR_WIDTH), 14));
            rowCentres.add(centre);
            y += height;
        }
        return y;
    }

    private void columns(int foot) {
        int largest = shown.isEmpty() ? 1 : shown.get(0).count();
        for (int i = 0; i < shown.size(); i++) {
            SourcesView.Combination combination = shown.get(i);
            int x = matrixLeft + i * COLUMN + COLUMN / 2;
            int height = length(combination.count(), largest, COLUMN_HEIGHT);
            bars.add(new UpSetDrawing.Bar(x - 9, foot - height, 18, height));
            lines.add(new UpSetDrawing.Line(x, foot - height - 5, "middle", Integer.toString(combination.count())));
            IntStream.range(0, rowCentres.size())
                    .forEach(row -> dots.add(new UpSetDrawing.Dot(
                            x, rowCentres.get(row), combination.indices().contains(row))));
            int first = combination.indices().get(0);
            int last = combination.indices().get(combination.indices().size() - 1);
            if (first != last) {
                links.add(new UpSetDrawing.Link(x, rowCentres.get(first), rowCentres.get(last)));
            }
        }
    }

    /** In proportion, and never invisible where there is something. */
    private static int length(int n, int largest, int longest) {
        return n == 0 ? 0 : Math.max(2, (int) Math.round((double) n * longest / largest));
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (SourcesView.Row row : view.sources()) {
            words.append(row.name())
                    .append(" found ")
                    .append(row.reports())
                    .append(" reports, ")
                    .append(row.alone())
                    .append(" of them alone. ");
        }
        for (SourcesView.Combination combination : shown) {
            words.append("Just ")
                    .append(String.join(" and ", combination.sources()))
                    .append(": ")
                    .append(combination.count())
                    .append(". ");
        }
        return words.toString().strip();
    }
}
