// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;

/** How high blocks are on paper, roughly, in points (1/72 inch): enough to tell what fits on a page together. */
final class BlockHeights {
    private static final double TEXT = 10;
    private static final double LINE = 1.4;
    private static final double BELOW_PARAGRAPH = 5;
    private static final double BELOW_LIST = 6;
    private static final double INDENT = 22;
    /** Above, below and around a notice. */
    private static final double FRAME = 22;

    private static final double[] HEADINGS = {18, 13.5, 11.5, 10, 10, 10};
    /** Space above and below a heading, the line above it included. */
    private static final double[] AROUND_HEADINGS = {8, 30, 20, 18, 18, 18};

    private static final double CAPTION = 9;
    private static final double AROUND_CAPTION = 14;
    private static final double AROUND_FIGURE = 20;

    private BlockHeights() {}

    /** The height of blocks, one below the other, in a width. */
    static double of(List<Block> blocks, double width) {
        double height = 0;
        for (Block block : blocks) {
            height += of(block, width);
        }
        return height;
    }

    static double of(Block block, double width) {
        if (block instanceof Block.Heading heading) {
            int level = Math.max(0, Math.min(heading.level() - 1, HEADINGS.length - 1));
            return lines(List.of(block), width, HEADINGS[level] * 1.08) * 1.25 * HEADINGS[level]
                    + AROUND_HEADINGS[level];
        } else if (block instanceof Block.Listing list) {
            double height = BELOW_LIST;
            for (List<Block> item : list.items()) {
                height += of(item, width - INDENT) - BELOW_PARAGRAPH + 2;
            }
            return height;
        } else if (block instanceof Block.Grid grid) {
            double height = grid.caption().isEmpty() ? 10 : 10 + caption(grid.caption(), width);
            ColumnWidths widths = ColumnWidths.of(grid);
            return height + widths.height(widths.share(width, CAPTION), CAPTION);
        } else if (block instanceof Block.Drawing drawing) {
            return Svg.size(drawing.svg())[1] * Paper.POINTS_PER_PIXEL + below(drawing, width);
        }
        boolean notice = block instanceof Block.Paragraph paragraph && paragraph.kind() == Block.Kind.NOTICE;
        return lines(List.of(block), width, notice ? TEXT * 1.08 : TEXT) * LINE * TEXT
                + BELOW_PARAGRAPH
                + (notice ? FRAME : 0);
    }

    /** What stands below a drawing, and the space around it. */
    static double below(Block.Drawing drawing, double width) {
        List<Run> words = drawing.caption().isEmpty()
                ? List.of(new Run(drawing.alternative(), Look.PLAIN, "", ""))
                : drawing.caption();
        return AROUND_FIGURE + caption(words, width);
    }

    private static double caption(List<Run> words, double width) {
        Block paragraph = new Block.Paragraph(Block.Kind.BODY, words, List.of());
        return lines(List.of(paragraph), width, CAPTION) * LINE * CAPTION + AROUND_CAPTION;
    }

    private static double lines(List<Block> blocks, double width, double fontSize) {
        double lines = 0;
        for (double line : TextMeasure.lines(blocks)) {
            lines += Math.max(1, Math.ceil(line * fontSize / (width - 2 * fontSize)));
        }
        return lines;
    }
}
