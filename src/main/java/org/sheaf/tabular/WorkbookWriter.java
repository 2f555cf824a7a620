// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet, row by row, holding nothing. Cells are texts: none of them can be taken for a formula or
 * turned into a date. Nothing in the file tells when it was written, so the same rows give the same bytes.
 */
public final class WorkbookWriter implements Closeable {
    /** What a cell of a spreadsheet can hold; a longer text goes on in a cell to the right of the table. */
    public static final int LONGEST_CELL = 32_767;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private long rows;

    /**
     * Begins a workbook.
     *
     * @param out where it goes; stays open
     * @param sheet the name of its sheet
     */
    public WorkbookWriter(OutputStream out, String sheet) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\""
                        + "application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES
                        + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES
                        + "styles+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES
                        + "worksheet+xml\"/></Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\""
                        + CellText.encode(sheet).replace("\"", "&quot;")
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
                        + "</font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\">"
                        + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
                        + "</fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId"
                        + "=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf "
                        + "numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat="
                        + "\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        begin("xl/worksheets/sheet1.xml");
        text("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\"/><sheetData>");
    }

    /** Writes the next row; the first one is shown as headings. An empty text makes no cell. */
    public void row(List<String> cells) throws IOException {
        rows++;
        StringBuilder row =
                new StringBuilder(1024).append("<row r=\"").append(rows).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.append("<c r=\"")
                        .append(new SheetCell(i, "", SheetCell.Kind.TEXT, false).name(rows))
                        .append(rows == 1 ? "\" s=\"1\"" : "\" s=\"0\"")
                        .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(CellText.encode(cells.get(i)))
                        .append("</t></is></c>");
            }
        }
        text(row.append("</row>").toString());
    }

    /** Ends the workbook. What it was written to stays open. */
    @Override
    public void close() throws IOException {
        text("</sheetData></worksheet>");
        zip.closeEntry();
        zip.finish();
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        text(xml);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        text(HEAD);
    }

    private void text(String xml) throws IOException {
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
