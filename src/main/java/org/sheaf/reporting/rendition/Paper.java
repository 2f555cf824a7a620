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
    /** So few characters between two lying tables lie with them, rather than stand on an upright page of their own. */
    private static final int FEW = 900;

    private Paper() {}

    /** A table as it is put on paper: its parts, the size of its letters, and whether it needs a page that lies. */
    record Fit(List<Block.Grid> parts, double fontSize, boolean landscape) {}

    /** How a table is put on paper. */
    static Fit fit(Block.Grid grid) {
        ColumnWidths widths = ColumnWidths.of(grid);
        if (widths.least(NORMAL_SIZE, true) <= UPRIGHT) {
            return new Fit(List.of(grid), NORMAL_SIZE, false);
        }
        for (boolean ease : new boolean[] {true, false}) {
            for (double size = NORMAL_SIZE; size >= SMALLEST_SIZE; size -= 0.5) {
                if (widths.least(size, ease) <= LYING) {
                    return new Fit(List.of(grid), size, true);
                }
            }
        }
        return grid.columns() < 3
                ? new Fit(List.of(grid), SMALLEST_SIZE, true)
                : new Fit(GridParts.cut(grid, widths, LYING, SIZE_OF_PARTS), SIZE_OF_PARTS, true);
    }

    private static final double POINTS_PER_PIXEL = 0.75;
    /** Room for words above and below a drawing. */
    private static final double WORDS = 60;
    /** A drawing that would be smaller than this upright lies, if that makes it larger. */
    private static final double READABLE = 0.8;

    /**
     * By what a drawing's own size is multiplied to fit on a page.
     *
     * @param width of the drawing in pixels of CSS (1/96 inch)
     * @param height of the drawing
     */
    static double scale(double width, double height) {
        return lies(width, height) ? lyingScale(width, height) : uprightScale(width, height);
    }

    private static double uprightScale(double width, double height) {
        return scale(width, height, UPRIGHT, LONG_SIDE - 2 * MARGIN - WORDS);
    }

    private static double lyingScale(double width, double height) {
        return scale(width, height, LYING, SHORT_SIDE - 2 * MARGIN - WORDS);
    }

    private static double scale(double width, double height, double roomAcross, double roomDown) {
        return Math.min(1, Math.min(roomAcross / (width * POINTS_PER_PIXEL), roomDown / (height * POINTS_PER_PIXEL)));
    }

    private static boolean lies(double width, double height) {
        return uprightScale(width, height) < READABLE && lyingScale(width, height) > 1.15 * uprightScale(width, height);
    }

    private static boolean lies(Block block) {
        if (block instanceof Block.Grid grid) {
            return fit(grid).landscape();
        }
        if (block instanceof Block.Drawing drawing) {
            double[] size = Svg.size(drawing.svg());
            return size[0] > 0 && size[1] > 0 && lies(size[0], size[1]);
        }
        return false;
    }

    /** A page's blocks by how the paper lies. A heading and what leads to a lying table lies with it. */
    static List<Sheet> sheets(List<Block> blocks) {
        boolean[] lying = new boolean[blocks.size()];
        for (int i = 0; i < lying.length; i++) {
            lying[i] = lies(blocks.get(i));
        }
        for (int i = lying.length - 1; i > 0; i--) {
            if (lying[i]) {
                takeAlong(blocks, lying, i);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        List<Block> now = new ArrayList<>();
        for (int i = 0; i < lying.length; i++) {
            if (i > 0 && lying[i] != lying[i - 1]) {
                sheets.add(new Sheet(lying[i - 1], List.copyOf(now)));
                now.clear();
            }
            now.add(blocks.get(i));
        }
        if (!now.isEmpty()) {
            sheets.add(new Sheet(lying[lying.length - 1], List.copyOf(now)));
        }
        return sheets;
    }

    /** Marks the blocks before a lying table that lie with it. */
    private static void takeAlong(List<Block> blocks, boolean[] lying, int table) {
        int start = table;
        int characters = 0;
        int heading = -1;
        for (int i = table - 1; i >= -1 && characters <= FEW; i--) {
            if (i < 0) {
                heading = 0;
                break;
            }
            if (lying[i]) {
                start = i + 1;
                heading = i + 1;
                break;
            }
            // What stands upright by itself, such as a drawing, has more than a few characters.
            characters += characters(blocks.get(i));
            if (characters <= FEW && (blocks.get(i) instanceof Block.Heading || isSummary(blocks.get(i)))) {
                heading = i;
            }
        }
        if (heading >= 0) {
            start = heading;
        }
        for (int i = start; i < table; i++) {
            lying[i] = true;
        }
    }

    private static boolean isSummary(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.kind() == Block.Kind.SUMMARY;
    }

    private static int characters(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.runs().stream()
                    .mapToInt(run -> run.text().length())
                    .sum();
        } else if (block instanceof Block.Heading heading) {
            return heading.runs().stream().mapToInt(run -> run.text().length()).sum();
        }
        return FEW + 1;
    }
}
