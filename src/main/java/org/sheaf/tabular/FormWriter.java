// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook to be filled in by hand (XLSX, ECMA-376): a sheet with headings that stay in sight, columns to write in,
 * with lists to choose from, and columns that are protected, without a password, against changes by mistake; and further
 * sheets to read. All cells are texts, of which none is a formula and none becomes one when it is edited. Nothing tells when
 * it was written: the same rows give the same bytes.
 */
public final class FormWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String LISTS = "lists";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Places among the styles. */
    private static final int READ = 0;

    private static final int HEADING = 1;
    private static final int OPEN = 2;

    /** Height of a line, and of the highest row there is, in points. */
    private static final int LINE = 15;

    private static final int HIGHEST = 405;

    /** Characters of the title and of the text that a spreadsheet shows beside a cell (ECMA-376, 18.3.1.32). */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;

    /**
     * A column of the sheet that is filled in.
     *
     * @param heading its name
     * @param width in letters
     * @param open whether it is written in
     * @param choices what is chosen from; none where anything may be written
     * @param hint shown when a cell of it is entered; empty for nothing
     * @param free whether something else may be written than what is chosen from
     */
    public record Column(String heading, int width, boolean open, List<String> choices, String hint, boolean free) {
        public Column {
            choices = List.copyOf(choices);
        }

        /** A column in which nothing else may be written than what is chosen from, if there are choices. */
        public Column(String heading, int width, boolean open, List<String> choices, String hint) {
            this(heading, width, open, choices, hint, false);
        }

        /** A column that offers something to choose from, in which other things may be written too. */
        public static Column suggesting(String heading, int width, List<String> choices, String hint) {
            return new Column(heading, width, true, choices, hint, true);
        }

        /** A column to read. */
        public static Column toRead(String heading, int width) {
            return new Column(heading, width, false, List.of(), "");
        }
    }

    /**
     * A sheet to read. Its first row has the headings.
     *
     * @param widths of its columns, in letters
     */
    public record Page(String name, List<Integer> widths, List<List<String>> rows) {
        public Page {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A sheet that is filled in.
     *
     * @param rows below the headings
     */
    public record Form(String name, List<Column> columns, List<List<String>> rows) {
        public Form {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    private final String name;
    private final List<Column> columns;
    private final List<Page> pages;

    /**
     * A form without rows.
     *
     * @param name of the sheet that is filled in
     * @param pages that stand behind it
     */
    public FormWriter(String name, List<Column> columns, List<Page> pages) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.pages = List.copyOf(pages);
    }

    /** The workbook with these rows. */
    public byte[] write(List<List<String>> rows) {
        return write(List.of(new Form(name, columns, rows)), pages);
    }

    /** A workbook with several sheets that are filled in, and pages behind them. */
    public static byte[] write(List<Form> forms, List<Page> pages) {
        Map<String, String> sheets = new LinkedHashMap<>();
        int before = 0;
        for (Form form : forms) {
            sheets.put(form.name(), form(form, before));
            before += form.columns().size();
        }
        pages.forEach(page -> sheets.put(page.name(), page(page)));
        sheets.put(
                LISTS,
                lists(forms.stream().flatMap(form -> form.columns().stream()).toList()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            parts(new ArrayList<>(sheets.keySet())).forEach((part, xml) -> put(zip, part, xml));
            int number = 0;
            for (String xml : sheets.values()) {
                put(zip, "xl/worksheets/sheet" + ++number + ".xml", xml);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String part, String xml) {
        try {
            ZipEntry entry = new ZipEntry(part);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
    }

    private static Map<String, String> parts(List<String> sheets) {
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
            names.append("<sheet name=\"" + attribute(sheets.get(i - 1)) + "\" sheetId=\"" + i + "\""
                    + (sheets.get(i - 1).equals(LISTS) ? " state=\"hidden\"" : "") + " r:id=\"rId" + i + "\"/>");
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\""
                        + "application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES
                        + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES
                        + "styles+xml\"/>" + types + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + names
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "<Relationship Id=\"rId"
                        + (sheets.size() + 1) + "\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/styles.xml", styles());
        return parts;
    }

    /** To read, a heading, to write in. All are texts (49) that no program takes for a formula (quotePrefix). */
    private static String styles() {
        String text = "numFmtId=\"49\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyFont=\"1\""
                + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"";
        String wrapped = "><alignment vertical=\"top\" wrapText=\"1\"/>";
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
                + "</font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"4\">"
                + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + fill("FFE3E8EE") + fill("FFFFF8DC") + "</fills><borders count=\"2\"><border/><border>" + edge("left")
                + edge("right") + edge("top") + edge("bottom") + "</border></borders><cellStyleXfs count=\"1\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
                + "<xf fontId=\"0\" fillId=\"0\" borderId=\"1\" " + text + wrapped + "</xf>"
                + "<xf fontId=\"1\" fillId=\"2\" borderId=\"1\" " + text + wrapped + "</xf>"
                + "<xf fontId=\"0\" fillId=\"3\" borderId=\"1\" " + text + wrapped
                + "<protection locked=\"0\"/></xf></cellXfs></styleSheet>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>";
    }

    private static String edge(String side) {
        return "<" + side + " style=\"thin\"><color rgb=\"FFC9CED6\"/></" + side + ">";
    }

    /** @param before how many columns the forms before it have */
    private static String form(Form form, int before) {
        List<Column> columns = form.columns();
        List<List<String>> rows = form.rows();
        StringBuilder xml = begin(columns.stream().map(Column::width).toList());
        List<Integer> widths = columns.stream().map(Column::width).toList();
        row(xml, 1, columns.stream().map(Column::heading).toList(), widths, column -> HEADING);
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i + 2L, rows.get(i), widths, column -> columns.get(column).open() ? OPEN : READ);
        }
        xml.append("</sheetData>")
                .append(protection())
                .append(validations(columns, before, rows.size() + 1L))
                .append(end());
        return xml.toString();
    }

    private static String page(Page page) {
        StringBuilder xml = begin(page.widths());
        for (int i = 0; i < page.rows().size(); i++) {
            int style = i == 0 ? HEADING : READ;
            row(xml, i + 1L, page.rows().get(i), page.widths(), column -> style);
        }
        return xml.append("</sheetData>").append(protection()).append(end()).toString();
    }

    /** What is chosen from, a column for each column that has choices. */
    private static String lists(List<Column> columns) {
        StringBuilder xml = begin(List.of());
        int longest = columns.stream()
                .mapToInt(column -> column.choices().size())
                .max()
                .orElse(0);
        for (int i = 0; i < longest; i++) {
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                cells.add(i < column.choices().size() ? column.choices().get(i) : "");
            }
            row(xml, i + 1L, cells, List.of(), column -> READ);
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static StringBuilder begin(List<Integer> widths) {
        StringBuilder xml =
                new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/>"
                        + "</sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                        + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr"
                        + " defaultRowHeight=\"" + LINE + "\"/>");
        if (!widths.isEmpty()) {
            xml.append("<cols>");
            for (int i = 0; i < widths.size(); i++) {
                xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + widths.get(i)
                        + "\" customWidth=\"1\"/>");
            }
            xml.append("</cols>");
        }
        return xml.append("<sheetData>");
    }

    private static String end() {
        return "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.4\" bottom=\"0.4\" header=\"0.2\" footer=\"0.2\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>";
    }

    /** Against changes by mistake; whoever wants can take it off. Widths and heights may be changed. */
    private static String protection() {
        return "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>";
    }

    private static String validations(List<Column> columns, int before, long lastRow) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.choices().isEmpty() || lastRow < 2) {
                continue;
            }
            count++;
            String letter = letter(i);
            String list = letter(before + i);
            all.append("<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\""
                    + (column.free() ? 0 : 1) + "\""
                    + " errorTitle=\"" + attribute(title(column))
                    + "\" error=\"Choose one from the list, or leave the cell empty.\" promptTitle=\""
                    + attribute(title(column)) + "\" prompt=\"" + attribute(cut(column.hint(), LONGEST_HINT))
                    + "\" sqref=\"" + letter
                    + "2:" + letter + lastRow + "\"><formula1>" + LISTS + "!$" + list + "$1:$" + list + "$"
                    + column.choices().size() + "</formula1></dataValidation>");
        }
        return count == 0 ? "" : "<dataValidations count=\"" + count + "\">" + all + "</dataValidations>";
    }

    private static String letter(int column) {
        return new SheetCell(column, "", SheetCell.Kind.TEXT, false).name(1).replace("1", "");
    }

    private static String title(Column column) {
        return cut(column.heading(), LONGEST_TITLE);
    }

    /** Spreadsheet programs call a file damaged in which one is longer. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }

    private interface StyleOf {
        int column(int column);
    }

    private static void row(StringBuilder xml, long number, List<String> cells, List<Integer> widths, StyleOf style) {
        xml.append("<row r=\"").append(number).append("\"");
        if (!widths.isEmpty()) {
            xml.append(" ht=\"").append(height(cells, widths)).append("\" customHeight=\"1\"");
        }
        xml.append(">");
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<c r=\"")
                    .append(new SheetCell(i, "", SheetCell.Kind.TEXT, false).name(number))
                    .append("\" s=\"")
                    .append(style.column(i))
                    .append("\"");
            String text = SheetTable.fitting(cells.get(i));
            if (text.isEmpty()) {
                xml.append("/>");
            } else {
                xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(CellText.encode(text))
                        .append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    /** High enough for the cell with most lines, as far as a row can be. */
    private static int height(List<String> cells, List<Integer> widths) {
        long most = 1;
        for (int i = 0; i < cells.size() && i < widths.size(); i++) {
            int width = widths.get(i);
            long lines = cells.get(i)
                    .lines()
                    .mapToLong(line -> 1 + line.length() * 10L / (9L * width))
                    .sum();
            most = Math.max(most, lines);
        }
        return (int) Math.min(HIGHEST, most * LINE + 2);
    }

    private static String attribute(String text) {
        return CellText.encode(text).replace("\"", "&quot;").replace("\n", " ");
    }
}
