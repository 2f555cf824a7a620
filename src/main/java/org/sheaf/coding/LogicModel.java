// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The themes of a review in the four columns of a logic model (Baxter and others 2014, doi:10.1186/1471-2288-14-62).
 *
 * <p>A theme stands in a column because it says so itself or because one above it does. The topmost theme of a column is a
 * box with the themes right below it as its parts. Where it reaches further down, it is the heading of a group instead,
 * and each theme right below it is a box: so a domain, its themes and their sub-themes come out as group, boxes and parts.
 *
 * @param columns all four, in their order, also those in which nothing stands
 * @param aside themes that stand in no column and have none below them that does
 */
public record LogicModel(List<Column> columns, List<Code> aside) {
    public LogicModel {
        columns = List.copyOf(columns);
        aside = List.copyOf(aside);
    }

    /** A column with what stands in it, in the order of the codebook. */
    public record Column(LogicModelColumn column, List<Block> blocks) {
        public Column {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * What stands together in a column.
     *
     * @param heading the theme over all of them; empty for a box that stands by itself
     * @param boxes one if there is no heading
     */
    public record Block(Optional<Code> heading, List<Box> boxes) {
        public Block {
            boxes = List.copyOf(boxes);
        }
    }

    /** A theme with what is below it. */
    public record Box(Code theme, List<Part> parts) {
        public Box {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A theme below that of a box.
     *
     * @param depth 0 right below it
     */
    public record Part(Code theme, int depth) {}

    /** Puts the themes of a codebook into the columns. */
    public static LogicModel of(CodingTree tree) {
        List<Column> columns = new ArrayList<>();
        for (LogicModelColumn column : LogicModelColumn.values()) {
            List<Block> blocks = new ArrayList<>();
            tree.walk((code, depth) -> {
                if (isTopmost(tree, code, column)) {
                    blocks.add(block(tree, code, column));
                }
            });
            columns.add(new Column(column, blocks));
        }
        Set<CodeId> leading = new HashSet<>();
        tree.codes().stream()
                .filter(code -> tree.column(code.id()).isPresent())
                .forEach(code -> tree.path(code.id()).forEach(above -> leading.add(above.id())));
        List<Code> aside = new ArrayList<>();
        tree.walk((code, depth) -> {
            if (!leading.contains(code.id())) {
                aside.add(code);
            }
        });
        return new LogicModel(columns, aside);
    }

    /** Whether any theme stands in a column. */
    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.blocks().isEmpty());
    }

    private static boolean isIn(CodingTree tree, Code code, LogicModelColumn column) {
        return tree.column(code.id()).equals(Optional.of(column));
    }

    private static boolean isTopmost(CodingTree tree, Code code, LogicModelColumn column) {
        return isIn(tree, code, column)
                && code.parent()
                        .flatMap(tree::find)
                        .filter(above -> isIn(tree, above, column))
                        .isEmpty();
    }

    private static List<Code> below(CodingTree tree, Code code, LogicModelColumn column) {
        return tree.children(code.id()).stream()
                .filter(child -> isIn(tree, child, column))
                .toList();
    }

    private static Block block(CodingTree tree, Code code, LogicModelColumn column) {
        List<Code> below = below(tree, code, column);
        boolean deep =
                below.stream().anyMatch(child -> !below(tree, child, column).isEmpty());
        return deep
                ? new Block(
                        Optional.of(code),
                        below.stream().map(child -> box(tree, child, column)).toList())
                : new Block(Optional.empty(), List.of(box(tree, code, column)));
    }

    private static Box box(CodingTree tree, Code code, LogicModelColumn column) {
        List<Part> parts = new ArrayList<>();
        parts(tree, code, column, 0, parts);
        return new Box(code, parts);
    }

    private static void parts(CodingTree tree, Code code, LogicModelColumn column, int depth, List<Part> parts) {
        for (Code child : below(tree, code, column)) {
            parts.add(new Part(child, depth));
            parts(tree, child, column, depth + 1, parts);
        }
    }
}
