// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.field.Pieces;

/**
 * The rows of a table. A quote that is opened and never closed would make one cell of all that follows; so a quoted
 * cell may not be longer than a cell of a spreadsheet can be, and a row of several lines whose cells do not add up is
 * cut where a row begins whose cells do.
 */
final class CsvRows {
    private static final int LONGEST_CELL = 1 << 17;
    private static final int MOST_LINES = 2000;

    /** How many lines into a broken row the next good row is looked for, and how often in a file. */
    private static final int LOOK_AHEAD = 40;

    private static final int MOST_REPAIRS = 200;

    private final Lines source;
    private final char delimiter;
    private final boolean quoting;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private int width;
    private int repairs;
    private int unclosed;

    CsvRows(Lines source, char delimiter) {
        this(source, delimiter, true);
    }

    /** @param quoting whether quotes may enclose a cell; Web of Science writes them as characters only */
    CsvRows(Lines source, char delimiter, boolean quoting) {
        this.source = source;
        this.delimiter = delimiter;
        this.quoting = quoting;
    }

    /** From here on a row should have this many cells. */
    void expectWidth(int cells) {
        width = cells;
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException {
        Line first = line();
        if (first == null) {
            return null;
        }
        if (!quoting) {
            return new Row(plain(first.text()), first, first, false);
        }
        List<Line> lines = new ArrayList<>(1);
        lines.add(first);
        CsvCells cells = new CsvCells(delimiter);
        cells.line(first.text());
        boolean oneLineOnly = unclosed >= MOST_REPAIRS;
        while (cells.open() && !oneLineOnly && lines.size() < MOST_LINES && cells.openLength() < LONGEST_CELL) {
            Line more = line();
            if (more == null) {
                break;
            }
            lines.add(more);
            cells.line(more.text());
        }
        boolean broken = cells.open();
        if (broken) {
            unclosed++;
        }
        List<String> values = cells.cells();
        boolean odd = width > 0 && values.size() != width && cells.openings() > 0;
        if (broken || odd && !(lines.size() == 1 && isWellQuoted(lines.get(0).text()))) {
            Row repaired = repair(lines, broken);
            if (repaired != null) {
                return repaired;
            }
        }
        return new Row(values, first, lines.get(lines.size() - 1), false);
    }

    /** The cells of a line in which quotes are characters. */
    private List<String> plain(String line) {
        List<String> cells = Pieces.of(line, delimiter);
        return cells.subList(0, Math.min(cells.size(), CsvCells.MOST));
    }

    /** Whether each quoted cell of a line ends where its closing quote is: then a short row is short, not misquoted. */
    private boolean isWellQuoted(String line) {
        int i = 0;
        while (i < line.length()) {
            if (line.charAt(i) == '"') {
                int close = line.indexOf('"', i + 1);
                while (close >= 0 && close + 1 < line.length() && line.charAt(close + 1) == '"') {
                    close = line.indexOf('"', close + 2);
                }
                if (close < 0 || close + 1 < line.length() && line.charAt(close + 1) != delimiter) {
                    return false;
                }
                i = close + 1;
            }
            int next = line.indexOf(delimiter, i);
            i = next < 0 ? line.length() : next + 1;
        }
        return true;
    }

    /**
     * The row as it was probably meant, if one of its quotes was meant as a character: by taking that quote for one the
     * first line has the right number of cells, or a good row begins some lines below. Null if nothing is better.
     */
    private @Nullable Row repair(List<Line> lines, boolean broken) {
        if (repairs++ >= MOST_REPAIRS) {
            return broken ? cut(lines, 1, null) : null;
        }
        List<String> meant = withoutOneQuote(lines.get(0).text());
        if (meant != null && meant.size() == width) {
            return cut(lines, 1, meant);
        }
        int good = lines.size() > 1 ? nextGoodRow(lines) : 0;
        if (good > 0 || broken) {
            return cut(lines, Math.max(good, 1), good > 1 ? null : meant);
        }
        return null;
    }

    /** The cells of a line with the first quote taken for a character that makes their number right, or else the last one. */
    private @Nullable List<String> withoutOneQuote(String line) {
        if (line.length() > LONGEST_CELL) {
            return null;
        }
        List<String> last = null;
        for (int quote = 0; quote < LOOK_AHEAD; quote++) {
            CsvCells cells = new CsvCells(delimiter, quote);
            cells.line(line);
            if (quote >= cells.openings()) {
                break;
            }
            if (!cells.open()) {
                last = cells.cells();
                if (last.size() == width) {
                    return last;
                }
            }
        }
        return last;
    }

    /** Index of the first line at which a row begins that has the right number of cells; 0 if there is none nearby. */
    private int nextGoodRow(List<Line> lines) {
        if (width < 2) {
            return 0;
        }
        for (int from = 1; from < Math.min(lines.size(), LOOK_AHEAD); from++) {
            CsvCells cells = new CsvCells(delimiter);
            int line = from;
            do {
                cells.line(lines.get(line++).text());
            } while (cells.open() && line < Math.min(lines.size(), from + LOOK_AHEAD));
            if (!cells.open() && cells.cells().size() == width) {
                return from;
            }
        }
        return 0;
    }

    /** The row made of the first {@code count} lines, with these cells if given; the others wait to be read anew. */
    private Row cut(List<Line> lines, int count, @Nullable List<String> meant) {
        for (int i = lines.size() - 1; i >= count; i--) {
            waiting.push(lines.get(i));
        }
        List<String> cells = meant;
        if (cells == null) {
            CsvCells quoted = new CsvCells(delimiter);
            for (int i = 0; i < count; i++) {
                quoted.line(lines.get(i).text());
            }
            cells = quoted.cells();
        }
        return new Row(cells, lines.get(0), lines.get(count - 1), true);
    }

    private @Nullable Line line() throws IOException {
        Line pushedBack = waiting.poll();
        return pushedBack != null ? pushedBack : source.next();
    }

    /** Where the lines come from; null at the end. */
    interface Lines {
        @Nullable
        Line next() throws IOException;
    }

    /** A line of the file: its text, its 1-based number, and its bytes from {@code offset} to {@code end}. */
    record Line(String text, long number, long offset, long end) {}

    /**
     * A row.
     *
     * @param cells as written, quotes taken away
     * @param first its first line
     * @param last its last line
     * @param openQuote whether it holds a quote that is never closed, so that its cells may be wrong
     */
    record Row(List<String> cells, Line first, Line last, boolean openQuote) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
