// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, roughly, in a sans-serif font: enough to share out the width of a page among columns. Widths are in
 * points (1/72 inch); what is too narrow all the same is broken within words, so that nothing is cut off.
 */
final class TextMeasure {
    /** Words are broken after so many characters where they must be: digests, addresses, DOIs. */
    private static final int LONGEST_WHOLE_WORD = 16;

    /** Rather too wide than broken within a word. */
    private static final double SAFETY = 1.05;

    private static final String NARROW = "iljtfrI.,;:'|!()[]{}/\\ -·\u00a0";
    private static final String BROAD = "mwMWOQGCD@%&";

    private TextMeasure() {}

    /** The longest line of a text in one row, and its longest word that is not to be broken, at a font size. */
    record Extent(double line, double word) {
        Extent max(Extent other) {
            return new Extent(Math.max(line, other.line), Math.max(word, other.word));
        }

        Extent scaled(double factor) {
            return new Extent(line * factor, word * factor);
        }
    }

    static final Extent NOTHING = new Extent(0, 0);

    /** How wide blocks are at a font size of one point. */
    static Extent of(List<Block> blocks) {
        Extent extent = NOTHING;
        for (Block block : blocks) {
            extent = extent.max(of(block));
        }
        return extent;
    }

    private static Extent of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return ofRuns(paragraph.runs());
        } else if (block instanceof Block.Heading heading) {
            return ofRuns(heading.runs());
        } else if (block instanceof Block.Preformatted lines) {
            return ofText(lines.text());
        } else if (block instanceof Block.Listing list) {
            Extent extent = NOTHING;
            for (List<Block> item : list.items()) {
                extent = extent.max(of(item));
            }
            return new Extent(extent.line() + 2, extent.word() + 2);
        } else if (block instanceof Block.Grid grid) {
            double line = 0;
            double word = 0;
            for (Block.Line row : grid.body()) {
                double rowLine = 0;
                double rowWord = 0;
                for (Block.Cell cell : row.cells()) {
                    Extent extent = of(cell.blocks());
                    rowLine += extent.line() + 1;
                    rowWord += extent.word() + 1;
                }
                line = Math.max(line, rowLine);
                word = Math.max(word, rowWord);
            }
            return new Extent(line, word);
        }
        return new Extent(20, 10);
    }

    /** How wide each of the lines of blocks is, from one break that counts to the next, at a font size of one point. */
    static List<Double> lines(List<Block> blocks) {
        List<Double> lines = new ArrayList<>();
        blocks.forEach(block -> lines(block, lines));
        return lines;
    }

    private static void lines(Block block, List<Double> lines) {
        if (block instanceof Block.Paragraph paragraph) {
            lines(textOf(paragraph.runs()), lines);
        } else if (block instanceof Block.Heading heading) {
            lines(textOf(heading.runs()), lines);
        } else if (block instanceof Block.Preformatted written) {
            lines(written.text(), lines);
        } else if (block instanceof Block.Listing list) {
            list.items().forEach(item -> lines(item).forEach(line -> lines.add(line + 2)));
        } else {
            lines.add(of(block).line());
        }
    }

    private static void lines(String text, List<Double> lines) {
        text.lines().forEach(line -> lines.add(ofText(line).line()));
    }

    private static String textOf(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    static Extent ofRuns(List<Run> runs) {
        return ofText(textOf(runs));
    }

    private static Extent ofText(String text) {
        double longest = 0;
        double line = 0;
        double longestWord = 0;
        double word = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            double width = width(c);
            if (c == '\n') {
                longest = Math.max(longest, line);
                line = 0;
            } else {
                line += width;
            }
            if (c == '\n' || c == ' ' || isIdeographic(c)) {
                word = 0;
                letters = 0;
            } else {
                word += width;
                letters++;
                longestWord = letters <= LONGEST_WHOLE_WORD ? Math.max(longestWord, word) : longestWord;
                if (c == '-' || c == '/') {
                    word = 0;
                    letters = 0;
                }
            }
        }
        return new Extent(Math.max(longest, line), longestWord).scaled(SAFETY);
    }

    private static boolean isIdeographic(int c) {
        return Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF;
    }

    private static double width(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.32;
        }
        if (BROAD.indexOf(c) >= 0) {
            return 0.84;
        }
        if (Character.isUpperCase(c)) {
            return 0.7;
        }
        return isIdeographic(c) || Character.getType(c) == Character.OTHER_SYMBOL ? 1.0 : 0.56;
    }
}
