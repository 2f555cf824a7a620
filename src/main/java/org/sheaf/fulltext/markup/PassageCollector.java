// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sheaf.fulltext.assembly.FullTextBuilder;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.fulltext.assembly.SectionWords;

/** Gathers the words of one passage after another, with white space of any kind as one blank. All stands on page 1. */
final class PassageCollector {
    private static final int LONGEST_HEADING = 120;
    /** The level of headings that are known by their words or weight alone. */
    private static final int UNMARKED_LEVEL = 2;

    private final FullTextBuilder text;
    private final List<Passage.Piece> pieces = new ArrayList<>();
    private boolean blank;
    private boolean allBold = true;
    private int letters;

    PassageCollector(FullTextBuilder text) {
        this.text = text;
    }

    /**
     * Adds words to the current passage.
     *
     * @param note whether they are raised above the line
     */
    void words(String words, boolean note, boolean bold) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank |= plain.length() > 0 || !pieces.isEmpty();
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff' && !Character.isISOControl(c)) {
                if (blank) {
                    plain.append(' ');
                    blank = false;
                }
                plain.append(c);
            }
        }
        if (plain.length() > 0) {
            pieces.add(new Passage.Piece(plain.toString(), 1, note));
            letters += plain.length();
            allBold &= bold;
        }
    }

    /** Ends a paragraph or a list's item; a short one in bold, or with the words of a heading, is a heading. */
    void endParagraph(Passage.Apart apart) {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.text()));
        boolean isShort = letters > 1 && letters <= LONGEST_HEADING && apart == Passage.Apart.PARAGRAPH;
        boolean ends = whole.length() > 0 && ".,;:?!".indexOf(whole.charAt(whole.length() - 1)) >= 0;
        boolean known = isShort && SectionWords.of(whole.toString()).isPresent() && beginsLarge(whole);
        boolean heading = known || isShort && allBold && !ends && beginsLarge(whole);
        if (heading) {
            end(Passage.Kind.HEADING, apart, UNMARKED_LEVEL);
        } else {
            end(Passage.Kind.PROSE, apart, 0);
        }
    }

    private static boolean beginsLarge(CharSequence words) {
        String first = String.valueOf(words.charAt(0));
        return !first.equals(first.toLowerCase(Locale.ROOT)) || Character.isDigit(words.charAt(0));
    }

    void end(Passage.Kind kind, Passage.Apart apart, int level) {
        if (!pieces.isEmpty()) {
            text.add(new Passage(kind, apart, level, pieces));
        }
        pieces.clear();
        blank = false;
        allBold = true;
        letters = 0;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
