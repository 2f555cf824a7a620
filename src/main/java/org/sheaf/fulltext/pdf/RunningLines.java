// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running heads, feet and page numbers: lines near the top or bottom edge that come again at the same height on other pages,
 * digits apart, and numbers that count the pages. They are no text; the numbers are the printed labels of the pages.
 */
final class RunningLines {
    /** Share of a page's height, at its top and at its bottom, in which they are looked for. */
    private static final float MARGIN = 0.14f;
    /** How far the same line may stand higher or lower on another page, in points. */
    private static final float SHIFT = 9;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.:,/-])([A-Za-z]?)(\\d{1,6})(?![\\d.:,-])");
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "(?i)[\\s|\u2013\u2014\\-]*(?:page\\s*)?[a-z]?\\d{1,6}(?:\\s*(?:of|/)\\s*\\d{1,5})?[\\s|\u2013\u2014\\-]*");
    private static final Pattern ROMAN = Pattern.compile("(?i)[ivxl]{1,7}");
    private static final Pattern OF = Pattern.compile("(?:of|/)\\s*$", Pattern.CASE_INSENSITIVE);

    private final List<PageLines> pages;
    private final List<Set<Line>> running = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private RunningLines(List<PageLines> pages) {
        this.pages = pages;
        pages.forEach(page -> running.add(new HashSet<>()));
        pages.forEach(page -> labels.add(""));
    }

    /** Finds the lines and labels of a whole file, whose pages are given in their order. */
    static RunningLines of(List<PageLines> pages) {
        RunningLines lines = new RunningLines(pages);
        lines.repeated();
        lines.numbered();
        return lines;
    }

    /** The lines of a page (0-based) that are text. */
    List<Line> text(int page) {
        List<Line> text = new ArrayList<>(pages.get(page).lines());
        text.removeIf(running.get(page)::contains);
        return text;
    }

    /** The label printed on a page (0-based); empty if none was found. */
    String label(int page) {
        return labels.get(page);
    }

    private void repeated() {
        Map<String, List<Line>> seen = new HashMap<>();
        for (PageLines page : pages) {
            for (Line line : margins(page)) {
                if (line.artifact()) {
                    running.get(index(line)).add(line);
                }
                seen.computeIfAbsent(form(line, page), none -> new ArrayList<>())
                        .add(line);
            }
        }
        int enough = pages.size() > 12 ? 3 : 2;
        seen.values().forEach(lines -> {
            lines.sort(Comparator.comparingDouble(Line::baseline));
            for (Line line : lines) {
                long there = lines.stream()
                        .filter(other -> Math.abs(other.baseline() - line.baseline()) < SHIFT)
                        .map(Line::page)
                        .distinct()
                        .count();
                if (there >= enough) {
                    running.get(index(line)).add(line);
                }
            }
        });
    }

    private static int index(Line line) {
        return line.page() - 1;
    }

    /** Its words without digits; where little else is left, only that it is a number at this edge. */
    private static String form(Line line, PageLines page) {
        String words = DIGITS.matcher(line.text()).replaceAll("#").toLowerCase(Locale.ROOT);
        return (line.baseline() < page.height() / 2 ? "head " : "foot ") + words;
    }

    private static List<Line> margins(PageLines page) {
        List<Line> lines = new ArrayList<>();
        for (Line line : page.lines()) {
            if (line.baseline() < MARGIN * page.height() || line.baseline() > (1 - MARGIN) * page.height()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Numbers that grow by one from page to page, and lines that are such a number and nothing else. */
    private void numbered() {
        Map<Integer, Set<Integer>> pagesOfShift = new TreeMap<>(Comparator.reverseOrder());
        List<List<Numbered>> candidates = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            List<Numbered> its = new ArrayList<>();
            for (Line line : margins(pages.get(p))) {
                if (running.get(p).contains(line)
                        || BARE_NUMBER.matcher(line.text()).matches()) {
                    its.addAll(numbers(line, p));
                }
            }
            candidates.add(its);
            int page = p;
            its.forEach(number -> pagesOfShift
                    .computeIfAbsent(number.shift(), none -> new HashSet<>())
                    .add(page));
        }
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Set<Integer>> entry : pagesOfShift.entrySet()) {
            if (entry.getValue().size() > most) {
                most = entry.getValue().size();
                best = entry.getKey();
            }
        }
        if (most < 2 || most < 0.4 * pages.size()) {
            return;
        }
        String letter = "";
        for (int p = 0; p < pages.size(); p++) {
            for (Numbered number : candidates.get(p)) {
                if (number.shift() == best) {
                    letter = number.letter();
                    if (BARE_NUMBER.matcher(number.line().text()).matches()) {
                        running.get(p).add(number.line());
                    }
                }
            }
        }
        for (int p = 0; p < pages.size(); p++) {
            if (p + 1 + best > 0) {
                labels.set(p, letter + (p + 1 + best));
            }
        }
    }

    private static List<Numbered> numbers(Line line, int page) {
        List<Numbered> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(line.text());
        while (matcher.find()) {
            if (!OF.matcher(line.text().substring(0, matcher.start())).find()) {
                numbers.add(new Numbered(line, matcher.group(1), Integer.parseInt(matcher.group(2)) - page - 1));
            }
        }
        return numbers;
    }

    /** Whether a text is a number as it is printed on a page. */
    static boolean isPageNumber(String text) {
        return BARE_NUMBER.matcher(text).matches() || ROMAN.matcher(text).matches();
    }

    /**
     * A number in the margin.
     *
     * @param letter in front of it
     * @param shift by how much it exceeds the page's place in the file
     */
    private record Numbered(Line line, String letter, int shift) {}
}
