// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of boxes in the columns: few arrows cross, and what makes none cross stays as the codebook has it. */
class LogicModelOrderTest {
    /** A column of boxes that stand by themselves. */
    private static List<LogicModelOrder.Unit> column(String themes) {
        List<LogicModelOrder.Unit> units = new ArrayList<>();
        for (String theme : themes.isEmpty() ? new String[0] : themes.split(" ")) {
            units.add(new LogicModelOrder.Unit(
                    List.of(new LogicModelOrder.Member(List.of(theme.split("/")), units.size(), false))));
        }
        return units;
    }

    private static List<List<LogicModelOrder.Unit>> columns(String... columns) {
        return Stream.of(columns).map(LogicModelOrderTest::column).toList();
    }

    /** Such as {@code a>b}. */
    private static List<LogicModelOrder.Edge> edges(String... edges) {
        return Stream.of(edges)
                .map(edge -> edge.split(">"))
                .map(ends -> new LogicModelOrder.Edge(ends[0], ends[1]))
                .toList();
    }

    private static List<String> order(List<List<LogicModelOrder.Slot>> slots) {
        return slots.stream()
                .map(column -> String.join(
                        " ",
                        column.stream()
                                .map(slot -> slot instanceof LogicModelOrder.Member member
                                        ? member.themes().get(0)
                                        : "|")
                                .toList()))
                .toList();
    }

    private static int crossings(List<List<LogicModelOrder.Unit>> columns, List<LogicModelOrder.Edge> edges) {
        return LogicModelOrder.crossings(LogicModelOrder.of(columns, edges), edges);
    }

    @Test
    void without_arrows_the_order_is_that_of_the_codebook() {
        assertThat(order(LogicModelOrder.of(columns("c a b", "f e", "", "g"), List.of())))
                .containsExactly("c a b", "f e", "", "g");
    }

    @Test
    void arrows_that_do_not_cross_leave_the_order_as_it_is() {
        assertThat(order(LogicModelOrder.of(columns("c a b", "f e", "", "g"), edges("a>f", "b>e", "e>f"))))
                .containsExactly("c a b", "f e", "", "g");
    }

    @Test
    void arrows_that_can_be_disentangled_do_not_cross_and_the_first_column_stays() {
        List<List<LogicModelOrder.Unit>> columns = columns("a b c d", "e f g h", "", "");
        List<LogicModelOrder.Edge> edges = edges("a>h", "b>g", "c>f", "d>e");
        List<List<LogicModelOrder.Slot>> ordered = LogicModelOrder.of(columns, edges);
        assertThat(LogicModelOrder.crossings(ordered, edges)).isZero();
        assertThat(order(ordered).subList(0, 2)).isIn(List.of("a b c d", "h g f e"), List.of("d c b a", "e f g h"));
    }

    @Test
    void two_boxes_that_both_lead_to_two_others_cross_once_and_three_and_three_nine_times() {
        assertThat(crossings(columns("a b", "c d", "", ""), edges("a>c", "a>d", "b>c", "b>d")))
                .isEqualTo(1);
        List<LogicModelOrder.Edge> all = new ArrayList<>();
        for (String from : "a b c".split(" ")) {
            for (String to : "d e f".split(" ")) {
                all.add(new LogicModelOrder.Edge(from, to));
            }
        }
        assertThat(crossings(columns("a b c", "d e f", "", ""), all)).isEqualTo(9);
    }

    @Test
    void an_arrow_that_passes_a_column_gets_a_lane_in_it() {
        List<LogicModelOrder.Edge> edges = edges("a>d", "b>c");
        List<List<LogicModelOrder.Slot>> ordered = LogicModelOrder.of(columns("a b", "c", "", "d"), edges);
        assertThat(order(ordered)).containsExactly("a b", "| c", "|", "d");
        assertThat(LogicModelOrder.crossings(ordered, edges)).isZero();
    }

