// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out how often each answer was given to each question: a bar for each question, as long as there are units, cut into
 * the answers. Each number stands in its part with the letter of its sign; where that is too narrow, and for all, the numbers
 * stand in words below the bar. Nothing is weighted.
 */
final class SummaryBarsLayout {
    private static final int NAME_WIDTH = 230;
    private static final int BAR_WIDTH = 520;
    private static final int BAR_HEIGHT = 24;
    /** Some fonts are wider than the one that is measured. */
    private static final int WORDS_WIDTH = BAR_WIDTH - 90;

    private static final int WIDTH = AppraisalCanvas.MARGIN * 2 + NAME_WIDTH + BAR_WIDTH;

    private final AppraisalView view;
    private final AppraisalView.Table table;
    private final AppraisalSigns signs;
    private final AppraisalCanvas canvas = new AppraisalCanvas();
    private final StringBuilder description = new StringBuilder();

    private SummaryBarsLayout(AppraisalView view, AppraisalView.Table table) {
        this.view = view;
        this.table = table;
        this.signs = AppraisalSigns.of(table);
    }

    static AppraisalDrawing of(AppraisalView view, AppraisalView.Table table) {
        return new SummaryBarsLayout(view, table).draw();
    }

    private AppraisalDrawing draw() {
        int y = canvas.notice(view, AppraisalCanvas.MARGIN, WIDTH);
        y = canvas.legend(
                        signs.legend().stream()
                                .filter(sign -> !sign.shape().equals("bar"))
                                .toList(),
                        y,
                        WIDTH)
                + 8;
        for (int question : signs.drawn()) {
            y = bar(question, y);
        }
        return new AppraisalDrawing(
                "bars-" + table.about().id(),
                WIDTH,
                y + AppraisalCanvas.MARGIN,
                "Answers by question: " + table.about().name(),
                description.toString().strip(),
                canvas.boxes,
                canvas.signs,
                canvas.lines,
                canvas.headings);
    }

    private int bar(int place, int top) {
        AppraisalView.Question question = table.questions().get(place);
        String name = question.named() + (question.mark().equals("critical") ? " (critical)" : "");
        boolean overall = question.mark().equals("overall");
        int left = AppraisalCanvas.MARGIN + NAME_WIDTH;
        int below = canvas.text(AppraisalCanvas.MARGIN, top + 4, NAME_WIDTH - 14, overall ? "strong" : "", name);
        List<AppraisalSigns.Count> counts = signs.counts(place).stream()
                .filter(count -> count.number() > 0 && !count.sign().shape().equals("bar"))
                .toList();
        int all = counts.stream().mapToInt(AppraisalSigns.Count::number).sum();
        int before = 0;
        List<String> words = new ArrayList<>();
        for (AppraisalSigns.Count count : counts) {
            int from = left + before * BAR_WIDTH / all;
            before += count.number();
            int to = left + before * BAR_WIDTH / all;
            part(count, from, to, top);
            words.add(count.label() + ": " + count.number());
        }
        String inWords = all == 0 ? "asked of none" : String.join(", ", words) + " of " + all;
        description.append(question.named()).append(": ").append(inWords).append(". ");
        int behind = canvas.text(left, top + BAR_HEIGHT + 2, WORDS_WIDTH, "small", inWords);
        return Math.max(below, behind) + 12;
    }

    private void part(AppraisalSigns.Count count, int from, int to, int top) {
        AppraisalSign sign = count.sign();
        canvas.boxes.add(new AppraisalDrawing.Box(
                from,
                top,
                to - from,
                BAR_HEIGHT,
                sign.shape().equals("box") ? "dashed" : "part",
                sign.fill(),
                sign.shape().equals("square")));
        // the code of a point on a scale is a number itself
        String between = sign.text().isEmpty() ? "" : sign.shape().equals("pill") ? ": " : " ";
        String letter = sign.text() + between + count.number();
        String number = String.valueOf(count.number());
        for (String text : List.of(letter, number)) {
            if (FontWidths.width(text, AppraisalCanvas.FONT_SIZE, true) + 6 <= to - from) {
                if (sign.shape().equals("square")) {
                    int half = (int) Math.ceil(FontWidths.width(text, AppraisalCanvas.FONT_SIZE, true) / 2) + 4;
                    canvas.boxes.add(new AppraisalDrawing.Box(
                            (from + to) / 2 - half, top + 1, 2 * half, BAR_HEIGHT - 2, "plate", sign.fill(), false));
                }
                canvas.signs.add(new AppraisalDrawing.Sign(
                        (from + to) / 2, top + BAR_HEIGHT / 2, "none", sign.fill(), sign.ink(), text, 0));
                return;
            }
        }
    }
}
