// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sheaf.fulltext.assembly.Passage;
import org.sheaf.fulltext.assembly.SectionWords;

/**
 * Cuts columns into paragraphs, by white space, indents and changes of letters, and joins what a column's end, a page's end
 * or a figure parts: a paragraph whose sentence goes on elsewhere.
 */
final class Paragraphs {
    private static final Pattern BULLET = Pattern.compile(
            "^(?:[\u2022\u25cf\u25aa\u25a0\u2023\u25e6\u00b7\u25cb\u2713\u27a2\uf0b7\uf0a7*]\\s*\\S|[\u2013-]\\s+\\S).*");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\[\\d{1,3}\\]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)]|\\(?[ivx]{1,4}\\))\\s.*");

    private Paragraphs() {}

    /**
     * The paragraphs of a file.
     *
     * @param blocks in reading order, over all pages
     */
    static List<Paragraph> of(List<Block> blocks) {
        List<Paragraph> all = new ArrayList<>();
        for (Block block : blocks) {
            List<Paragraph> its = block.table() ? cells(block) : prose(block);
            if (!its.isEmpty() && !all.isEmpty() && isContinued(all.get(all.size() - 1), its.get(0))) {
                all.get(all.size() - 1).continueWith(its.remove(0));
            }
            all.addAll(its);
        }
        moveFloats(all);
        return all;
    }

    private static List<Paragraph> cells(Block block) {
        List<Paragraph> cells = new ArrayList<>();
        Paragraph cell = new Paragraph(true, Passage.Apart.PARAGRAPH);
        for (Line line : block.lines()) {
            if (!cell.lines().isEmpty() && !Table.isSameCell(cell.last(), line)) {
                cells.add(cell);
                cell = new Paragraph(true, Table.isNewRow(cell.first(), line) ? Passage.Apart.ROW : Passage.Apart.CELL);
            }
            cell.lines().add(line);
        }
        cells.add(cell);
        return cells;
    }

    private static List<Paragraph> prose(Block block) {
        Measure measure = new Measure(block);
        List<Paragraph> paragraphs = new ArrayList<>();
        Paragraph paragraph = new Paragraph(false, Passage.Apart.PARAGRAPH);
        for (Line line : block.lines()) {
            if (!paragraph.lines().isEmpty() && measure.begins(paragraph, line)) {
                paragraphs.add(paragraph);
                paragraph = new Paragraph(false, Passage.Apart.PARAGRAPH);
            }
            paragraph.lines().add(line);
            paragraph.setFull(line.right() > block.right() - 0.2f * (block.right() - block.left()));
        }
        paragraphs.add(paragraph);
        return paragraphs;
    }

    /** Whether a paragraph goes on in the next column or on the next page. */
    private static boolean isContinued(Paragraph open, Paragraph next) {
        if (next.isCell()
                || next.page() > open.last().page() + 1
                || !open.isOpen()
                || open.isCaption()
                || next.isCaption()
                || !open.looksLike(next)) {
            return false;
        }
        if (next.beginsSmall()) {
            return true;
        }
        String text = next.first().text();
        return open.lines().size() > 1
                && !BULLET.matcher(text).matches()
                && !NUMBERED.matcher(text).matches();
    }

    /**
     * Puts what stands in the midst of a sentence behind the paragraph, if it stands on the page on which the sentence goes
     * on, or before it, if it stands on the page on which the paragraph begins. The order of pages is kept.
     */
    private static void moveFloats(List<Paragraph> all) {
        for (int i = 0; i + 2 < all.size(); i++) {
            Paragraph open = all.get(i);
            if (!open.isOpen() || open.isCaption() || open.lines().size() < 2) {
                continue;
            }
            int next = i + 1;
            while (next < all.size()
                    && all.get(next).page() <= open.last().page() + 1
                    && isFloat(all.get(next), open)) {
                next++;
            }
            if (next == i + 1
                    || next == all.size()
                    || all.get(next).page() > open.last().page() + 1
                    || !all.get(next).beginsSmall()) {
                continue;
            }
            List<Paragraph> floats = new ArrayList<>(all.subList(i + 1, next));
            int page = all.get(next).page();
            if (floats.stream().allMatch(one -> one.page() == page)) {
                open.continueWith(all.get(next));
                all.remove(next);
                i--;
            } else if (floats.stream().allMatch(one -> one.page() == open.page())) {
                open.continueWith(all.get(next));
                all.remove(next);
                all.subList(i + 1, next).clear();
                all.addAll(beginning(all, i), floats);
                i += floats.size() - 1;
            }
        }
    }

    /** Where a paragraph begins, with the headings above it. */
    private static int beginning(List<Paragraph> all, int paragraph) {
        int from = paragraph;
        while (from > 0
                && all.get(from - 1).lines().size() <= 2
                && all.get(from - 1).page() == all.get(paragraph).page()
                && !all.get(from - 1).isCell()
                && !all.get(from - 1).looksLike(all.get(paragraph))) {
            from--;
        }
        return from;
    }

    /** Whether a paragraph is no part of the text that is open: a cell, a caption, a footnote in smaller letters. */
    private static boolean isFloat(Paragraph paragraph, Paragraph open) {
        return paragraph.isCell() || paragraph.isCaption() || !paragraph.looksLike(open);
    }

    /** Whether a line begins with the words of a heading in letters of their own, as "Results:" in an abstract. */
    private static boolean beginsWithHeading(Line line) {
        String text = line.text();
        int end = Math.min(text.length(), Math.max(Math.max(line.bold(), line.italic()), line.sameFont()));
        boolean apart = end > 0 && end < text.length();
        return apart && SectionWords.of(text.substring(0, end)).isPresent();
    }

    /** How the lines of a block usually follow each other. */
    private static final class Measure {
        private final Block block;
        private final float leading;
        private final float left;
        private final boolean hanging;

        Measure(Block block) {
            this.block = block;
            List<Float> steps = new ArrayList<>();
            Map<Integer, Integer> edges = new HashMap<>();
            for (int i = 0; i < block.lines().size(); i++) {
                Line line = block.lines().get(i);
                edges.merge(Math.round(line.left() / 2), 1, Integer::sum);
                if (i > 0) {
                    float step = line.baseline() - block.lines().get(i - 1).baseline();
                    if (step > 0.7f * line.size()) {
                        steps.add(step);
                    }
                }
            }
            steps.sort(null);
            leading = steps.isEmpty() ? 0 : steps.get((int) (0.4 * (steps.size() - 1)));
            int most = 0;
            int usual = 0;
            for (Map.Entry<Integer, Integer> edge : edges.entrySet()) {
                if (edge.getValue() > most || edge.getValue() == most && edge.getKey() < usual) {
                    most = edge.getValue();
                    usual = edge.getKey();
                }
            }
            left = usual * 2f;
            int outside = 0;
            int inside = 0;
            for (Line line : block.lines()) {
                float out = left - line.left();
                outside += out > 0.7f * line.size() && out < 4 * line.size() ? 1 : 0;
                inside += out < -0.7f * line.size() ? 1 : 0;
            }
            hanging = outside > inside && outside > 1;
        }

        boolean begins(Paragraph paragraph, Line line) {
            Line last = paragraph.last();
            if (last.isBeside(line)) {
                return false;
            }
            float step = line.baseline() - last.baseline();
            float em = Math.max(last.size(), line.size());
            if (step > 1.3f * Math.max(leading, 1.05f * em) || step < -em) {
                return true;
            }
            if (Math.abs(line.size() - last.size()) > 0.07f * em || line.isBold() != last.isBold()) {
                return true;
            }
            if (line.isInOtherFont(last) && line.isItalic() == last.isItalic()) {
                return true;
            }
            String text = line.text();
            boolean isShort = last.right() < block.right() - 0.1f * (block.right() - block.left());
            if (paragraph.lines().size() == 1
                    && isShort
                    && SectionWords.of(last.text()).isPresent()) {
                return true;
            }
            if (BULLET.matcher(text).matches() || Paragraph.ends(last) && beginsWithHeading(line)) {
                return true;
            }
            boolean ends = Paragraph.ends(last);
            if (NUMBERED.matcher(text).matches() && (ends || isShort || hanging)) {
                return true;
            }
            if (hanging) {
                return line.left() < left - 0.7f * em;
            }
            boolean indented = line.left() > left + 0.7f * em && line.left() > last.left() + 0.7f * em;
            return indented && (ends || isShort) || ends && isShort;
        }
    }
}
