// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page with a box in the place of every character that no font has. */
final class LetteredPage {
    private final Lettering lettering;

    LetteredPage(Lettering lettering) {
        this.lettering = lettering;
    }

    PageContent of(PageContent content) {
        List<Block> blocks = blocks(content.blocks());
        Map<String, List<Run>> notes = new TreeMap<>();
        content.notes().forEach((id, runs) -> notes.put(id, runs(runs)));
        return new PageContent(lettering.shown(content.title()), content.language(), blocks, notes);
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), runs(heading.runs()), heading.places());
        } else if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(paragraph.kind(), runs(paragraph.runs()), paragraph.places());
        } else if (block instanceof Block.Preformatted lines) {
            return new Block.Preformatted(lettering.shown(lines.text()));
        } else if (block instanceof Block.Listing list) {
            return new Block.Listing(
                    list.numbered(),
                    list.start(),
                    list.items().stream().map(this::blocks).toList());
        } else if (block instanceof Block.Grid grid) {
            return new Block.Grid(runs(grid.caption()), lines(grid.head()), lines(grid.body()), grid.columns());
        }
        Block.Drawing drawing = (Block.Drawing) block;
        return new Block.Drawing(
                drawing.file(),
                lettering.shown(drawing.svg(), Svg.words(drawing.svg())),
                drawing.alternative(),
                drawing.description(),
                runs(drawing.caption()));
    }

    private List<Block.Line> lines(List<Block.Line> lines) {
        return lines.stream()
                .map(line -> new Block.Line(
                        line.group(),
                        line.cells().stream()
                                .map(cell -> new Block.Cell(
                                        cell.column(),
                                        cell.width(),
                                        cell.height(),
                                        cell.heading(),
                                        cell.number(),
                                        cell.depth(),
                                        blocks(cell.blocks())))
                                .toList()))
                .toList();
    }

    private List<Run> runs(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        runs.forEach(run -> line.append(run.text()));
        return runs.stream()
                .map(run -> new Run(lettering.shown(run.text(), line.toString()), run.look(), run.target(), run.note()))
                .toList();
    }
}
