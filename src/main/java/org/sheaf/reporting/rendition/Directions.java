// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into stretches that are written from left to right and from right to left (Unicode Standard Annex 9).
 * Numbers and foreign words within what is written from right to left belong to it; {@link ArabicScript} puts them in order.
 */
final class Directions implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        runs.clear();
        if (paragraph.isEmpty()) {
            return;
        }
        Bidi bidi = new Bidi(
                paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int start = 0;
        for (int i = 1; i <= bidi.getRunCount(); i++) {
            boolean leftward = bidi.getRunLevel(i - 1) > 0;
            if (i == bidi.getRunCount() || bidi.getRunLevel(i) > 0 != leftward) {
                int end = bidi.getRunLimit(i - 1);
                runs.add(new BidiTextRun(start, end - start, leftward ? RTL : LTR));
                start = end;
            }
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        // As on the page, which is written from left to right whatever a title begins with.
        return LTR;
    }
}
