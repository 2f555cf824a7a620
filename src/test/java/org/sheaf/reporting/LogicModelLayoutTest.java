// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every drawing of a logic model, tried on models of 60 themes and 40 relations and on small ones. */
class LogicModelLayoutTest {
    private static final int THEMES = 60;
    private static final int RELATIONS = 40;
    private static final Pattern STEP = Pattern.compile("([MHC])([-\\d ]+)");

    private record Box(String what, int left, int top, int right, int bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static Box box(LogicModelDrawing.Cell cell) {
        return new Box(cell.id(), cell.x(), cell.y(), cell.x() + cell.width(), cell.y() + cell.height());
    }

    /** The pieces of an arrow, each as the smallest box that holds it; of a curve its ends and its handles. */
    private static List<Box> pieces(LogicModelDrawing.Arrow arrow) {
        List<Box> pieces = new ArrayList<>();
        int x = 0;
        int y = 0;
        Matcher step = STEP.matcher(arrow.path());
        while (step.find()) {
            int[] n = Arrays.stream(step.group(2).strip().split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            int toX = step.group(1).equals("C") ? n[4] : n[0];
            int toY = switch (step.group(1)) {
                case "M" -> n[1];
                case "C" -> n[5];
                default -> y;
            };
            if (!step.group(1).equals("M")) {
                int left = Math.min(x, toX);
                int right = Math.max(x, toX);
                if (step.group(1).equals("C")) {
                    left = Math.min(left, Math.min(n[0], n[2]));
                    right = Math.max(right, Math.max(n[0], n[2]));
                }
                pieces.add(new Box(arrow.words(), left, Math.min(y, toY), right, Math.max(y, toY)));
            }
            x = toX;
            y = toY;
        }
        return pieces;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_two_themes_overlap_and_all_text_stands_in_its_theme(long seed) {
        LogicModelDrawing drawing = LogicModelLayout.of(SampleLogicModels.large(THEMES, RELATIONS, seed));
        List<LogicModelDrawing.Cell> cells = drawing.cells();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                assertThat(box(cells.get(i)).overlaps(box(cells.get(j))))
                        .as(cells.get(i).words() + " and " + cells.get(j).words())
                        .isFalse();
            }
        }
        for (LogicModelDrawing.Cell cell : cells) {
            for (LogicModelDrawing.Line line : cell.lines()) {
                boolean strong = line.style().equals("strong");
                double width = FontWidths.width(
                        line.text(), strong ? 13 : 12, strong || line.style().equals("said"));
                double left = line.style().equals("number") ? line.x() - width : line.x();
                assertThat(left).as(line.text()).isGreaterThanOrEqualTo(cell.x());
                assertThat(left + width).as(line.text()).isLessThanOrEqualTo(cell.x() + cell.width());
                assertThat(line.y()).as(line.text()).isBetween(cell.y() + 10, cell.y() + cell.height() - 3);
            }
            assertThat(cell.x() + cell.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(cell.y() + cell.height()).isLessThanOrEqualTo(drawing.height());
        }
        assertThat(cells).hasSizeGreaterThanOrEqualTo(THEMES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_relation_is_drawn_once_from_its_theme_to_the_other_and_no_arrow_runs_over_a_theme(long seed) {
        LogicModelView view = SampleLogicModels.large(THEMES, RELATIONS, seed);
        LogicModelDrawing drawing = LogicModelLayout.of(view);
        assertThat(drawing.arrows().stream().map(LogicModelDrawing.Arrow::words))
                .containsExactlyInAnyOrderElementsOf(view.relations().stream()
                        .map(LogicModelView.Relation::words)
                        .toList());
        Map<String, LogicModelDrawing.Cell> cells = new HashMap<>();
        drawing.cells().forEach(cell -> cells.put(cell.id(), cell));
        for (LogicModelDrawing.Arrow arrow : drawing.arrows()) {
            LogicModelView.Relation relation = view.relations().stream()
                    .filter(one -> one.words().equals(arrow.words()))
                    .findFirst()
                    .orElseThrow();
            List<Box> pieces = pieces(arrow);
            assertThat(touches(pieces.get(0), cells.get(relation.from())))
                    .as(arrow.words())
                    .isTrue();
            assertThat(touches(pieces.get(pieces.size() - 1), cells.get(relation.to())))
                    .as(arrow.words())
                    .isTrue();
            assertThat(arrow.label().text()).isEqualTo(String.valueOf(relation.studies()));
            for (Box piece : pieces) {
                Box grown = new Box(piece.what(), piece.left(), piece.top(), piece.right(), piece.bottom() + 1);
                assertThat(drawing.cells().stream().filter(cell -> grown.overlaps(box(cell))))
                        .as(arrow.words())
                        .isEmpty();
                assertThat(piece.right()).isLessThanOrEqualTo(drawing.width());
            }
        }
    }

    private static boolean touches(Box piece, LogicModelDrawing.Cell cell) {
        return (piece.left() == cell.x() + cell.width() || piece.right() == cell.x())
                && piece.top() >= cell.y()
                && piece.bottom() <= cell.y() + cell.height();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_two_numbers_on_arrows_overlap(long seed) {
        List<LogicModelDrawing.Label> labels =
                LogicModelLayout.of(SampleLogicModels.large(THEMES, RELATIONS, seed)).arrows().stream()
                        .map(LogicModelDrawing.Arrow::label)
                        .toList();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                assertThat(label(labels.get(i)).overlaps(label(labels.get(j)))).isFalse();
            }
        }
    }

    private static Box label(LogicModelDrawing.Label label) {
        return new Box(label.text(), label.x(), label.y(), label.x() + label.width(), label.y() + label.height());
    }

    @Test
    void the_drawing_is_the_same_in_whatever_order_relations_were_said() {
        LogicModelView view = SampleLogicModels.large(THEMES, RELATIONS, 3);
        List<LogicModelView.Relation> shuffled = new ArrayList<>(view.relations());
        Collections.shuffle(shuffled, new Random(5));
        shuffled.add(view.relations().get(0));
        LogicModelView other = new LogicModelView(
                view.frame(), view.counts(), view.notes(), view.columns(), shuffled, view.undrawn(), view.aside());
        assertThat(LogicModelLayout.of(other)).isEqualTo(LogicModelLayout.of(view));
    }

    @Test
    void without_relations_the_boxes_stand_in_the_order_of_the_codebook_and_the_drawing_says_so() {
        LogicModelDrawing drawing = LogicModelLayout.of(
                SampleLogicModels.of("c a b", "d", "", "f e").view());
        assertThat(drawing.arrows()).isEmpty();
        assertThat(drawing.lines()).anyMatch(line -> line.text().startsWith("No relations between themes were coded"));
        assertThat(drawing.lines()).anyMatch(line -> line.text().equals("No theme stands here."));
        assertThat(drawing.cells().stream()
                        .sorted(Comparator.comparingInt(LogicModelDrawing.Cell::x)
                                .thenComparingInt(LogicModelDrawing.Cell::y))
                        .map(LogicModelDrawing.Cell::id))
                .containsExactly("c", "a", "b", "d", "f", "e");
    }

    @Test
    void a_theme_that_rests_on_nothing_yet_says_so_and_has_another_outline() {
        LogicModelDrawing drawing = LogicModelLayout.of(new SampleLogicModels.Builder()
                .solo(0, SampleLogicModels.theme("luck", "Luck", 0))
                .solo(0, SampleLogicModels.theme("trust", "Trust", 1))
                .view());
        assertThat(drawing.cells().get(0).lines()).anyMatch(line -> line.text().equals("no study"));
        assertThat(drawing.cells().get(1).lines()).anyMatch(line -> line.text().equals("1 study"));
        assertThat(drawing.frames().stream()
                        .map(LogicModelDrawing.Frame::style)
                        .filter(style -> style.startsWith("outline")))
                .containsExactly("outline none", "outline");
    }
}
