// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the answers to an instrument, units by questions (a traffic-light plot): a sign for each. What was added to an
 * answer, and what must be known of a row, stand below.
 */
final class TrafficLightLayout {
    private static final int NAME_WIDTH = 240;
    private static final int LEAST_COLUMN = 44;
    private static final int LEAST_ROW = 30;
    private static final int LEAST_WIDTH = 620;
    /** Room before the first question that judges all others. */
    private static final int APART = 14;
    /** Headings slant by 45 degrees. */
    private static final double SLANT = Math.sqrt(0.5);

    private static final int LONGEST_HEADING = 160;
    /** How far each of two lines of a heading stands aside, in either direction. */
    private static final int BESIDE = 5;

    private static final String OVERALL = "overall";

    private final AppraisalView view;
    private final AppraisalView.Table table;
    private final AppraisalSigns signs;
    private final List<Integer> drawn;
    private final int column;
    private final AppraisalCanvas canvas = new AppraisalCanvas();
    private final List<String> marks = new ArrayList<>();

    private TrafficLightLayout(AppraisalView view, AppraisalView.Table table) {
        this.view = view;
        this.table = table;
        this.signs = AppraisalSigns.of(table);
        this.drawn = signs.drawn();
        this.column = Math.max(
                LEAST_COLUMN,
                6
                        + 2
                                * signs.legend().stream()
                                        .mapToInt(AppraisalCanvas::half)
                                        .max()
                                        .orElse(0));
    }

    static AppraisalDrawing of(AppraisalView view, AppraisalView.Table table) {
        return new TrafficLightLayout(view, table).draw();
    }

    private AppraisalDrawing draw() {
        int width = Math.max(LEAST_WIDTH, right() + slanted() + AppraisalCanvas.MARGIN);
        int y = canvas.notice(view, AppraisalCanvas.MARGIN, width);
        y = canvas.legend(signs.legend(), y, width) + slanted();
        for (int i = 0; i < drawn.size(); i++) {
            AppraisalView.Question question = table.questions().get(drawn.get(i));
            List<String> words = heading(question);
            for (int line = 0; line < words.size(); line++) {
                int aside = words.size() == 1 ? 0 : (2 * line - 1) * BESIDE;
                canvas.headings.add(new AppraisalDrawing.Line(
                        centre(i) + aside,
                        y + aside,
                        question.mark().equals(OVERALL) ? "strong" : "",
                        words.get(line)));
            }
        }
        y = rows(y + AppraisalCanvas.LINE_HEIGHT / 2 + BESIDE);
        for (String mark : marks) {
            y = canvas.text(
                    AppraisalCanvas.MARGIN, y + 4, width - 2 * AppraisalCanvas.MARGIN, "", TextWrap.isolated(mark));
        }
        return new AppraisalDrawing(
                "light-" + table.about().id(),
                width,
                y + AppraisalCanvas.MARGIN,
                "Answers by " + table.unit() + " and question: " + table.about().name(),
                description(),
                canvas.boxes,
                canvas.signs,
                canvas.lines,
                canvas.headings);
    }

    /** In one line or two: a third would run into the heading beside it. */
    private static List<String> heading(AppraisalView.Question question) {
        String words = question.named() + (question.mark().equals("critical") ? " (critical)" : "");
        List<String> lines = TextWrap.lines(words, LONGEST_HEADING, AppraisalCanvas.FONT_SIZE, true);
        return lines.size() <= 2 ? lines : List.of(lines.get(0), lines.get(1) + " …");
    }

    /** How far the longest heading reaches up, and to the right. */
    private int slanted() {
        double longest = drawn.stream()
                .map(i -> heading(table.questions().get(i)))
                .flatMap(List::stream)
                .mapToDouble(line -> FontWidths.width(line, AppraisalCanvas.FONT_SIZE, true))
                .max()
                .orElse(0);
        return (int) Math.ceil(longest * SLANT) + AppraisalCanvas.LINE_HEIGHT + BESIDE;
    }

    private int centre(int place) {
        boolean behind = place > 0
                && drawn.subList(0, place + 1).stream()
                        .anyMatch(i -> table.questions().get(i).mark().equals(OVERALL));
        return AppraisalCanvas.MARGIN + NAME_WIDTH + place * column + column / 2 + (behind ? APART : 0);
    }

    private int right() {
        return drawn.isEmpty() ? AppraisalCanvas.MARGIN + NAME_WIDTH : centre(drawn.size() - 1) + column / 2;
    }

    private int rows(int top) {
        int y = top;
        for (int i = 0; i < table.units().size(); i++) {
            AppraisalView.Unit unit = table.units().get(i);
            if (!unit.state().isEmpty()) {
                marks.add("\u2020 " + unit.name() + ": " + unit.state());
            }
            List<String> name = TextWrap.lines(
                    TextWrap.isolated(unit.name()) + (unit.state().isEmpty() ? "" : " \u2020"),
                    NAME_WIDTH - AppraisalCanvas.MARGIN,
                    AppraisalCanvas.FONT_SIZE,
                    false);
            int height = Math.max(LEAST_ROW, name.size() * AppraisalCanvas.LINE_HEIGHT + 10);
            int middle = y + height / 2;
            if (i % 2 == 0) {
                canvas.boxes.add(new AppraisalDrawing.Box(
                        AppraisalCanvas.MARGIN - 6,
                        y,
                        right() - AppraisalCanvas.MARGIN + 12,
                        height,
                        "stripe",
                        "#f1f3f6",
                        false));
            }
            int baseline = middle - (name.size() - 1) * AppraisalCanvas.LINE_HEIGHT / 2 + 5;
            for (String line : name) {
                canvas.lines.add(new AppraisalDrawing.Line(AppraisalCanvas.MARGIN, baseline, "", line));
                baseline += AppraisalCanvas.LINE_HEIGHT;
            }
            for (int c = 0; c < drawn.size(); c++) {
                cell(unit, drawn.get(c), centre(c), middle);
            }
            y += height;
        }
        return y;
    }

    private void cell(AppraisalView.Unit unit, int question, int x, int y) {
        AppraisalView.Cell cell = unit.cells().get(question);
        canvas.sign(signs.of(cell), x, y);
        if (!cell.qualifier().isEmpty()) {
            canvas.lines.add(new AppraisalDrawing.Line(x + AppraisalCanvas.REACH, y - 4, "strong", "*"));
            marks.add(
                    "* " + unit.name() + ", " + table.questions().get(question).named() + ": " + cell.words());
        }
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (AppraisalView.Unit unit : table.units()) {
            List<String> answers = new ArrayList<>();
            for (int question : drawn) {
                AppraisalView.Cell cell = unit.cells().get(question);
                String said = cell.isChoice()
                        ? cell.label() + (cell.qualifier().isEmpty() ? "" : " (" + cell.qualifier() + ")")
                        : cell.state();
                answers.add(table.questions().get(question).shortest() + " " + said);
            }
            words.append(unit.name())
                    .append(": ")
                    .append(String.join(", ", answers))
                    .append(". ");
        }
        return words.toString().strip();
    }
}
