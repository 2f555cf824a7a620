// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/** A page's content in Markdown (CommonMark, with GitHub's tables and footnotes), a line feed after each line. */
final class MarkdownBlocks {
    private static final int DEEPEST_HEADING = 6;

    private final PageContent content;
    /** Footnotes in the order of their calls. */
    private final List<String> calls = new ArrayList<>();

    private final MarkdownText text = new MarkdownText(calls);

    private MarkdownBlocks(PageContent content) {
        this.content = content;
    }

    /** The whole page; it ends in one line feed. */
    static String write(PageContent content) {
        return new MarkdownBlocks(content).whole();
    }

    private String whole() {
        List<String> lines = lines(content.blocks());
        // A note may call another, so that there can be more of them after one was written.
        for (int number = 1; number <= calls.size(); number++) {
            String id = calls.get(number - 1);
            lines.add("");
            lines.add("[^" + number + "]: " + text.line(content.notes().getOrDefault(id, List.of())));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            List<String> added = lines(block);
            if (!added.isEmpty()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(added);
            }
        }
        return lines;
    }

    private List<String> lines(Block block) {
        if (block instanceof Block.Heading heading) {
            return List.of("#".repeat(Math.min(heading.level(), DEEPEST_HEADING)) + " " + text.line(heading.runs()));
        } else if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph);
        } else if (block instanceof Block.Preformatted lines) {
            return fenced(lines.text());
        } else if (block instanceof Block.Listing list) {
            return listing(list);
        } else if (block instanceof Block.Grid grid) {
            return table(grid);
        }
        return drawing((Block.Drawing) block);
    }

    private List<String> paragraph(Block.Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case NOTICE -> List.of("> " + text.line(strong(paragraph.runs())));
            case SUMMARY -> List.of(text.line(strong(paragraph.runs())));
            case FOOT -> List.of("---", "", text.line(paragraph.runs()));
            case BODY, UNDER, WARNING -> List.of(text.line(paragraph.runs()));
        };
    }

    /** Runs as strong text; what is set as code, ids among it, stands out as it is. */
    static List<Run> strong(List<Run> runs) {
        return runs.stream()
                .map(run -> run.look().code() || run.look().soft()
                        ? run
                        : new Run(run.text(), run.look().strong(), run.target(), run.note()))
                .toList();
    }

    private static List<String> fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        List<String> lines = new ArrayList<>();
        lines.add(fence);
        text.lines().forEach(lines::add);
        lines.add(fence);
        return lines;
    }

    private List<String> listing(Block.Listing list) {
        List<String> lines = new ArrayList<>();
        int number = list.start();
        for (List<Block> item : list.items()) {
            String mark = list.numbered() ? number + ". " : "- ";
            List<String> inside = lines(item);
            for (int i = 0; i < inside.size(); i++) {
                String line = inside.get(i);
                lines.add(i == 0 ? mark + line : line.isEmpty() ? "" : " ".repeat(mark.length()) + line);
            }
            number++;
        }
        return lines;
    }

    private List<String> table(Block.Grid grid) {
        List<String> lines = new ArrayList<>();
        if (!grid.caption().isEmpty()) {
            lines.add(text.line(strong(grid.caption())));
            lines.add("");
        }
        if (grid.columns() > 0) {
            lines.addAll(new MarkdownTable(grid, text).lines());
        }
        return lines;
    }

    private List<String> drawing(Block.Drawing drawing) {
        List<String> lines = new ArrayList<>();
        lines.add(image(drawing));
        if (!drawing.caption().isEmpty()) {
            lines.add("");
            lines.add(text.line(drawing.caption()));
        }
        return lines;
    }

    /** A drawing by its file; one that stands on the page only, in words. */
    static String image(Block.Drawing drawing) {
        String alternative = MarkdownText.escaped(drawing.alternative(), false);
        return drawing.file().isEmpty()
                ? "*(" + (alternative.isEmpty() ? "Drawing" : alternative) + ": a drawing on the page)*"
                : "![" + alternative + "](" + drawing.file() + ")";
    }
}
