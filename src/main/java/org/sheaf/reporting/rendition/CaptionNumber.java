// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a table or figure, and its caption without that number. A document made of several reports numbers its
 * captions itself, in an appendix with the appendix's letter; elsewhere they are counted.
 *
 * @param letter of the appendix; empty in the text
 * @param words the caption without its number
 */
record CaptionNumber(String letter, int number, List<Run> words) {
    private static final Pattern WRITTEN =
            Pattern.compile("^\\s*(?:Table|Figure) ([A-Z]?)(\\d{1,4})\\.\\s*(.*)$", Pattern.DOTALL);

    CaptionNumber {
        words = List.copyOf(words);
    }

    /** @param counted the number where the caption bears none */
    static CaptionNumber of(List<Run> caption, int counted) {
        if (!caption.isEmpty()) {
            Run first = caption.get(0);
            Matcher written = WRITTEN.matcher(first.text());
            if (written.matches()) {
                List<Run> words = new ArrayList<>(caption.subList(1, caption.size()));
                if (!written.group(3).isEmpty()) {
                    words.add(0, new Run(written.group(3), first.look(), first.target(), first.note()));
                }
                return new CaptionNumber(written.group(1), Integer.parseInt(written.group(2)), words);
            }
        }
        return new CaptionNumber("", counted, caption);
    }

    /** The number as a field that the word processor counts: each appendix by itself. */
    String field(String word) {
        return (letter.isEmpty() ? "" : "<w:r><w:t>" + letter + "</w:t></w:r>")
                + "<w:fldSimple w:instr=\" SEQ " + word + (letter.isEmpty() ? "" : "_" + letter)
                + " \\* ARABIC \"><w:r><w:t>" + number + "</w:t></w:r></w:fldSimple>";
    }

    /** The number as text, for a further part of the same table. */
    String text() {
        return "<w:r><w:t>" + letter + number + "</w:t></w:r>";
    }
}
