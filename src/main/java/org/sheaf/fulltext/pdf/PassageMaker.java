// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sheaf.document.Section;
import org.sheaf.fulltext.assembly.Hyphens;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.fulltext.assembly.SectionWords;

/** Turns lines into passages: line ends become blanks or are closed, and headings that are run in get lines of their own. */
final class PassageMaker {
    private static final int LONGEST_RUN_IN = 60;
    private static final int RUN_IN_LEVEL = 6;
    private static final Pattern RUN_IN_END = Pattern.compile("\\p{L}{2}.*[.:]$");

    private final Hyphens hyphens;
    private final Headings headings;
    /** In the list of references, bold names and slanted titles are no headings. */
    private boolean inReferences;

    PassageMaker(Hyphens hyphens, Headings headings) {
        this.hyphens = hyphens;
        this.headings = headings;
    }

    List<Passage> passages(Paragraph paragraph) {
        List<Passage> passages = new ArrayList<>();
        int level = headings.level(paragraph);
        if (level > 0) {
            Optional<Section> said = SectionWords.of(Headings.words(paragraph));
            if (said.isPresent()) {
                inReferences = said.get() == Section.REFERENCES;
            } else if (inReferences) {
                level = 0;
            }
        }
        if (headings.isTitle(paragraph)) {
            passages.add(new Passage(Passage.Kind.TITLE, paragraph.apart(), 1, pieces(paragraph.lines(), 0)));
        } else if (level > 0) {
            passages.add(new Passage(Passage.Kind.HEADING, paragraph.apart(), level, pieces(paragraph.lines(), 0)));
        } else if (paragraph.isCell()) {
            passages.add(new Passage(Passage.Kind.CELL, paragraph.apart(), 0, pieces(paragraph.lines(), 0)));
        } else {
            int end = inReferences ? 0 : runIn(paragraph);
            if (end > 0) {
                passages.add(Passage.of(
                        Passage.Kind.RUN_IN,
                        paragraph.apart(),
                        RUN_IN_LEVEL,
                        paragraph.first().text().substring(0, end),
                        paragraph.page()));
            }
            passages.add(new Passage(
                    Passage.Kind.PROSE,
                    end > 0 ? Passage.Apart.ROW : paragraph.apart(),
                    0,
                    pieces(paragraph.lines(), end > 0 ? end + 1 : 0)));
        }
        return passages;
    }

    /** Where a heading ends that stands at the beginning of a paragraph in letters of its own; 0 if there is none. */
    private int runIn(Paragraph paragraph) {
        Line line = paragraph.first();
        String text = line.text();
        int end =
                Math.max(Math.max(line.bold(), line.italic()), headings.isBodyFont(line.font()) ? 0 : line.sameFont());
        if (end == 0 || end >= text.length() || end > LONGEST_RUN_IN || paragraph.isCaption()) {
            return 0;
        }
        if (text.charAt(end) == ':' || text.charAt(end) == '.') {
            end++;
        }
        String head = text.substring(0, end);
        boolean said = SectionWords.of(head).isPresent();
        if (!said && line.bold() == 0 && head.endsWith(":")) {
            return 0;
        }
        boolean goesOn =
                end + 1 < text.length() && text.charAt(end) == ' ' && !Character.isLowerCase(text.charAt(end + 1));
        return goesOn && RUN_IN_END.matcher(head).find() && Character.isUpperCase(text.codePointAt(0)) ? end : 0;
    }

    /** The words of lines, from a char of the first line on. */
    private List<Passage.Piece> pieces(List<Line> lines, int from) {
        Joined joined = new Joined();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int start = i == 0 ? from : 0;
            Hyphens.Joint joint = i + 1 < lines.size()
                    ? hyphens.joint(line.text(), lines.get(i + 1).text())
                    : Hyphens.Joint.NOTHING;
            int end = line.text().length() - (joint == Hyphens.Joint.WITHOUT_HYPHEN ? 1 : 0);
            joined.add(line, start, end);
            if (joint == Hyphens.Joint.BLANK) {
                joined.blank();
            }
        }
        return joined.pieces;
    }

    /** Pieces so far. A word that is parted by the end of a page stands on the page on which it begins. */
    private static final class Joined {
        private final List<Passage.Piece> pieces = new ArrayList<>();
        private boolean withinWord;

        void add(Line line, int start, int end) {
            int at = start;
            if (withinWord && !pieces.isEmpty() && last().page() < line.page()) {
                int blank = line.text().indexOf(' ', start);
                int wordEnd = blank < 0 || blank > end ? end : blank + 1;
                piece(line.text().substring(start, wordEnd), last().page(), false);
                at = wordEnd;
            }
            for (Line.Raised raised : line.raised()) {
                if (raised.from() >= at && raised.to() <= end) {
                    piece(line.text().substring(at, raised.from()), line.page(), false);
                    piece(line.text().substring(raised.from(), raised.to()), line.page(), true);
                    at = raised.to();
                }
            }
            if (at < end) {
                piece(line.text().substring(at, end), line.page(), false);
            }
            withinWord = true;
        }

        void blank() {
            piece(" ", last().page(), false);
            withinWord = false;
        }

        private Passage.Piece last() {
            return pieces.get(pieces.size() - 1);
        }

        private void piece(String text, int page, boolean note) {
            if (!text.isEmpty()) {
                pieces.add(new Passage.Piece(text, page, note));
            }
        }
    }
}
