// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.fulltext.assembly.SectionWords;

/**
 * Which paragraphs are headings: short ones that differ from the text in size, weight, slant or capitals, or that say what
 * only headings say ("Results"). Of the looks that headings have, the larger and bolder is the higher.
 */
final class Headings {
    private static final int LONGEST = 160;
    private static final int MOST_LINES = 4;
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\s+\\p{Lu}.*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;,\u2026]$|[-/]$");
    /** As in "a) Aims". */
    private static final Pattern LISTED = Pattern.compile("^\\s*[\\p{L}\\d]{1,4}\\)");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final float body;
    private final boolean boldBody;
    private final String font;
    private final Map<Paragraph, Look> headings = new HashMap<>();
    private final Map<Paragraph, Integer> levels = new HashMap<>();
    private Paragraph title = new Paragraph(false, Passage.Apart.PARAGRAPH);

    /**
     * How a heading looks.
     *
     * @param size in half points
     */
    private record Look(int size, boolean capitals, boolean bold, boolean italic) {
        static final Comparator<Look> ORDER = Comparator.comparingInt((Look look) -> -look.size())
                .thenComparing(look -> !look.bold())
                .thenComparing(look -> !look.capitals())
                .thenComparing(Look::italic);
    }

    private Headings(BodyLook look) {
        this.body = look.size();
        this.boldBody = look.bold();
        this.font = look.font();
    }

    static Headings of(List<Paragraph> paragraphs, BodyLook body) {
        Headings headings = new Headings(body);
        headings.findTitle(paragraphs);
        for (Paragraph paragraph : paragraphs) {
            if (paragraph != headings.title && headings.isHeading(paragraph)) {
                headings.headings.put(paragraph, headings.look(paragraph));
            }
        }
        headings.rank(paragraphs);
        return headings;
    }

    /** The level of a heading, 1 for the highest; 0 if the paragraph is none. */
    int level(Paragraph paragraph) {
        return levels.getOrDefault(paragraph, 0);
    }

    boolean isBodyFont(String name) {
        return name.equals(font);
    }

    boolean isTitle(Paragraph paragraph) {
        return paragraph == title;
    }

    /** The largest letters on the first page with text, if they are larger than the text's. */
    private void findTitle(List<Paragraph> paragraphs) {
        float largest = 1.15f * body;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.page() > paragraphs.get(0).page()) {
                break;
            }
            String text = words(paragraph);
            if (!paragraph.isCell() && text.length() >= 12 && text.indexOf(' ') > 0 && paragraph.size() > largest) {
                largest = paragraph.size();
                title = paragraph;
            }
        }
    }

    static String words(Paragraph paragraph) {
        List<String> words = new ArrayList<>();
        paragraph.lines().forEach(line -> words.add(line.text()));
        return String.join(" ", words);
    }

    private boolean isHeading(Paragraph paragraph) {
        String text = words(paragraph);
        if (paragraph.isCell()
                || paragraph.isCaption()
                || paragraph.lines().size() > MOST_LINES
                || text.length() > LONGEST
                || !LETTERS.matcher(text).find()
                || RunningLines.isPageNumber(text)
                || closesMoreThanItOpens(text)) {
            return false;
        }
        Look look = look(paragraph);
        boolean known = SectionWords.of(text).isPresent() && paragraph.lines().size() == 1;
        boolean larger = paragraph.size() > 1.08f * body;
        boolean stands = larger || look.bold() && !boldBody || look.capitals() || look.italic();
        if (known && text.length() < 40 && Character.isUpperCase(firstLetter(text))) {
            return stands || !SENTENCE_END.matcher(text).find();
        }
        if (paragraph.size() < (look.bold() ? 0.85f : 0.94f) * body
                || !stands
                || !Character.isUpperCase(firstLetter(text))) {
            return false;
        }
        if (look.italic() && !look.bold() && !larger && (paragraph.lines().size() > 1 || text.length() > 90)) {
            return false;
        }
        boolean weak = look.capitals() && !look.bold() && !larger && text.length() < 4;
        return !weak && !SENTENCE_END.matcher(text).find() && text.indexOf('@') < 0;
    }

    /** The end of a bracket that was opened on a line before: then the line goes on with something. */
    private static boolean closesMoreThanItOpens(String text) {
        long opened = text.chars().filter(sign -> sign == '(').count();
        long closed = text.chars().filter(sign -> sign == ')').count();
        return closed > opened && !LISTED.matcher(text).find();
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
    }

    private Look look(Paragraph paragraph) {
        boolean bold = true;
        boolean italic = true;
        for (Line line : paragraph.lines()) {
            bold &= line.bold() >= 0.9 * line.text().length()
                    || line.isInOneFont() && !line.font().equals(font) && !line.isItalic();
            italic &= line.italic() >= 0.9 * line.text().length();
        }
        String text = words(paragraph);
        long small = text.codePoints().filter(Character::isLowerCase).count();
        long large = text.codePoints().filter(Character::isUpperCase).count();
        return new Look(Math.round(2 * paragraph.size()), large > 2 && small * 6 < large, bold, italic);
    }

    private void rank(List<Paragraph> paragraphs) {
        Map<Look, Integer> ranks = new TreeMap<>(Look.ORDER);
        headings.values().forEach(look -> ranks.put(look, 0));
        int rank = 0;
        Look before = null;
        // Highest of all is how the headings look that everybody knows: those before it in the order are ornaments.
        int top = top(paragraphs, new ArrayList<>(ranks.keySet()));
        for (Map.Entry<Look, Integer> entry : ranks.entrySet()) {
            rank += before == null ? 0 : 1;
            entry.setValue(Math.max(1, rank - top + 1));
            before = entry.getKey();
        }
        headings.forEach((paragraph, look) -> {
            Matcher number = NUMBER.matcher(words(paragraph));
            int dots = number.matches()
                    ? (int) number.group(1).chars().filter(c -> c == '.').count()
                    : -1;
            levels.put(paragraph, dots >= 0 ? dots + 1 : Math.min(6, ranks.getOrDefault(look, 1)));
        });
    }

    /** The place in the order of looks of the highest heading that says "Introduction", "Results" and the like. */
    private int top(List<Paragraph> paragraphs, List<Look> looks) {
        int top = Integer.MAX_VALUE;
        for (Paragraph paragraph : paragraphs) {
            Look look = headings.get(paragraph);
            if (look != null && SectionWords.of(words(paragraph)).isPresent()) {
                top = Math.min(top, looks.indexOf(look));
            }
        }
        return top == Integer.MAX_VALUE ? 0 : top;
    }
}
