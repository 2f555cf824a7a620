// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.document;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a report's file in reading order, with everything that is known about its places.
 *
 * <p>Paragraphs are parted by an empty line, cells of a table by a tab, its rows by a line end, and pages by a form feed
 * (U+000C), which takes the place of one blank or line end. So there is one form feed fewer than there are pages, and what is
 * counted in this text is found in it as it is written to a file. Line ends within a paragraph are blanks.
 *
 * <p>Places are counted in Unicode code points from 0, so that they mean the same in every programming language and in
 * REFI-QDA.
 *
 * @param reader who made it
 * @param text in Unicode's normalization form C
 * @param pages at least one, in order
 * @param headings in the order of the text
 * @param sentences in the order of the text; they do not overlap, and every code point that is no white space is in one
 */
public record FullText(
        ReaderVersion reader, String text, List<Page> pages, List<Heading> headings, List<Sentence> sentences) {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    public FullText {
        pages = List.copyOf(pages);
        headings = List.copyOf(headings);
        sentences = List.copyOf(sentences);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a text has a page");
        }
    }

    /**
     * What stands from one place to another, on one line: white space of any kind is a blank.
     *
     * @param start 0-based code point
     * @param end code point behind the last one
     * @throws IndexOutOfBoundsException if the text has no such places
     */
    public String quote(int start, int end) {
        // Where the last page ends at as many code points as the text has units, none of them takes two.
        boolean oneUnitEach = pages.get(pages.size() - 1).end() == text.length();
        int from = oneUnitEach ? start : text.offsetByCodePoints(0, start);
        int to = oneUnitEach ? end : text.offsetByCodePoints(from, end - start);
        return WHITE_SPACE.matcher(text.substring(from, to)).replaceAll(" ");
    }

    /**
     * The page on which a place lies; what parts two pages belongs to the first.
     *
     * @param place 0-based code point
     */
    public Page pageAt(int place) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pages.get(low);
    }

    /** Numbers of pages that hold no text at all: pictures, scans, or left empty. */
    public List<Integer> pagesWithoutText() {
        return Collections.unmodifiableList(pages.stream()
                .filter(page -> page.start() == page.end())
                .map(Page::number)
                .toList());
    }
}
