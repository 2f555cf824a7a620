// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;
import java.util.Locale;
import org.sheaf.problem.Problem;

/** Writes the blocks of a page as paragraphs, tables and pictures of a word processor. */
final class DocxBlocks {
    /** So deep lists can stand within each other. */
    static final int LEVELS = 9;
    /** How far each level of a list is indented, in twentieths of a point. */
    static final int INDENT = 360;

    private static final String GAP = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>\n";
    private static final int DEEPEST_HEADING = 6;
    /** English metric units in a point. */
    private static final double EMU = 12_700;

    private final String report;
    private final DocxParts parts;
    private final DocxRuns text;
    private final InstalledFonts installed;
    private final Pictures pictures;
    private final List<Problem> problems;
    private final StringBuilder out = new StringBuilder();
    private int tables;
    private boolean titled;

    DocxBlocks(
            String report,
            PageContent content,
            DocxParts parts,
            InstalledFonts installed,
            Pictures pictures,
            List<Problem> problems) {
        this.report = report;
        this.parts = parts;
        this.text = new DocxRuns(content, parts);
        this.installed = installed;
        this.pictures = pictures;
        this.problems = problems;
    }

    /** The body of the document: all blocks, in sections whose pages stand or lie. */
    String write(List<Block> blocks) {
        learnPlaces(blocks);
        List<Sheet> sheets = Paper.sheets(blocks);
        for (int i = 0; i < sheets.size(); i++) {
            for (Sheet.Piece piece : sheets.get(i).pieces()) {
                piece(piece, sheets.get(i).landscape() ? Paper.LYING : Paper.UPRIGHT);
            }
            if (i < sheets.size() - 1) {
                endSection(sheets.get(i).landscape());
            }
        }
        boolean lastLies = !sheets.isEmpty() && sheets.get(sheets.size() - 1).landscape();
        return out.append(section(lastLies)).toString();
    }

    /** A section ends in a paragraph; where a table fills the page, one with any height would take a page of its own. */
    private void endSection(boolean lying) {
        if (out.length() >= GAP.length() && out.lastIndexOf(GAP) == out.length() - GAP.length()) {
            out.setLength(out.length() - GAP.length());
        }
        out.append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>")
                .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
                .append(section(lying))
                .append("</w:pPr></w:p>");
    }

