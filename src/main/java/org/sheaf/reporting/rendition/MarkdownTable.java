// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in pipes. They know no merged cells: what covers several rows is said in each of them, what covers several columns
 * in the first, and several head rows become one.
 */
final class MarkdownTable {
    private static final String INDENT = "&emsp;";

    private final Block.Grid grid;
    private final MarkdownText text;

    MarkdownTable(Block.Grid grid, MarkdownText text) {
        this.grid = grid;
        this.text = text;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row(heads()));
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < grid.columns(); column++) {
            rule.append(isNumeric(column) ? " --: |" : " --- |");
        }
        lines.add(rule.toString());
        for (String[] cells : filled(grid.body(), false)) {
            lines.add(row(cells));
        }
        return lines;
    }

    private String[] heads() {
        String[] heads = new String[grid.columns()];
        java.util.Arrays.fill(heads, "");
        for (String[] cells : filled(grid.head(), true)) {
            for (int i = 0; i < heads.length; i++) {
                if (!cells[i].isEmpty() && !heads[i].equals(cells[i])) {
                    heads[i] = heads[i].isEmpty() ? cells[i] : heads[i] + " – " + cells[i];
                }
            }
        }
        return heads;
    }

    /** The words of each place in the rows, those of merged cells included. */
    private List<String[]> filled(List<Block.Line> rows, boolean head) {
        List<String[]> places = new ArrayList<>();
        rows.forEach(row -> {
            String[] empty = new String[grid.columns()];
            java.util.Arrays.fill(empty, "");
            places.add(empty);
        });
        for (int i = 0; i < rows.size(); i++) {
            Block.Line row = rows.get(i);
            for (Block.Cell cell : row.cells()) {
                String words = words(cell, row.group());
                for (int down = i; down < Math.min(rows.size(), i + cell.height()); down++) {
                    // A heading over several columns is the heading of each; a value over several stands once.
                    for (int right = 0; right < (head ? cell.width() : 1); right++) {
                        places.get(down)[cell.column() + right] = words;
                    }
                }
            }
        }
        return places;
    }

    private String words(Block.Cell cell, boolean group) {
        List<String> parts = new ArrayList<>();
        for (Block block : cell.blocks()) {
            parts.addAll(words(block, group));
        }
        return INDENT.repeat(cell.depth()) + String.join("<br>", parts);
    }

    private List<String> words(Block block, boolean group) {
        if (block instanceof Block.Paragraph paragraph) {
            boolean strong = group || paragraph.kind() == Block.Kind.SUMMARY;
            return List.of(text.line(strong ? MarkdownBlocks.strong(paragraph.runs()) : paragraph.runs()));
        } else if (block instanceof Block.Heading heading) {
            return List.of(text.line(MarkdownBlocks.strong(heading.runs())));
        } else if (block instanceof Block.Preformatted lines) {
            return lines.text()
                    .strip()
                    .lines()
                    .map(line -> "<code>" + MarkdownText.escaped(line, false) + "</code>")
                    .toList();
        } else if (block instanceof Block.Listing list) {
            List<String> items = new ArrayList<>();
            int number = list.start();
            for (List<Block> item : list.items()) {
                List<String> parts = new ArrayList<>();
                item.forEach(part -> parts.addAll(words(part, group)));
                items.add((list.numbered() ? number + ". " : "• ") + String.join("<br>", parts));
                number++;
            }
            return items;
        } else if (block instanceof Block.Grid inner) {
            List<String> rows = new ArrayList<>();
            for (Block.Line line : inner.body()) {
                rows.add(String.join(
                        "; ",
                        line.cells().stream()
                                .map(cell -> words(cell, line.group()))
                                .toList()));
            }
            return rows;
        }
        Block.Drawing drawing = (Block.Drawing) block;
        return List.of(MarkdownBlocks.image(drawing));
    }

    private boolean isNumeric(int column) {
        return grid.body().stream()
                        .flatMap(line -> line.cells().stream())
                        .filter(cell -> cell.column() == column && cell.width() == 1)
                        .allMatch(Block.Cell::number)
                && grid.body().stream()
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(cell -> cell.column() == column && cell.number());
    }

    private static String row(String[] cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        return row.toString();
    }
}
