// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/** Breaks the words of a theme into lines and says how high it becomes: headings, boxes and the parts of boxes. */
final class LogicModelCells {
    static final int LINE_HEIGHT = 16;
    static final int FONT_SIZE = 13;
    static final int SMALL = 12;
    /** Room for an arrow that begins or ends at a theme. */
    static final int PORT = 17;

    private static final int PADDING = 10;
    private static final int AROUND = 6;
    private static final int INDENT = 12;
    private static final int DEEPEST = 3;
    private static final int SIGN = 18;
    private static final int BETWEEN = 8;

    private final int width;
    private final LogicModelMarks marks;

    /** @param width of a column */
    LogicModelCells(int width, LogicModelMarks marks) {
        this.width = width;
        this.marks = marks;
    }

    /**
     * A theme, broken into lines.
     *
     * @param depth of a part; -1 for a heading or a box
     * @param name lines of its name
     * @param said lines of what is to be said of it
     * @param least as high as it is at least, with room for its arrows
     */
    record Measured(
            LogicModelView.Theme theme,
            String style,
            int depth,
            List<String> name,
            List<String> said,
            List<LogicModelMarks.Mark> marks,
            int least) {
        private boolean part() {
            return depth >= 0;
        }

        private int lines() {
            return name.size() + said.size() + (part() ? 0 : 1);
        }

        int height() {
            return Math.max(lines() * LINE_HEIGHT + 2 * AROUND, least);
        }
    }

    /** @param ports the number of arrows on the side that has more */
    Measured heading(LogicModelView.Theme theme, int ports) {
        return whole(theme, "heading", ports);
    }

    /** Likewise. */
    Measured box(LogicModelView.Theme theme, int ports) {
        return whole(theme, "box", ports);
    }

    private Measured whole(LogicModelView.Theme theme, String style, int ports) {
        int room = width - 2 * PADDING - signs(theme);
        return measured(theme, style, -1, room, room, ports);
    }

    /** Likewise. */
    Measured part(LogicModelView.Part part, int ports) {
        int depth = Math.min(DEEPEST, part.depth());
        int room = width - 2 * PADDING - depth * INDENT - signs(part.theme());
        int number = (int) Math.ceil(FontWidths.width(part.theme().support(), SMALL, false)) + BETWEEN;
        return measured(part.theme(), "part", depth, room - number, room, ports);
    }

    private Measured measured(LogicModelView.Theme theme, String style, int depth, int name, int all, int ports) {
        List<String> said = new ArrayList<>();
        for (LogicModelMarks.Mark mark : marks.of(theme.id())) {
            said.addAll(TextWrap.lines(mark.words(), all, SMALL, true));
        }
        boolean part = depth >= 0;
        String called = theme.name().isBlank() ? theme.id() : theme.name();
        return new Measured(
                theme,
                style,
                depth,
                TextWrap.lines(TextWrap.isolated(called), name, part ? SMALL : FONT_SIZE, !part),
                said,
                marks.of(theme.id()),
                ports * PORT + 4);
    }

    private int signs(LogicModelView.Theme theme) {
        return marks.of(theme.id()).size() * SIGN;
    }

    /** The theme at its place. */
    LogicModelDrawing.Cell at(Measured measured, int x, int y) {
        List<LogicModelDrawing.Line> lines = new ArrayList<>();
        int left = x + PADDING + Math.max(0, measured.depth()) * INDENT;
        int base = y + (measured.height() - measured.lines() * LINE_HEIGHT) / 2 + LINE_HEIGHT - 4;
        int first = base;
        for (String line : measured.name()) {
            lines.add(new LogicModelDrawing.Line(left, base, measured.part() ? "" : "strong", line));
            base += LINE_HEIGHT;
        }
        if (measured.part()) {
            int right = x + width - PADDING - signs(measured.theme());
            lines.add(new LogicModelDrawing.Line(
                    right, first, "number", measured.theme().support()));
        } else {
            lines.add(
                    new LogicModelDrawing.Line(left, base, "", measured.theme().support()));
            base += LINE_HEIGHT;
        }
        for (String line : measured.said()) {
            lines.add(new LogicModelDrawing.Line(left, base, "said", line));
            base += LINE_HEIGHT;
        }
        List<LogicModelDrawing.Sign> signs = new ArrayList<>();
        for (int i = 0; i < measured.marks().size(); i++) {
            signs.add(new LogicModelDrawing.Sign(
                    measured.marks().get(i).sign(), x + width - SIGN / 2 - 3 - i * SIGN, first - 4));
        }
        return new LogicModelDrawing.Cell(
                measured.theme().id(),
                words(measured),
                x,
                y,
                width,
                measured.height(),
                measured.style() + (measured.theme().studies() == 0 ? " none" : ""),
                lines,
                signs);
    }

    private static String words(Measured measured) {
        StringBuilder words = new StringBuilder(
                measured.theme().name() + ", " + measured.theme().support());
        measured.marks().forEach(mark -> words.append("; ").append(mark.words()));
        return words.toString();
    }
}
