// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/**
 * How a page is put on paper (A4, ISO 216): what is too wide upright goes on a page that lies, in smaller letters if need
 * be, and what is wider still is cut into parts with the first column again. Nothing is cut off. Measures are in points
 * (1/72 inch).
 */
final class Paper {
    static final double SHORT_SIDE = 595.3;
    static final double LONG_SIDE = 841.9;
    static final double MARGIN = 51;
    static final double UPRIGHT = SHORT_SIDE - 2 * MARGIN;
    static final double LYING = LONG_SIDE - 2 * MARGIN;

    private static final double NORMAL_SIZE = 9;
    private static final double SMALLEST_SIZE = 7;
    /** In parts there is room enough for letters that are easier to read. */
    private static final double SIZE_OF_PARTS = 8;
    /** What leads to a lying table lies with it, if it takes no more than this part of the page. */
    private static final double LEAD = 0.45;
    /** What stands between two lying tables lies with them, rather than on an upright page of its own, if it is no higher. */
    private static final double BETWEEN = 0.8;
    /** So much of a page, words that lead to a drawing may take from it. */
    private static final double LEAD_OF_DRAWING = 0.25;
    /** A table lies or is cut into parts, though it need not, if it takes so much less paper then. */
    private static final double WORTH_LYING = 0.75;

    private static final double WORTH_PARTS = 0.6;

    static final double POINTS_PER_PIXEL = 0.75;
    /** Room at the foot of a page for what was reckoned too low. */
    private static final double SPARE = 24;
    /** A drawing that would be smaller than this upright lies, if that makes it larger. */
    private static final double READABLE = 0.8;

    private Paper() {}

    /** A table as it is put on paper: its parts, the size of its letters, and whether it needs a page that lies. */
    record Fit(List<Block.Grid> parts, double fontSize, boolean landscape) {}

    /** The height of a page, between its margins. */
    static double roomDown(boolean landscape) {
        return (landscape ? SHORT_SIDE : LONG_SIDE) - 2 * MARGIN - SPARE;
    }

    /** How a table is put on paper: upright, lying, or lying in parts, by which it can be read and takes least paper. */
    static Fit fit(Block.Grid grid) {
        ColumnWidths widths = ColumnWidths.of(grid);
        Fit upright = new Fit(List.of(grid), NORMAL_SIZE, false);
        boolean stands = widths.least(NORMAL_SIZE, true) <= UPRIGHT;
        double pagesUpright = stands ? pages(widths, upright) : Double.MAX_VALUE;
        if (pagesUpright <= 1) {
            return upright;
        }
        double size = sizeLying(widths);
        Fit lying = new Fit(List.of(grid), Math.max(size, SMALLEST_SIZE), true);
        double pagesLying = size > 0 || grid.columns() < 3 ? pages(widths, lying) : Double.MAX_VALUE;
        if (stands && pagesLying > WORTH_LYING * pagesUpright) {
            return upright;
        }
        if (pagesLying <= 1.5 || grid.columns() < 3) {
            return lying;
        }
        Fit parts = new Fit(GridParts.cut(grid, widths, LYING, SIZE_OF_PARTS), SIZE_OF_PARTS, true);
        double pagesParts = 0;
        for (Block.Grid part : parts.parts()) {
            pagesParts += pages(ColumnWidths.of(part), parts);
        }
        return pagesParts < WORTH_PARTS * pagesLying ? parts : lying;
    }

    /** The size of letters in which a table fits on a page that lies; 0 if there is none. */
    private static double sizeLying(ColumnWidths widths) {
        for (boolean ease : new boolean[] {true, false}) {
            for (double size = NORMAL_SIZE; size >= SMALLEST_SIZE; size -= 0.5) {
                if (widths.least(size, ease) <= LYING) {
                    return size;
                }
            }
        }
        return 0;
    }

    private static double pages(ColumnWidths widths, Fit fit) {
        double room = fit.landscape() ? LYING : UPRIGHT;
        return widths.height(widths.share(room, fit.fontSize()), fit.fontSize()) / roomDown(fit.landscape());
    }

    /**
     * By what a drawing's own size is multiplied to fit on a page below some words.
     *
     * @param size its width and height in pixels of CSS (1/96 inch)
     * @param words the height of the words above and below it
     */
    private static double scale(double[] size, double words, boolean landscape) {
        if (size[0] <= 0 || size[1] <= 0) {
            return 1;
        }
        double across = (landscape ? LYING : UPRIGHT) / (size[0] * POINTS_PER_PIXEL);
        double down = (roomDown(landscape) - words) / (size[1] * POINTS_PER_PIXEL);
        return Math.min(1, Math.min(across, down));
    }

