// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays out two versions of a logic model: then on the left, now on the right, what differs marked in both. */
final class LogicModelVersusLayout {
    private static final int COLUMN = 196;
    private static final int HEADING = 30;
    private static final int APART = 40;
    private static final int LINE = 18;
    private static final String GONE = "gone";
    private static final String NEW = "new";

    private LogicModelVersusLayout() {}

    static LogicModelVersusDrawing of(LogicModelVersusView view) {
        LogicModelDrawing before = LogicModelLayout.of(withoutNotice(view.before()), COLUMN, marks(view, true));
        LogicModelDrawing after = LogicModelLayout.of(withoutNotice(view.after()), COLUMN, marks(view, false));
        int width = before.width() + APART + after.width();
        int margin = LogicModelLayout.MARGIN;
        List<LogicModelDrawing.Line> lines = new ArrayList<>();
        int y = margin;
        for (String line : TextWrap.lines(view.frame().notice(), width - 2 * margin, LogicModelCells.FONT_SIZE, true)) {
            if (!line.isEmpty()) {
                lines.add(new LogicModelDrawing.Line(margin, y + 12, "strong", line));
                y += LINE;
            }
        }
        String then = TextWrap.lines(
                        TextWrap.isolated("Then: " + view.then()), before.width() - 2 * margin, margin + 1, true)
                .get(0);
        int right = before.width() + APART;
        lines.add(new LogicModelDrawing.Line(margin, y + HEADING - 8, "panel", then));
        lines.add(new LogicModelDrawing.Line(right + margin, y + HEADING - 8, "panel", "Now"));
        y += HEADING;
        return new LogicModelVersusDrawing(
                width,
                y + Math.max(before.height(), after.height()),
                "Logic model, " + view.then() + " and now: " + view.frame().review(),
                description(view),
                List.of(
                        new LogicModelVersusDrawing.Panel(0, y, before),
                        new LogicModelVersusDrawing.Panel(right, y, after)),
                lines);
    }

    /** It stands above both. */
    private static LogicModelView withoutNotice(LogicModelView view) {
        PageFrame frame = view.frame();
        return new LogicModelView(
                new PageFrame(frame.review(), frame.synthesis(), "", frame.toolVersion(), frame.factsDigest()),
                view.counts(),
                view.notes(),
                view.columns(),
                view.relations(),
                view.undrawn(),
                view.aside());
    }

    private static LogicModelMarks marks(LogicModelVersusView view, boolean before) {
        Map<String, List<LogicModelMarks.Mark>> themes = new HashMap<>();
        for (LogicModelVersusView.Change change : view.themes()) {
            String words = before ? change.onBefore() : change.onAfter();
            if (!words.isEmpty()) {
                themes.computeIfAbsent(change.id(), id -> new ArrayList<>())
                        .add(new LogicModelMarks.Mark(change.sign(), words));
            }
        }
        Map<String, String> relations = new HashMap<>();
        for (LogicModelVersusView.RelationChange change : view.relations()) {
            if (!change.sign().equals(before ? NEW : GONE)
                    && !(before && !change.sign().equals(GONE))) {
                relations.put(change.from() + " " + change.kind() + " " + change.to(), change.sign());
            }
        }
        return new LogicModelMarks(themes, relations);
    }

    private static String description(LogicModelVersusView view) {
        List<String> words = Stream.concat(
                        view.themes().stream().map(change -> change.name() + ": " + change.words()),
                        view.relations().stream()
                                .map(change -> change.fromName() + " " + change.kind() + " " + change.toName() + ": "
                                        + change.sign()))
                .toList();
        return words.isEmpty() ? "Both versions are the same." : String.join(". ", words) + ".";
    }
}
