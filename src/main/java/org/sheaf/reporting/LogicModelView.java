// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * The logic model of a review: themes in four columns with the studies behind each, and the relations that were coded.
 *
 * @param frame head and foot
 * @param counts what there is, in one line
 * @param notes what the drawing does not show, and that no relations were coded if none were
 * @param columns elements, influencing factors, short-term and longer-term effects, always all four
 * @param relations those that are drawn
 * @param undrawn those of which a theme stands in no column
 * @param aside themes that stand in no column
 */
public record LogicModelView(
        PageFrame frame,
        String counts,
        List<String> notes,
        List<Column> columns,
        List<Relation> relations,
        List<Relation> undrawn,
        List<Theme> aside) {
    public LogicModelView {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        relations = List.copyOf(relations);
        undrawn = List.copyOf(undrawn);
        aside = List.copyOf(aside);
    }

    /**
     * A column.
     *
     * @param key the word in files
     * @param title the words over it
     */
    public record Column(String key, String title, List<Block> blocks) {
        public Column {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * What stands together in a column.
     *
     * @param heading the theme over all of them; none or one
     * @param boxes one if there is no heading
     */
    public record Block(List<Theme> heading, List<Box> boxes) {
        public Block {
            heading = List.copyOf(heading);
            boxes = List.copyOf(boxes);
        }
    }

    /** A theme with what is below it. */
    public record Box(Theme theme, List<Part> parts) {
        public Box {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A theme below that of a box.
     *
     * @param depth 0 right below it
     */
    public record Part(Theme theme, int depth) {}

    /**
     * A theme and on how much it rests with all below it.
     *
     * @param id the code's id
     * @param themes authors' themes
     */
    public record Theme(String id, String name, int studies, int reports, int passages, int themes) {
        /** The studies in words, such as {@code 8 studies}. */
        public String support() {
            return amount(studies);
        }
    }

    /**
     * A relation between two themes.
     *
     * @param kind in words, such as {@code leads to}
     * @param studies how many speak of it
     * @param reports those that speak of it
     */
    public record Relation(
            String from,
            String fromName,
            String kind,
            String to,
            String toName,
            int studies,
            List<String> reports,
            String who,
            String why) {
        public Relation {
            reports = List.copyOf(reports);
        }

        /** The whole in words. */
        public String words() {
            return fromName + " " + kind + " " + toName + ": " + amount(studies);
        }
    }

    /**
     * A theme at its place.
     *
     * @param level {@code group}, {@code box} or {@code part}
     * @param group name of the theme over the box; empty if there is none
     * @param box name of the theme of the box; empty for a heading
     */
    public record Placed(Column column, String level, String group, String box, Theme theme) {}

    /** Every theme that is drawn, column by column. */
    public List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        for (Column column : columns) {
            for (Block block : column.blocks()) {
                String group =
                        block.heading().isEmpty() ? "" : block.heading().get(0).name();
                block.heading().forEach(theme -> placed.add(new Placed(column, "group", group, "", theme)));
                for (Box box : block.boxes()) {
                    String name = box.theme().name();
                    placed.add(new Placed(column, "box", group, name, box.theme()));
                    box.parts().forEach(part -> placed.add(new Placed(column, "part", group, name, part.theme())));
                }
            }
        }
        return placed;
    }

    static String amount(int number) {
        return number == 0 ? "no study" : number == 1 ? "1 study" : number + " studies";
    }
}
