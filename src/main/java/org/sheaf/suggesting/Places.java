// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.List;
import org.sheaf.document.FullText;
import org.sheaf.document.Sentence;

/** Turns places of a text from {@code char}s, in which Java counts, to code points and back, and finds sentences. */
final class Places {
    private final List<Sentence> sentences;
    /** For each {@code char} its code point, with one more for the end; empty where the two counts are one. */
    private final int[] codePoints;

    Places(FullText text) {
        this.sentences = text.sentences();
        String words = text.text();
        int points = words.codePointCount(0, words.length());
        this.codePoints = points == words.length() ? new int[0] : count(words);
    }

    private static int[] count(String words) {
        int[] counted = new int[words.length() + 1];
        int point = 0;
        for (int i = 0; i < words.length(); i++) {
            counted[i] = point;
            if (!Character.isHighSurrogate(words.charAt(i))) {
                point++;
            }
        }
        counted[words.length()] = point;
        return counted;
    }

    int codePoint(int index) {
        return codePoints.length == 0 ? index : codePoints[index];
    }

    /** The first {@code char} of a code point. */
    int index(int codePoint) {
        if (codePoints.length == 0) {
            return codePoint;
        }
        int low = 0;
        int high = codePoints.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codePoints[middle] < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that holds a {@code char}, or the last before it. The text has one, since something was found in it. */
    Sentence sentence(int index) {
        int place = codePoint(index);
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }
}
