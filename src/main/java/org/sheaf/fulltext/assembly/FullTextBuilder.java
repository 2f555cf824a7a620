// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.assembly;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sheaf.document.FullText;
import org.sheaf.document.Heading;
import org.sheaf.document.Page;
import org.sheaf.document.ReaderVersion;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.text.SentenceCutter;

/** Puts passages one after another, and counts where everything stands. */
public final class FullTextBuilder {
    private static final char NEXT_PAGE = '\f';

    private final ReaderVersion reader;
    private final List<String> labels;
    private final StringBuilder text = new StringBuilder();
    /** Code points of the text so far. */
    private int length;

    private final List<Integer> pageStarts = new ArrayList<>(List.of(0));
    private final List<Integer> pageEnds = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Sections sections = new Sections();

    /** @param labels what is printed on each page as its number, or an empty text; as many as there are pages */
    public FullTextBuilder(ReaderVersion reader, List<String> labels) {
        this.reader = reader;
        this.labels = List.copyOf(labels);
    }

    /** Adds the next passage; one without words is passed over. */
    public void add(Passage passage) {
        List<Passage.Piece> pieces = new ArrayList<>();
        for (Passage.Piece piece : passage.pieces()) {
            String normal = Normalizer.normalize(piece.text(), Normalizer.Form.NFC);
            if (!normal.isEmpty()) {
                pieces.add(new Passage.Piece(normal, piece.page(), piece.note()));
            }
        }
        if (pieces.stream().allMatch(piece -> piece.text().isBlank())) {
            return;
        }
        if (text.length() > 0) {
            append(passage.apart().sign());
        }
        turnTo(pieces.get(0).page());
        int from = text.length();
        int start = length;
        StringBuilder unraised = new StringBuilder();
        for (Passage.Piece piece : pieces) {
            turnTo(piece.page());
            append(piece.text());
            unraised.append(piece.note() ? " ".repeat(piece.text().length()) : piece.text());
        }
        while (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
            unraised.setLength(unraised.length() - 1);
            length--;
        }
        String whole = text.substring(from);
        // A page turned within the passage may have added signs; then the two differ in length and notes are not passed
        // over.
        String cut = unraised.length() == whole.length() ? unraised.toString() : whole;
        mark(passage, whole, cut, start);
    }

    private void append(String words) {
        text.append(words);
        length += words.codePointCount(0, words.length());
    }

    /** Ends pages until the current one is this; a page before the current one stays where it is. */
    private void turnTo(int page) {
        while (pageStarts.size() < page) {
            int last = text.length() - 1;
            if (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\n' || text.charAt(last) == '\t')) {
                text.setCharAt(last, NEXT_PAGE);
                pageEnds.add(length - 1);
            } else {
                pageEnds.add(length);
                append(String.valueOf(NEXT_PAGE));
            }
            pageStarts.add(length);
        }
    }

    private void mark(Passage passage, String whole, String cut, int start) {
        boolean isHeading = passage.kind() != Passage.Kind.PROSE && passage.kind() != Passage.Kind.CELL;
        if (isHeading) {
            Section section = sections.at(passage, whole);
            int end = start + whole.codePointCount(0, whole.length());
            headings.add(new Heading(Math.max(1, passage.level()), section, page(start), start, end));
            sentences.add(new Sentence(page(start), start, end, section));
            return;
        }
        Section section = sections.current();
        if (section == Section.REFERENCES || passage.kind() == Passage.Kind.CELL && whole.length() < 60) {
            int end = start + whole.codePointCount(0, whole.length());
            sentences.add(new Sentence(page(start), start, end, section));
            return;
        }
        List<SentenceCutter.Span> spans = SentenceCutter.ENGLISH.cut(cut);
        int at = 0;
        int place = start;
        for (int i = 0; i < spans.size(); i++) {
            int next = i + 1 < spans.size() ? spans.get(i + 1).from() : whole.length();
            int from = i == 0
                    ? firstWord(whole, spans.get(0).from())
                    : spans.get(i).from();
            int to = spans.get(i).to();
            while (to < next && !Character.isWhitespace(whole.charAt(to))) {
                to++;
            }
            if (i == spans.size() - 1) {
                to = whole.stripTrailing().length();
            }
            place += whole.codePointCount(at, from);
            int end = place + whole.codePointCount(from, to);
            sentences.add(new Sentence(page(place), place, end, section));
            place = end;
            at = to;
        }
        if (spans.isEmpty()) {
            int end = start + whole.codePointCount(0, whole.length());
            sentences.add(new Sentence(page(start), start, end, section));
        }
    }

    private static int firstWord(String whole, int most) {
        int first = 0;
        while (first < most && Character.isWhitespace(whole.charAt(first))) {
            first++;
        }
        return first;
    }

    /** The page (1-based) of a place that was written just now. */
    private int page(int place) {
        int page = pageStarts.size();
        while (page > 1 && pageStarts.get(page - 1) > place) {
            page--;
        }
        return page;
    }

    /** The whole, with as many pages as there are labels. */
    public FullText build() {
        turnTo(labels.size());
        pageEnds.add(length);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < pageStarts.size(); i++) {
            String label = i < labels.size() ? labels.get(i) : "";
            pages.add(new Page(i + 1, label, pageStarts.get(i), Math.max(pageStarts.get(i), pageEnds.get(i))));
        }
        return new FullText(reader, text.toString(), pages, headings, sentences);
    }

    /** Where in the article the next passage stands. */
    private static final class Sections {
        /** What closes an article is set smaller in some journals, and closes it all the same. */
        private static final Set<Section> ENDS = EnumSet.of(Section.CONCLUSIONS, Section.BACK, Section.REFERENCES);

        private static final Set<Section> STAYS = EnumSet.of(Section.FRONT, Section.RESULTS, Section.DISCUSSION);

        private Section current = Section.FRONT;
        /** Level of the heading that opened the current section. */
        private int level = Integer.MAX_VALUE;

        Section current() {
            return current;
        }

        Section at(Passage heading, String words) {
            if (heading.kind() == Passage.Kind.TITLE) {
                return current;
            }
            Section said = SectionWords.of(words).orElse(Section.OTHER);
            if (heading.kind() == Passage.Kind.RUN_IN) {
                return current == Section.FRONT && said != Section.OTHER ? open(Section.ABSTRACT, heading) : current;
            }
            boolean isBelow = heading.level() > level;
            if (ENDS.contains(said) && current != Section.ABSTRACT || !isBelow && said != Section.OTHER) {
                return open(said, heading);
            }
            if (isBelow) {
                return current == Section.FRONT || current == Section.OTHER && said != Section.OTHER
                        ? open(said, heading)
                        : current;
            }
            // Qualitative articles give their themes headings as high as that of the results.
            return STAYS.contains(current) ? current : open(Section.OTHER, heading);
        }

        private Section open(Section section, Passage heading) {
            current = section;
            level = heading.level();
            return section;
        }
    }
}
