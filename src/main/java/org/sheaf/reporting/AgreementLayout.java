// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays out agreement over time: a point for each part of the reports, with its interval, from 0 to 100 per cent. */
final class AgreementLayout {
    private static final int MARGIN = 16;
    private static final int AXIS = 56;
    private static final int STEP = 90;
    private static final int PLOT_HEIGHT = 220;
    private static final int LINE_HEIGHT = 16;
    private static final int FONT_SIZE = 13;
    private static final int LEAST_WIDTH = 640;
    private static final int GRID_STEP = 25;

    private final PageFrame frame;
    private final ScreeningView.StageView stage;
    private final int width;
    private final List<AgreementDrawing.Line> lines = new ArrayList<>();

    private AgreementLayout(PageFrame frame, ScreeningView.StageView stage) {
        this.frame = frame;
        this.stage = stage;
        this.width = Math.max(LEAST_WIDTH, AXIS + parts().size() * STEP + 2 * MARGIN);
    }

    static AgreementDrawing of(PageFrame frame, ScreeningView.StageView stage) {
        return new AgreementLayout(frame, stage).draw();
    }

    private List<AgreementView.Part> parts() {
        return stage.agreement().parts();
    }

    private AgreementDrawing draw() {
        int top = MARGIN;
        if (!frame.notice().isEmpty()) {
            for (String line : TextWrap.lines(frame.notice(), width - 2 * MARGIN, FONT_SIZE, true)) {
                top += LINE_HEIGHT;
                lines.add(new AgreementDrawing.Line(MARGIN, top - 4, "strong", line));
            }
            top += MARGIN;
        }
        top += LINE_HEIGHT;
        lines.add(new AgreementDrawing.Line(
                MARGIN, top - 4, "strong", "Reports on which all votes are alike, with the interval of 95%"));
        top += LINE_HEIGHT + LINE_HEIGHT;
        List<AgreementDrawing.Rule> grid = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += GRID_STEP) {
            int y = y(top, percent / 100.0);
            grid.add(new AgreementDrawing.Rule(y, MARGIN + AXIS - 8, width - MARGIN));
            lines.add(new AgreementDrawing.Line(MARGIN + AXIS - 14, y + 5, "end", percent + "%"));
        }
        List<AgreementDrawing.Point> points = points(top);
        String path = points.stream()
                .map(point -> point.x() + " " + point.y())
                .collect(Collectors.joining(" L ", points.isEmpty() ? "" : "M ", ""));
        int foot = top + PLOT_HEIGHT + 3 * LINE_HEIGHT;
        lines.add(new AgreementDrawing.Line(
                MARGIN, foot + 6, "", "Reports in the order in which they got their last vote"));
        return new AgreementDrawing(
                width,
                foot + LINE_HEIGHT + MARGIN,
                "Agreement over time, " + stage.name() + ": " + frame.review(),
                description(),
                grid,
                points,
                path,
                lines);
    }

    private List<AgreementDrawing.Point> points(int top) {
        List<AgreementDrawing.Point> points = new ArrayList<>();
        int step = (width - 2 * MARGIN - AXIS) / parts().size();
        for (int i = 0; i < parts().size(); i++) {
            AgreementView.Part part = parts().get(i);
            int x = MARGIN + AXIS + i * step + step / 2;
            lines.add(new AgreementDrawing.Line(
                    x, top + PLOT_HEIGHT + LINE_HEIGHT + 4, "middle", part.first() + "–" + part.last()));
            if (part.share().value().isPresent()) {
                double share = part.share().value().getAsDouble();
                double high = part.share().upper().orElse(share);
                points.add(new AgreementDrawing.Point(
                        x,
                        y(top, share),
                        y(top, high),
                        y(top, part.share().lower().orElse(share))));
                lines.add(
                        new AgreementDrawing.Line(x, y(top, high) - 6, "middle", part.alike() + " of " + part.rated()));
            }
        }
        return points;
    }

    private static int y(int top, double share) {
        return top + (int) Math.round((1 - share) * PLOT_HEIGHT);
    }

    private String description() {
        return parts().stream()
                .map(part -> "Reports " + part.first() + " to " + part.last() + ": " + part.alike() + " of "
                        + part.rated() + " alike.")
                .collect(Collectors.joining(" "));
    }
}
