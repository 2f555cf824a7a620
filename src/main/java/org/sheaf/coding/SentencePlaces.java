// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.BitSet;
import java.util.List;
import org.sheaf.document.Sentence;

/** The characters of the sentences of a text, counted without what lies between these, behind those of the texts before. */
final class SentencePlaces {
    private final int offset;
    /** How many characters of sentences stand before each place of the text. */
    private final int[] before;

    SentencePlaces(int offset, List<Sentence> sentences) {
        BitSet inside = new BitSet();
        sentences.forEach(sentence -> inside.set(sentence.start(), sentence.end()));
        this.offset = offset;
        this.before = new int[inside.length() + 1];
        for (int place = 0; place < inside.length(); place++) {
            before[place + 1] = before[place] + (inside.get(place) ? 1 : 0);
        }
    }

    /** Where a place of the text, or the nearest sentence behind it, stands. */
    int of(int place) {
        return offset + before[Math.min(place, before.length - 1)];
    }

    /** Where the next text begins. */
    int end() {
        return offset + before[before.length - 1];
    }
}