    private void learnPlaces(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                text.know(heading.places());
            } else if (block instanceof Block.Paragraph paragraph) {
                text.know(paragraph.places());
            } else if (block instanceof Block.Listing list) {
                list.items().forEach(this::learnPlaces);
            } else if (block instanceof Block.Grid grid) {
                grid.head().forEach(row -> row.cells().forEach(cell -> learnPlaces(cell.blocks())));
                grid.body().forEach(row -> row.cells().forEach(cell -> learnPlaces(cell.blocks())));
            }
        }
    }

    private static String section(boolean lying) {
        long across = twentieths(lying ? Paper.LONG_SIDE : Paper.SHORT_SIDE);
        long down = twentieths(lying ? Paper.SHORT_SIDE : Paper.LONG_SIDE);
        long margin = twentieths(Paper.MARGIN);
        return String.format(
                Locale.ROOT,
                "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"%s\"/><w:type w:val=\"nextPage\"/>"
                        + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\""
                        + " w:header=\"510\" w:footer=\"510\" w:gutter=\"0\"/></w:sectPr>",
                lying ? "rIdFooterLying" : "rIdFooterUpright",
                across,
                down,
                lying ? " w:orient=\"landscape\"" : "",
                margin,
                margin,
                margin,
                margin);
    }

    /** Points as twentieths of a point, in which word processors measure. */
    static long twentieths(double points) {
        return Math.round(points * 20);
    }

    private void piece(Sheet.Piece piece, double room) {
        if (piece.block() instanceof Block.Drawing drawing) {
            drawing(drawing, piece.scale());
        } else if (piece.leads() && piece.block() instanceof Block.Paragraph paragraph) {
            paragraph(styleOf(paragraph.kind()), "<w:keepNext/>", paragraph.runs(), paragraph.places());
        } else {
            block(piece.block(), room, -1);
        }
    }

    private void block(Block block, double room, int depth) {
        if (block instanceof Block.Heading heading) {
            paragraph(styleOf(heading), "", heading.runs(), heading.places());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(styleOf(paragraph.kind()), indent(depth), paragraph.runs(), paragraph.places());
        } else if (block instanceof Block.Preformatted lines) {
            paragraph("Preformatted", indent(depth), runsOf(lines), List.of());
        } else if (block instanceof Block.Listing list) {
            listing(list, room, depth + 1);
        } else if (block instanceof Block.Grid grid) {
            grid(grid, room);
        } else if (block instanceof Block.Drawing drawing) {
            drawing(drawing, Paper.scale(drawing));
        }
    }

    private String styleOf(Block.Heading heading) {
        if (heading.level() == 1 && !titled) {
            titled = true;
            return "Title";
        }
        return "Heading" + Math.max(1, Math.min(heading.level() - 1, DEEPEST_HEADING));
    }

    private static String styleOf(Block.Kind kind) {
        return switch (kind) {
            case BODY -> "";
            case NOTICE -> "Notice";
            case SUMMARY -> "Summary";
            case UNDER -> "Under";
            case WARNING -> "Warning";
            case FOOT -> "Foot";
        };
    }

    private static String indent(int depth) {
        return depth < 0 ? "" : "<w:ind w:left=\"" + INDENT * (depth + 1) + "\"/>";
    }

    static List<Run> runsOf(Block.Preformatted lines) {
        List<Run> runs = new java.util.ArrayList<>();
        for (String line : lines.text().split("\n", -1)) {
            if (!runs.isEmpty()) {
                runs.add(new Run(Run.BREAK, Look.PLAIN, "", ""));
            }
            runs.add(new Run(line.replace('\t', ' '), Look.PLAIN, "", ""));
        }
        return runs;
    }

    /** A paragraph; {@code more} holds properties after the style, in the order of the schema, without {@code w:bidi}. */
    private void paragraph(String style, String more, List<Run> runs, List<String> places) {
        out.append("<w:p>");
        String properties = (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>")
                + (more.startsWith("<w:ind ") ? "" : more)
                + (DocxRuns.isLeftward(runs) ? "<w:bidi/>" : "")
                + (more.startsWith("<w:ind ") ? more : "");
        if (!properties.isEmpty()) {
            out.append("<w:pPr>").append(properties).append("</w:pPr>");
        }
        out.append(text.places(places)).append(text.write(runs, "")).append("</w:p>\n");
    }

    private void listing(Block.Listing list, double room, int depth) {
        int number = list.numbered() ? parts.numbered(list.start()) : 1;
        int level = Math.min(depth, LEVELS - 1);
        String numbered = "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + number + "\"/></w:numPr>";
        for (List<Block> item : list.items()) {
            boolean first = true;
            for (Block block : item) {
                if (first && block instanceof Block.Paragraph paragraph) {
                    paragraph("ListParagraph", numbered, paragraph.runs(), paragraph.places());
                } else {
                    if (first) {
                        paragraph("ListParagraph", numbered, List.of(), List.of());
                    }
                    block(block, room - level * INDENT / 20.0, level);
                }
                first = false;
            }
        }
    }

    private void grid(Block.Grid grid, double room) {
        Paper.Fit fit = Paper.fit(grid);
        tables += grid.caption().isEmpty() ? 0 : 1; // as the word processor counts captions
        CaptionNumber number = CaptionNumber.of(grid.caption(), tables);
        for (int i = 0; i < fit.parts().size(); i++) {
            Block.Grid part = fit.parts().get(i);
            if (!grid.caption().isEmpty()) {
                String counted = i == 0 ? number.field("Table") : number.text();
                String which = fit.parts().size() == 1
                        ? ""
                        : "<w:r><w:t xml:space=\"preserve\"> (columns, part " + (i + 1) + " of "
                                + fit.parts().size() + ")</w:t></w:r>";
                caption("Table", counted, text.write(number.words(), "") + which, true);
            }
            out.append(new DocxTable(text).write(part, fit.fontSize(), room));
            out.append(GAP);
        }
    }

    private void caption(String word, String number, String words, boolean above) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/>")
                .append(above ? "<w:keepNext/>" : "")
                .append("</w:pPr><w:r><w:t xml:space=\"preserve\">")
                .append(word)
                .append(" </w:t></w:r>")
                .append(number)
                .append("<w:r><w:t xml:space=\"preserve\">. </w:t></w:r>")
                .append(words)
                .append("</w:p>\n");
    }

    private void drawing(Block.Drawing drawing, double fitting) {
        Pictures.Painted picture;
        try {
            Lettering lettering = new Lettering(installed);
            String shown = lettering.shown(drawing.svg(), Svg.words(drawing.svg()));
            problems.addAll(lettering.problems(drawing.file().isEmpty() ? report : drawing.file()));
            picture = pictures.of(shown, installed);
        } catch (SvgPicture.UnreadableDrawing e) {
            problems.add(PngWriter.unreadable(drawing.file().isEmpty() ? report : drawing.file(), e));
            paragraph("", "", List.of(new Run(Drawings.inWords(drawing), Look.PLAIN.stressed(), "", "")), List.of());
            return;
        }
        String id = parts.picture(picture.png());
        int number = parts.pictureCount();
        double scale = fitting * Paper.POINTS_PER_PIXEL * EMU;
        String words = Xml.attribute(Drawings.inWords(drawing));
        String size = String.format(
                Locale.ROOT,
                "cx=\"%d\" cy=\"%d\"",
                Math.round(picture.width() * scale),
                Math.round(picture.height() * scale));
        out.append("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing>")
                .append("<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ")
                .append(size)
                .append("/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"")
                .append(number)
                .append("\" name=\"Figure ")
                .append(number)
                .append("\" descr=\"")
                .append(words)
                .append("\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
                .append("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">")
                .append("<pic:pic><pic:nvPicPr><pic:cNvPr id=\"")
                .append(number)
                .append("\" name=\"Figure ")
                .append(number)
                .append("\" descr=\"")
                .append(words)
                .append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
                .append(id)
                .append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>")
                .append("<a:off x=\"0\" y=\"0\"/><a:ext ")
                .append(size)
                .append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
                .append("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n");
        List<Run> caption = drawing.caption().isEmpty()
                ? List.of(new Run(drawing.alternative(), Look.PLAIN, "", ""))
                : drawing.caption();
        CaptionNumber counted = CaptionNumber.of(caption, number);
        caption("Figure", counted.field("Figure"), text.write(counted.words(), ""), false);
    }
}
