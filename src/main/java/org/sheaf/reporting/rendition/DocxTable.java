// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Writes a table: its head stands on each page, no row is split but a tall one, and the widths of its columns are fixed. */
final class DocxTable {
    private final DocxRuns text;

    DocxTable(DocxRuns text) {
        this.text = text;
    }

    String write(Block.Grid grid, double fontSize, double room) {
        if (grid.columns() == 0 || grid.head().isEmpty() && grid.body().isEmpty()) {
            return "";
        }
        ColumnWidths columns = ColumnWidths.of(grid);
        double[] points = columns.share(room, fontSize);
        long[] widths = new long[points.length];
        long sum = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DocxBlocks.twentieths(points[i]);
            sum += widths[i];
        }
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"SheafTable\"/><w:tblW w:w=\"")
                .append(sum)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"")
                .append(" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
                .append("</w:tblPr><w:tblGrid>");
        for (long width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>\n");
        int heads = grid.head().size();
        rows(out, grid.head(), true, widths, fontSize, row -> false);
        rows(
                out,
                grid.body(),
                false,
                widths,
                fontSize,
                row -> columns.height(heads + row, points, fontSize) > ColumnWidths.TALL);
        return out.append("</w:tbl>\n").toString();
    }

    private void rows(
            StringBuilder out, List<Block.Line> rows, boolean head, long[] widths, double fontSize, IntPredicate tall) {
        // For each column, the cell from above that still covers it, and in how many further rows.
        Block.Cell[] above = new Block.Cell[widths.length];
        int[] left = new int[widths.length];
        for (int at = 0; at < rows.size(); at++) {
            Block.Line row = rows.get(at);
            out.append("<w:tr><w:trPr>")
                    .append(tall.test(at) ? "" : "<w:cantSplit/>")
                    .append(head ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            int column = 0;
            List<Block.Cell> cells = new ArrayList<>(row.cells());
            while (column < widths.length) {
                Block.Cell cell = cells.isEmpty() || cells.get(0).column() > column ? null : cells.remove(0);
                if (left[column] > 0) {
                    Block.Cell covering = above[column];
                    int width = Math.min(covering.width(), widths.length - column);
                    emptyCell(out, widths, column, width, "<w:vMerge/>");
                    for (int i = column; i < column + width; i++) {
                        left[i]--;
                    }
                    column += width;
                } else if (cell == null) {
                    emptyCell(out, widths, column, 1, "");
                    column++;
                } else {
                    int width = Math.min(cell.width(), widths.length - column);
                    cell(out, cell, width, widths, head, head || row.group(), fontSize);
                    for (int i = column; i < column + width; i++) {
                        above[i] = cell;
                        left[i] = cell.height() - 1;
                    }
                    column += width;
                }
            }
            out.append("</w:tr>\n");
        }
    }

    private static void emptyCell(StringBuilder out, long[] widths, int column, int width, String merge) {
        properties(out, widths, column, width, merge, "");
        out.append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p></w:tc>");
    }

    private static void properties(
            StringBuilder out, long[] widths, int column, int width, String merge, String shade) {
        long sum = 0;
        for (int i = column; i < column + width; i++) {
            sum += widths[i];
        }
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(sum).append("\" w:type=\"dxa\"/>");
        if (width > 1) {
            out.append("<w:gridSpan w:val=\"").append(width).append("\"/>");
        }
        out.append(merge).append(shade).append("</w:tcPr>");
    }

    private void cell(
            StringBuilder out,
            Block.Cell cell,
            int width,
            long[] widths,
            boolean head,
            boolean strong,
            double fontSize) {
        String merge = cell.height() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        String shade = strong ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F6F8\"/>" : "";
        String foot = head ? "<w:vAlign w:val=\"bottom\"/>" : "";
        properties(out, widths, cell.column(), width, merge, shade + foot);
        StringBuilder inside = new StringBuilder();
        boolean endsInParagraph = blocks(inside, cell.blocks(), cell, strong, fontSize, roomOf(widths, cell, width));
        out.append(inside);
        if (!endsInParagraph) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
        }
        out.append("</w:tc>");
    }

    private static double roomOf(long[] widths, Block.Cell cell, int width) {
        long sum = 0;
        for (int i = cell.column(); i < cell.column() + width; i++) {
            sum += widths[i];
        }
        return Math.max(20, sum / 20.0 - ColumnWidths.PADDING);
    }

    /** Writes what stands in a cell; says whether it ends in a paragraph, as every cell must. */
    private boolean blocks(
            StringBuilder out, List<Block> blocks, Block.Cell cell, boolean strong, double fontSize, double room) {
        boolean endsInParagraph = false;
        for (Block block : blocks) {
            endsInParagraph = true;
            if (block instanceof Block.Paragraph paragraph) {
                boolean bold = strong || paragraph.kind() == Block.Kind.SUMMARY;
                paragraph(out, "", paragraph.runs(), paragraph.places(), cell, bold, fontSize);
            } else if (block instanceof Block.Heading heading) {
                paragraph(out, "", heading.runs(), heading.places(), cell, true, fontSize);
            } else if (block instanceof Block.Preformatted lines) {
                paragraph(out, "", DocxBlocks.runsOf(lines), List.of(), cell, strong, fontSize);
            } else if (block instanceof Block.Listing list) {
                int number = list.start();
                for (List<Block> item : list.items()) {
                    boolean first = true;
                    for (Block part : item) {
                        String mark = first ? list.numbered() ? number + ". " : "\u2022 " : "";
                        if (part instanceof Block.Paragraph paragraph) {
                            paragraph(out, mark, paragraph.runs(), paragraph.places(), cell, strong, fontSize);
                        } else {
                            blocks(out, List.of(part), cell, strong, fontSize, room);
                        }
                        first = false;
                    }
                    number++;
                }
            } else if (block instanceof Block.Grid grid) {
                out.append(new DocxTable(text).write(grid, fontSize, room));
                endsInParagraph = false;
            } else if (block instanceof Block.Drawing drawing) {
                List<Run> words = List.of(new Run(Drawings.inWords(drawing), Look.PLAIN.stressed(), "", ""));
                paragraph(out, "", words, List.of(), cell, strong, fontSize);
            }
        }
        return endsInParagraph;
    }

    private void paragraph(
            StringBuilder out,
            String mark,
            List<Run> runs,
            List<String> places,
            Block.Cell cell,
            boolean strong,
            double fontSize) {
        List<Run> shown = new ArrayList<>(strong ? MarkdownBlocks.strong(runs) : runs);
        if (!mark.isEmpty()) {
            shown.add(0, new Run(mark, Look.PLAIN, "", ""));
        }
        out.append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>");
        if (strong) { // what heads rows stands on the page of the first of them
            out.append("<w:keepNext/>");
        }
        if (DocxRuns.isLeftward(runs)) {
            out.append("<w:bidi/>");
        }
        if (cell.depth() > 0) {
            out.append("<w:ind w:left=\"").append(cell.depth() * 220).append("\"/>");
        }
        if (cell.number()) {
            out.append("<w:jc w:val=\"right\"/>");
        }
        long half = Math.round(fontSize * 2);
        // 18 half points are those of the style.
        String size =
                half == 18 ? "" : String.format(Locale.ROOT, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>", half, half);
        out.append("</w:pPr>")
                .append(text.places(places))
                .append(text.write(shown, size))
                .append("</w:p>");
    }
}
