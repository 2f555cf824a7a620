// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Writes a table, or a part of one, as XHTML for paper: its columns have fixed widths, and its head stands on each page. */
final class PaperTable {
    /** The head and the first row stand together on a page, unless that leaves much of the page before empty; in points. */
    private static final double MOST_KEPT = 260;

    private final PaperPage page;
    private final StringBuilder out;

    PaperTable(PaperPage page, StringBuilder out) {
        this.page = page;
        this.out = out;
    }

    void write(Block.Grid grid, double fontSize, double room, int number, int parts) {
        if (!grid.caption().isEmpty() || parts > 1) {
            out.append("<p class=\"caption\">");
            page.runs(grid.caption());
            if (parts > 1) {
                out.append(grid.caption().isEmpty() ? "" : " ")
                        .append("(columns, part ")
                        .append(number)
                        .append(" of ")
                        .append(parts)
                        .append(')');
            }
            out.append("</p>");
        }
        if (grid.columns() == 0) {
            return;
        }
        ColumnWidths columns = ColumnWidths.of(grid);
        double[] widths = columns.share(room, fontSize);
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        out.append(String.format(
                Locale.ROOT,
                "<table style=\"width: %.1fpt; font-size: %.1fpt; -fs-page-break-min-height: %.0fpt\">",
                sum,
                fontSize,
                Math.min(columns.beginning(grid, widths, fontSize), MOST_KEPT)));
        for (double width : widths) {
            out.append(String.format(Locale.ROOT, "<col style=\"width: %.1fpt\"/>", width));
        }
        if (!grid.head().isEmpty()) {
            out.append("<thead>");
            rows(grid.head(), "col", row -> false);
            out.append("</thead>");
        }
        out.append("<tbody>");
        int heads = grid.head().size();
        rows(grid.body(), "row", row -> columns.height(heads + row, widths, fontSize) > ColumnWidths.TALL);
        out.append("</tbody></table>\n");
    }

    private void rows(List<Block.Line> rows, String scope, IntPredicate tall) {
        for (int i = 0; i < rows.size(); i++) {
            Block.Line row = rows.get(i);
            out.append(row.group() ? "<tr class=\"group\">" : tall.test(i) ? "<tr class=\"tall\">" : "<tr>");
            for (Block.Cell cell : row.cells()) {
                cell(cell, scope, rows.size() - i);
            }
            out.append("</tr>\n");
        }
    }

    private void cell(Block.Cell cell, String scope, int rowsLeft) {
        String tag = cell.heading() ? "th" : "td";
        out.append('<').append(tag);
        if (cell.heading()) {
            out.append(" scope=\"").append(scope).append('"');
        }
        if (cell.number()) {
            out.append(" class=\"n\"");
        }
        if (cell.width() > 1) {
            out.append(" colspan=\"").append(cell.width()).append('"');
        }
        if (cell.height() > 1) {
            out.append(" rowspan=\"").append(Math.min(cell.height(), rowsLeft)).append('"');
        }
        if (cell.depth() > 0) {
            out.append(String.format(Locale.ROOT, " style=\"padding-left: %.1fem\"", 0.4 + cell.depth() * 1.2));
        }
        out.append('>');
        page.cell(cell.blocks());
        out.append("</").append(tag).append('>');
    }
}
