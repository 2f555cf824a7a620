// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two versions of a logic model in which something of each kind differs. */
class LogicModelVersusReportTest {
    private static LogicModelView before() {
        return new SampleLogicModels.Builder()
                .solo(0, SampleLogicModels.theme("advice", "Advice", 6))
                .solo(0, SampleLogicModels.theme("luck", "Luck & <chance>", 1))
                .solo(2, SampleLogicModels.theme("calm", "Calm", 4))
                .solo(2, SampleLogicModels.theme("pride", "Pride", 3))
                .relate("advice", "leads to", "calm", 2)
                .view(SampleFlows.frame("Work and health", "", SampleFlows.INVENTED));
    }

    private static LogicModelView after() {
        return new SampleLogicModels.Builder()
                .solo(0, SampleLogicModels.theme("advice", "Good advice", 8))
                .solo(1, SampleLogicModels.theme("pride", "Pride", 3))
                .solo(2, SampleLogicModels.theme("calm", "Calm", 3))
                .solo(3, SampleLogicModels.theme("health", "Health", 2))
                .relate("advice", "leads to", "calm", 3)
                .relate("calm", "leads to", "health", 1)
                .view(SampleFlows.frame("Work and health", "", SampleFlows.INVENTED));
    }

    private static LogicModelVersusView view() {
        return new LogicModelVersusView(
                SampleFlows.frame("Work and health", "", SampleFlows.INVENTED),
                "logic-model-versus-as-submitted",
                "as submitted",
                "7 differences about themes, 2 about relations",
                before(),
                after(),
                List.of(
                        change("luck", "Luck & <chance>", "gone", "gone: removed", "", "1 study", ""),
                        change(
                                "advice",
                                "Good advice",
                                "renamed",
                                "later called Good advice",
                                "renamed; was Advice",
                                "Advice",
                                "Good advice"),
                        change(
                                "advice",
                                "Good advice",
                                "better",
                                "",
                                "better supported; was 6 studies",
                                "6 studies",
                                "8 studies"),
                        change(
                                "pride",
                                "Pride",
                                "moved",
                                "later in Influencing factors",
                                "moved; was in Short-term effects",
                                "Short-term effects",
                                "Influencing factors"),
                        change("calm", "Calm", "worse", "", "worse supported; was 4 studies", "4 studies", "3 studies"),
                        change("health", "Health", "new", "", "new", "", "2 studies")),
                List.of(
                        new LogicModelVersusView.RelationChange(
                                "advice", "Good advice", "leads to", "calm", "Calm", "more", "2 studies", "3 studies"),
                        new LogicModelVersusView.RelationChange(
                                "calm", "Calm", "leads to", "health", "Health", "new", "", "1 study")));
    }

    private static LogicModelVersusView.Change change(
            String id, String name, String sign, String onBefore, String onAfter, String was, String is) {
        return new LogicModelVersusView.Change(
                id, name, sign, onAfter.isEmpty() ? onBefore : onAfter, onBefore, onAfter, was, is);
    }

    @Test
    void the_drawing_the_page_and_the_table_say_the_same() {
        Golden.approved("logic-model-versus", LogicModelVersusReport.render(Templates.OURS, view()));
    }

    @Test
    void every_mark_stands_in_words_and_as_a_sign_at_its_theme_on_its_side() {
        LogicModelVersusDrawing drawing = LogicModelVersusLayout.of(view());
        assertThat(said(drawing.panels().get(0)))
                .containsExactlyInAnyOrder("luck gone", "advice renamed", "pride moved");
        assertThat(said(drawing.panels().get(1)))
                .containsExactlyInAnyOrder(
                        "advice renamed", "advice better", "pride moved", "calm worse", "health new");
        for (LogicModelVersusDrawing.Panel panel : drawing.panels()) {
            assertThat(panel.drawing().cells()).allSatisfy(cell -> {
                long words = cell.lines().stream()
                        .filter(line -> line.style().equals("said"))
                        .count();
                assertThat(words).isGreaterThanOrEqualTo(cell.signs().size());
                assertThat(cell.signs()).allMatch(sign -> sign.x() + 8 <= cell.x() + cell.width());
            });
        }
        assertThat(drawing.panels().get(0).drawing().arrows())
                .extracting(arrow -> arrow.label().text())
                .containsExactly("2");
        assertThat(drawing.panels().get(1).drawing().arrows())
                .extracting(arrow -> arrow.label().text())
                .containsExactly("more 3", "new 1");
    }

    private static List<String> said(LogicModelVersusDrawing.Panel panel) {
        return panel.drawing().cells().stream()
                .flatMap(cell -> cell.signs().stream().map(sign -> cell.id() + " " + sign.kind()))
                .toList();
    }

    @Test
    void then_stands_left_of_now_and_neither_reaches_into_the_other() {
        LogicModelVersusDrawing drawing = LogicModelVersusLayout.of(view());
        LogicModelVersusDrawing.Panel then = drawing.panels().get(0);
        LogicModelVersusDrawing.Panel now = drawing.panels().get(1);
        assertThat(then.x() + then.drawing().width()).isLessThan(now.x());
        assertThat(now.x() + now.drawing().width()).isLessThanOrEqualTo(drawing.width());
        assertThat(then.y()).isEqualTo(now.y());
    }
}