    @Test
    void an_arrow_within_a_column_crosses_what_leaves_from_between_its_ends() {
        List<LogicModelOrder.Edge> edges = edges("a>c", "b>d");
        List<List<LogicModelOrder.Slot>> straight =
                LogicModelLanes.of(columns("a b c", "d", "", ""), edges).slots();
        assertThat(LogicModelOrder.crossings(straight, edges)).isEqualTo(1);
        assertThat(crossings(columns("a b c", "d", "", ""), edges)).isZero();
    }

    @Test
    void what_stands_under_a_heading_stays_under_it() {
        LogicModelOrder.Unit group = new LogicModelOrder.Unit(List.of(
                new LogicModelOrder.Member(List.of("h"), 0, true),
                new LogicModelOrder.Member(List.of("a"), 1, false),
                new LogicModelOrder.Member(List.of("b"), 2, false)));
        LogicModelOrder.Unit alone =
                new LogicModelOrder.Unit(List.of(new LogicModelOrder.Member(List.of("c"), 3, false)));
        List<List<LogicModelOrder.Unit>> columns =
                List.of(List.of(group, alone), column("x y z"), List.of(), List.of());
        assertThat(order(LogicModelOrder.of(columns, edges("c>x", "b>y", "a>z")))
                        .get(0))
                .isIn("c h b a", "h a b c");
        assertThat(order(LogicModelOrder.of(columns, edges("a>x", "c>y", "b>z")))
                        .get(0))
                .matches("h [ab] [ab] c|c h [ab] [ab]");
    }

    /** Columns of three boxes and arrows between neighbours: few enough to try every order. */
    @Test
    void in_small_models_no_other_order_has_fewer_crossings() {
        List<String> names = List.of("a b c", "d e f", "g h i");
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<LogicModelOrder.Edge> edges = IntStream.range(0, 7)
                    .mapToObj(i -> {
                        int column = random.nextInt(2);
                        return new LogicModelOrder.Edge(
                                names.get(column).split(" ")[random.nextInt(3)],
                                names.get(column + 1).split(" ")[random.nextInt(3)]);
                    })
                    .distinct()
                    .toList();
            int least = Integer.MAX_VALUE;
            for (String first : orders(names.get(0))) {
                for (String second : orders(names.get(1))) {
                    for (String third : orders(names.get(2))) {
                        least = Math.min(
                                least,
                                LogicModelOrder.crossings(
                                        LogicModelLanes.of(columns(first, second, third, ""), edges)
                                                .slots(),
                                        edges));
                    }
                }
            }
            assertThat(crossings(columns(names.get(0), names.get(1), names.get(2), ""), edges))
                    .as("seed " + seed)
                    .isEqualTo(least);
        }
    }

    private static List<String> orders(String three) {
        List<String> of = Arrays.asList(three.split(" "));
        List<String> orders = new ArrayList<>();
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            orders.add(of.get(order[0]) + " " + of.get(order[1]) + " " + of.get(order[2]));
        }
        return orders;
    }

    @Test
    void in_a_large_model_far_fewer_arrows_cross_than_in_the_order_of_the_codebook() {
        List<List<LogicModelOrder.Unit>> columns = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            int column = c;
            columns.add(column(String.join(
                    " ",
                    IntStream.range(0, 15).mapToObj(i -> "t" + column + "x" + i).toList())));
        }
        Random random = new Random(11);
        List<LogicModelOrder.Edge> edges = IntStream.range(0, 40)
                .mapToObj(i -> {
                    int column = random.nextInt(3);
                    return new LogicModelOrder.Edge(
                            "t" + column + "x" + random.nextInt(15), "t" + (column + 1) + "x" + random.nextInt(15));
                })
                .distinct()
                .toList();
        int before = LogicModelOrder.crossings(
                LogicModelLanes.straightest(columns, edges).slots(), edges);
        assertThat(crossings(columns, edges)).isLessThan(before / 3);
    }
}
