// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sheaf.document.FullText;

/**
 * Finds a passage again in a text that was read anew, or in another file of the same report, by its words. White space does
 * not count, since lines break elsewhere. A passage that begins or ends with a word is not found within a longer word; in
 * scripts that write words without blanks between them nothing tells where one ends.
 */
public final class Anchor {
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final FullText text;
    /** The text, code point by code point. */
    private final int[] spaced;
    /** The text without white space, and the code point at which each of its characters stands. */
    private final String dense;

    private final int[] places;

    public Anchor(FullText text) {
        this.text = text;
        StringBuilder characters = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        int place = 0;
        String whole = text.text();
        this.spaced = whole.codePoints().toArray();
        for (int i = 0; i < whole.length(); place++) {
            int codePoint = whole.codePointAt(i);
            if (!Character.isWhitespace(codePoint)) {
                characters.appendCodePoint(codePoint);
                for (int c = 0; c < Character.charCount(codePoint); c++) {
                    at.add(place);
                }
            }
            i += Character.charCount(codePoint);
        }
        this.dense = characters.toString();
        this.places = at.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * A place of the words.
     *
     * @param page 1-based page on which it begins
     * @param start 0-based code point
     * @param end code point behind its last one
     */
    public record Found(int page, int start, int end) {}

    /** Every place at which a passage stands, in the order of the text; none where it is not there any more. */
    public List<Found> find(String quote) {
        StringBuilder wanted = new StringBuilder();
        quote.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(wanted::appendCodePoint);
        List<Found> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int at = dense.indexOf(wanted.toString()); at >= 0; at = dense.indexOf(wanted.toString(), at + 1)) {
            int start = places[at];
            int end = places[at + wanted.length() - 1] + 1;
            if (!isWithinAWord(start) && !isWithinAWord(end)) {
                found.add(new Found(text.pageAt(start).number(), start, end));
            }
        }
        return found;
    }

    /** Whether a place between two code points has a letter or digit of one word on both sides. */
    private boolean isWithinAWord(int place) {
        return place > 0 && place < spaced.length && isOfAWord(spaced[place - 1]) && isOfAWord(spaced[place]);
    }

    /** An accent can be a character of its own, behind its letter. */
    private static boolean isOfAWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint))
                || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
