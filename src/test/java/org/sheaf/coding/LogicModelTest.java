// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Themes in the columns of a logic model. */
class LogicModelTest {
    /** Such as {@code trust<advice} for what stands below advice, and {@code advice:element} for what says its column. */
    private static CodingTree tree(String... codes) {
        return new CodingTree(1, Stream.of(codes).map(LogicModelTest::code).toList());
    }

    private static Code code(String said) {
        String[] column = said.split(":");
        String[] parent = column[0].split("<");
        return new Code(
                new CodeId(parent[0]),
                parent[0],
                "",
                "",
                "",
                "",
                parent.length > 1 ? Optional.of(new CodeId(parent[1])) : Optional.empty(),
                column.length > 1 ? LogicModelColumn.parse(column[1]) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** A column in one line: {@code heading[box(part part) box]}. */
    private static String words(CodingTree tree, LogicModelColumn column) {
        return String.join(
                " ",
                LogicModel.of(tree).columns().get(column.ordinal()).blocks().stream()
                        .map(LogicModelTest::words)
                        .toList());
    }

    private static String words(LogicModel.Block block) {
        String boxes = String.join(
                " ",
                block.boxes().stream()
                        .map(box -> box.theme().name()
                                + (box.parts().isEmpty()
                                        ? ""
                                        : "("
                                                + String.join(
                                                        " ",
                                                        box.parts().stream()
                                                                .map(part -> ".".repeat(part.depth())
                                                                        + part.theme()
                                                                                .name())
                                                                .toList())
                                                + ")"))
                        .toList());
        return block.heading()
                .map(heading -> heading.name() + "[" + boxes + "]")
                .orElse(boxes);
    }

    @Test
    void a_domain_its_themes_and_their_sub_themes_are_a_group_its_boxes_and_their_parts() {
        CodingTree tree = tree("elements:element", "advice<elements", "trust<advice", "pay<elements", "first<trust");
        assertThat(words(tree, LogicModelColumn.ELEMENT)).isEqualTo("elements[advice(trust .first) pay]");
    }

    @Test
    void a_theme_with_sub_themes_only_is_a_box_and_so_is_one_by_itself() {
        CodingTree tree = tree("luck:element", "mood:element", "calm<mood", "pride<mood");
        assertThat(words(tree, LogicModelColumn.ELEMENT)).isEqualTo("luck mood(calm pride)");
    }

    @Test
    void what_says_another_column_than_what_is_above_it_stands_there() {
        CodingTree tree = tree("effects:short-term-effect", "calm<effects", "health<effects:long-term-effect");
        assertThat(words(tree, LogicModelColumn.SHORT_TERM_EFFECT)).isEqualTo("effects(calm)");
        assertThat(words(tree, LogicModelColumn.LONG_TERM_EFFECT)).isEqualTo("health");
    }

    @Test
    void what_stands_in_no_column_stands_aside_but_for_what_is_above_those_that_do() {
        CodingTree tree = tree("effects", "calm<effects:short-term-effect", "weather", "rain<weather");
        LogicModel model = LogicModel.of(tree);
        assertThat(model.aside()).extracting(Code::name).containsExactly("weather", "rain");
        assertThat(model.isEmpty()).isFalse();
        assertThat(LogicModel.of(tree("weather")).isEmpty()).isTrue();
        assertThat(LogicModel.of(CodingTree.EMPTY).aside()).isEqualTo(List.of());
    }
}
