// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.document.Section;
import org.sheaf.fulltext.assembly.SectionWords;

/**
 * How most of a file's text is set, from which headings stand out.
 *
 * @param size in points
 * @param bold whether even that is bold
 * @param font its name in the file
 */
record BodyLook(float size, boolean bold, String font) {
    /** Sizes are told apart in steps of a fifth of a point. */
    private static final float STEPS = 5;

    private static final int FEWEST_LETTERS = 2000;

    static BodyLook of(List<Block> blocks) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        Map<String, Integer> fonts = new TreeMap<>();
        int bold = 0;
        int all = 0;
        boolean inReferences = false;
        for (Block block : blocks) {
            for (Line line : block.lines()) {
                inReferences |= all > FEWEST_LETTERS && isReferences(line.text());
                // A list of references is long, and set smaller.
                int its = inReferences ? 0 : line.text().length();
                sizes.merge(Math.round(STEPS * line.size()), block.table() ? Math.min(1, its) : its, Integer::sum);
                fonts.merge(line.font(), block.table() ? Math.min(1, its) : its, Integer::sum);
                all += its;
                bold += line.bold();
            }
        }
        return new BodyLook(most(sizes, 10 * (int) STEPS) / STEPS, 2 * bold > all, most(fonts, ""));
    }

    private static boolean isReferences(String line) {
        return line.length() < 40
                && SectionWords.of(line).filter(Section.REFERENCES::equals).isPresent();
    }

    private static <T> T most(Map<T, Integer> counts, T none) {
        T most = none;
        int count = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > count) {
                count = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }
}
