// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.stopping.StoppingView;

/** Lays out finds against effort. Both drawings share the axis along which reports are screened, from none to all. */
final class EffortLayout {
    private static final int MARGIN = 16;
    private static final int AXIS = 56;
    private static final int WIDTH = 760;
    private static final int FOUND_HEIGHT = 240;
    private static final int P_HEIGHT = 140;
    private static final int LINE_HEIGHT = 16;
    private static final int FONT_SIZE = 13;
    private static final int STEPS = 4;
    private static final int TICKS = 7;
    /** Under this, numbers along an axis would repeat themselves if they were whole. */
    private static final int LABEL_UP = 4;

    private final PageFrame frame;
    private final EffortView.StageEffort stage;
    private final List<AgreementDrawing.Line> lines = new ArrayList<>();
    private final List<AgreementDrawing.Rule> grid = new ArrayList<>();

    private EffortLayout(PageFrame frame, EffortView.StageEffort stage) {
        this.frame = frame;
        this.stage = stage;
    }

    static EffortDrawing of(PageFrame frame, EffortView.StageEffort stage) {
        return new EffortLayout(frame, stage).draw();
    }

    private EffortDrawing draw() {
        int top = MARGIN;
        if (!frame.notice().isEmpty()) {
            for (String line : TextWrap.lines(frame.notice(), WIDTH - 2 * MARGIN, FONT_SIZE, true)) {
                top += LINE_HEIGHT;
                write(MARGIN, top - LABEL_UP, "strong", line);
            }
            top += MARGIN;
        }
        return draw(heading(top, "Reports included so far; dashed: if they came evenly"));
    }

    /** @param top where the upper drawing begins */
    private EffortDrawing draw(int top) {
        int most = roundUp(Math.max(1, stage.now().found()));
        for (int i = 0; i <= STEPS; i++) {
            across(y(top, FOUND_HEIGHT, (double) i / STEPS), String.valueOf(most * i / STEPS));
        }
        String found = steps(top, most);
        String even = path(
                List.of(x(0), x(stage.now().total())),
                List.of(
                        y(top, FOUND_HEIGHT, 0),
                        y(top, FOUND_HEIGHT, (double) stage.now().found() / most)));
        int below = top + FOUND_HEIGHT;
        int pTop = heading(
                along(below),
                "How likely so few finds are if less than "
                        + percent(stage.rule().recallTarget()) + " were found");
        for (int i = 0; i <= STEPS; i += 2) {
            across(y(pTop, P_HEIGHT, (double) i / STEPS), percent((double) i / STEPS));
        }
        double limit = 1 - stage.rule().confidence();
        AgreementDrawing.Rule threshold = new AgreementDrawing.Rule(
                y(pTop, P_HEIGHT, limit), x(0), x(stage.now().total()));
        write(x(0) + LABEL_UP, threshold.y() - LABEL_UP, "", "below " + percent(limit) + " screening may stop");
        int foot = along(pTop + P_HEIGHT);
        write(
                MARGIN,
                foot + LINE_HEIGHT,
                "",
                "Reports screened, of " + stage.now().total());
        Optional<HypergeometricRule.Point> first = firstStop();
        String stop = first.map(
                        point -> path(List.of(x(point.screened()), x(point.screened())), List.of(top, pTop + P_HEIGHT)))
                .orElse("");
        first.ifPresent(this::stopLabel);
        return new EffortDrawing(
                WIDTH,
                foot + 2 * LINE_HEIGHT + MARGIN,
                "Finds against effort, " + stage.name() + ": " + frame.review(),
                description(first),
                grid,
                found,
                even,
                pValues(pTop),
                threshold,
                stop,
                lines);
    }

    private void write(int x, int y, String style, String text) {
        lines.add(new AgreementDrawing.Line(x, y, style, text));
    }

    /** Where the drawing under a heading begins. */
    private int heading(int top, String text) {
        write(MARGIN, top + LINE_HEIGHT - LABEL_UP, "strong", text);
        return top + 2 * LINE_HEIGHT;
    }

    private void across(int y, String label) {
        grid.add(new AgreementDrawing.Rule(y, x(0), x(stage.now().total())));
        write(x(0) - LABEL_UP * 2, y + LABEL_UP + 1, "end", label);
    }

    /** Round numbers along the lower edge of a drawing, and the last; where the next thing can begin. */
    private int along(int bottom) {
        long total = stage.now().total();
        long step = roundStep(total);
        for (long at = 0; at + step / 2 < total; at += step) {
            write(x(at), bottom + LINE_HEIGHT + LABEL_UP, "middle", String.valueOf(at));
        }
        write(x(total), bottom + LINE_HEIGHT + LABEL_UP, "middle", String.valueOf(total));
        return bottom + 2 * LINE_HEIGHT;
    }

    /** 1, 2 or 5 and noughts, so that about {@link #TICKS} of them make up a number. */
    private static long roundStep(long of) {
        long step = 1;
        for (int i = 0; of / step > TICKS; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private int x(long screened) {
        int room = WIDTH - 2 * MARGIN - AXIS;
        return MARGIN + AXIS + (int) Math.round((double) screened / stage.now().total() * room);
    }

    private static int y(int top, int height, double share) {
        return top + (int) Math.round((1 - share) * height);
    }

    private String steps(int top, int most) {
        List<Integer> xs = new ArrayList<>(List.of(x(0)));
        List<Integer> ys = new ArrayList<>(List.of(y(top, FOUND_HEIGHT, 0)));
        for (HypergeometricRule.Point point : stage.curve()) {
            xs.add(x(point.screened()));
            ys.add(y(top, FOUND_HEIGHT, (double) point.found() / most));
        }
        return path(xs, ys);
    }

    private String pValues(int top) {
        List<Integer> xs = new ArrayList<>();
        List<Integer> ys = new ArrayList<>();
        for (HypergeometricRule.Point point : stage.curve()) {
            xs.add(x(point.screened()));
            ys.add(y(top, P_HEIGHT, point.pValue()));
        }
        return path(xs, ys);
    }

    private static String path(List<Integer> xs, List<Integer> ys) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.size(); i++) {
            path.append(i == 0 ? "M " : " L ").append(xs.get(i)).append(' ').append(ys.get(i));
        }
        return path.toString();
    }

    /** The first point from which on the rule lets the team stop, if that spares anything worth the name. */
    private Optional<HypergeometricRule.Point> firstStop() {
        return stage.curve().stream()
                .filter(point -> point.pValue() < 1 - stage.rule().confidence()
                        && StoppingView.spares(point.screened(), stage.now().total()))
                .findFirst();
    }

    private void stopLabel(HypergeometricRule.Point point) {
        boolean right = x(point.screened()) > WIDTH / 2;
        AgreementDrawing.Rule lowest = grid.get(0);
        write(
                x(point.screened()) + (right ? -2 : 2) * LABEL_UP,
                lowest.y() - 2 * LABEL_UP,
                right ? "end" : "",
                "may stop after " + point.screened());
    }

    private String description(Optional<HypergeometricRule.Point> first) {
        return stage.now().screened() + " of " + stage.now().total() + " reports screened, "
                + stage.now().found()
                + " included. "
                + first.map(point -> "By the rule screening could stop after " + point.screened() + " reports, with "
                                + point.found() + " included. ")
                        .orElse(stage.left() == 0 ? "" : "The rule lets nobody stop so far. ")
                + stage.now().promise();
    }

    /** The next number that falls into four whole parts. */
    private static int roundUp(int most) {
        int unit = STEPS;
        while (unit * 10 <= most) {
            unit *= 10;
        }
        return (most + unit - 1) / unit * unit;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
