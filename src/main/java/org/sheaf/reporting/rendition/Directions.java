// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Splits a paragraph into stretches written in one direction (Unicode Standard Annex 9), in the order in which they are seen. */
final class Directions implements BidiSplitter {
    private BidiTextRun[] runs = {};

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        Bidi bidi = new Bidi(
                paragraph,
                defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = paragraph.isEmpty() ? 0 : bidi.getRunCount();
        byte[] levels = new byte[count];
        BidiTextRun[] seen = new BidiTextRun[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            seen[i] = new BidiTextRun(
                    bidi.getRunStart(i), bidi.getRunLimit(i) - bidi.getRunStart(i), levels[i] % 2 == 0 ? LTR : RTL);
        }
        if (count > 1) {
            Bidi.reorderVisually(levels, 0, seen, 0, count);
        }
        runs = seen;
    }

    @Override
    public int countTextRuns() {
        return runs.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs[index];
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return Bidi.requiresBidi(paragraph.toCharArray(), 0, paragraph.length())
                        && !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? RTL
                : LTR;
    }
}
