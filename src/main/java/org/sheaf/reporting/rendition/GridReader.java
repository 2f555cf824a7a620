// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a table: which column each cell begins in when cells are merged, what is a head row, what heads a group. */
final class GridReader {
    private static final Pattern INDENT = Pattern.compile("padding-left:\\s*([0-9]+(?:\\.[0-9]+)?)rem");
    /** Left padding of a cell that is not indented, and of each step, in rem; see style.ftlh and theme-matrix.html.ftlh. */
    private static final double NO_INDENT = 0.6;

    private static final double STEP = 1.2;
    private static final int MOST_MERGED = 1000;

    private final PageReader reader;
    /** For each column, in how many further rows a cell from above still covers it. */
    private final List<Integer> covered = new ArrayList<>();

    private int columns;

    GridReader(PageReader reader) {
        this.reader = reader;
    }

    Block.Grid read(Element table) {
        Element caption = table.selectFirst("> caption");
        List<Run> words = caption == null ? List.of() : reader.captionOf(caption);
        List<Block.Line> head = lines(table, "> thead > tr");
        covered.replaceAll(rows -> 0);
        List<Block.Line> body = new ArrayList<>(lines(table, "> tbody > tr"));
        body.addAll(lines(table, "> tr, > tfoot > tr"));
        return new Block.Grid(words, head, List.copyOf(body), columns);
    }

    private List<Block.Line> lines(Element table, String rows) {
        List<Block.Line> lines = new ArrayList<>();
        for (Element row : table.select(rows)) {
            if (!PageReader.isLeftOut(row)) {
                lines.add(line(row));
            }
        }
        return List.copyOf(lines);
    }

    private Block.Line line(Element row) {
        List<Block.Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : row.children()) {
            if (PageReader.isLeftOut(cell)) {
                continue;
            }
            while (isCovered(column)) {
                column++;
            }
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            cells.add(new Block.Cell(
                    column,
                    width,
                    height,
                    cell.normalName().equals("th"),
                    cell.hasClass("n"),
                    depth(row, cell, column),
                    reader.blocks(cell, Block.Kind.BODY)));
            for (int i = column; i < column + width; i++) {
                cover(i, height);
            }
            column += width;
        }
        columns = Math.max(columns, Math.max(column, 1));
        covered.replaceAll(rows -> Math.max(0, rows - 1));
        return new Block.Line(row.hasClass("group"), List.copyOf(cells));
    }

    private boolean isCovered(int column) {
        return column < covered.size() && covered.get(column) > 0;
    }

    private void cover(int column, int height) {
        while (covered.size() <= column) {
            covered.add(0);
        }
        covered.set(column, height);
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[0-9]{1,4}") ? Math.max(1, Math.min(Integer.parseInt(value), MOST_MERGED)) : 1;
    }

    private static int depth(Element row, Element cell, int column) {
        if (column == 0 && row.hasClass("part")) {
            return 1;
        }
        Matcher indent = INDENT.matcher(cell.attr("style"));
        return indent.find()
                ? (int) Math.max(0, Math.round((Double.parseDouble(indent.group(1)) - NO_INDENT) / STEP))
                : 0;
    }
}