    /** By what a drawing that stands within something else is multiplied. */
    static double scale(Block.Drawing drawing) {
        return scale(Svg.size(drawing.svg()), BlockHeights.below(drawing, UPRIGHT), false);
    }

    /** A page's blocks by how the paper lies, with what leads to a table or a drawing on the same page as that. */
    static List<Sheet> sheets(List<Block> blocks) {
        boolean[] lying = new boolean[blocks.size()];
        for (int i = 0; i < lying.length; i++) {
            if (blocks.get(i) instanceof Block.Grid grid) {
                lying[i] = fit(grid).landscape();
            } else if (blocks.get(i) instanceof Block.Drawing drawing) {
                double[] size = Svg.size(drawing.svg());
                double upright = scale(size, words(blocks, i, false), false);
                lying[i] = upright < READABLE && scale(size, words(blocks, i, true), true) > 1.15 * upright;
            }
        }
        for (int i = lying.length - 1; i > 0; i--) {
            if (lying[i] && !lying[i - 1]) {
                takeAlong(blocks, lying, i);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        List<Sheet.Piece> now = new ArrayList<>();
        for (int i = 0; i < lying.length; i++) {
            if (i > 0 && lying[i] != lying[i - 1]) {
                sheets.add(new Sheet(lying[i - 1], List.copyOf(now)));
                now.clear();
            }
            now.add(piece(blocks, i, lying[i]));
        }
        if (!now.isEmpty()) {
            sheets.add(new Sheet(lying[lying.length - 1], List.copyOf(now)));
        }
        return sheets;
    }

    private static Sheet.Piece piece(List<Block> blocks, int i, boolean landscape) {
        if (blocks.get(i) instanceof Block.Drawing drawing) {
            double scale = scale(Svg.size(drawing.svg()), words(blocks, i, landscape), landscape);
            return new Sheet.Piece(drawing, scale, false);
        }
        int drawing = i + 1;
        while (drawing < blocks.size() && drawing - i <= 4 && isWords(blocks.get(drawing))) {
            drawing++;
        }
        boolean leads = drawing < blocks.size()
                && blocks.get(drawing) instanceof Block.Drawing
                && i >= lead(blocks, drawing, landscape);
        return new Sheet.Piece(blocks.get(i), 1, leads);
    }

    /** The height of the words that stand on one page with a drawing: what leads to it, and its caption. */
    private static double words(List<Block> blocks, int drawing, boolean landscape) {
        double width = landscape ? LYING : UPRIGHT;
        return BlockHeights.of(blocks.subList(lead(blocks, drawing, landscape), drawing), width)
                + BlockHeights.below((Block.Drawing) blocks.get(drawing), width);
    }

    /** Where the words begin that lead to a drawing: its headings, and what stands between them and it if that is short. */
    private static int lead(List<Block> blocks, int drawing, boolean landscape) {
        double width = landscape ? LYING : UPRIGHT;
        int start = drawing;
        double height = 0;
        for (int i = drawing - 1; i >= 0 && drawing - i <= 4 && isWords(blocks.get(i)); i--) {
            height += BlockHeights.of(blocks.get(i), width);
            if (height > LEAD_OF_DRAWING * roomDown(landscape)) {
                break;
            }
            if (blocks.get(i) instanceof Block.Heading) {
                start = i;
            } else if (start < drawing) {
                break; // words above the heading belong to what comes before
            }
        }
        return start;
    }

    private static boolean isWords(Block block) {
        return block instanceof Block.Heading || block instanceof Block.Paragraph;
    }

    /** Marks the blocks before a lying table that lie with it: all from the heading, or from the last lying table. */
    private static void takeAlong(List<Block> blocks, boolean[] lying, int table) {
        int start = table;
        double height = 0;
        for (int i = table - 1; i >= -1; i--) {
            if (i < 0 || lying[i]) {
                start = height <= BETWEEN * roomDown(true) ? i + 1 : start;
                break;
            }
            height += BlockHeights.of(blocks.get(i), LYING);
            if (height > BETWEEN * roomDown(true)) {
                break;
            }
            boolean heads = blocks.get(i) instanceof Block.Heading || isSummary(blocks.get(i));
            if (heads && height <= LEAD * roomDown(true)) {
                start = i;
            }
        }
        for (int i = start; i < table; i++) {
            lying[i] = true;
        }
    }

    private static boolean isSummary(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.kind() == Block.Kind.SUMMARY;
    }
}
