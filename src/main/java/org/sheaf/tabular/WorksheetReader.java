// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the XML of one worksheet, holding one row at a time. */
final class WorksheetReader {
    private static final int MOST_ROWS = 1_048_576;
    private static final int PROGRESS_EVERY = 1000;

    /** A cell of a spreadsheet holds 32,767 characters; writers that do not know this are let be up to here. */
    private static final int LONGEST_CELL = 1 << 20;

    private final XMLStreamReader xml;
    private final List<String> shared;
    private final CellFormats formats;
    private final SheetVisitor visitor;
    private final Runnable progress;
    private final List<SheetCell> cells = new ArrayList<>();
    private long row;
    private int column;
    private int rows;

    WorksheetReader(
            XMLStreamReader xml, List<String> shared, CellFormats formats, SheetVisitor visitor, Runnable progress) {
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
        this.visitor = visitor;
        this.progress = progress;
    }

    void read() throws XMLStreamException {
        boolean wanted = true;
        while (wanted && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> begin();
                    case "c" -> cell();
                    case "mergeCell" -> merged(Workbook.attribute(xml, "ref"));
                    default -> {
                        // looks, or what the sheet claims about its size
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                wanted = end();
            }
        }
    }

    /** A row says its number, or follows the one before it. A number that goes back is not believed. */
    private void begin() {
        long stated = Workbook.number(Workbook.attribute(xml, "r"), 0);
        row = stated > row && stated <= MOST_ROWS ? stated : row + 1;
        column = -1;
        cells.clear();
        if (++rows % PROGRESS_EVERY == 0) {
            progress.run();
        }
    }

    private boolean end() {
        return cells.isEmpty() || visitor.row(new SheetRow(row, cells));
    }

    private void cell() throws XMLStreamException {
        int stated = column(Workbook.attribute(xml, "r"));
        column = stated > column ? stated : column + 1;
        String type = Workbook.attribute(xml, "t");
        int style = Workbook.number(Workbook.attribute(xml, "s"), -1);
        boolean formula = false;
        String value = "";
        StringBuilder inline = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = content("v");
                    case "is" -> inline.append(Workbook.richText(xml, "is"));
                    default -> {
                        // nothing that is shown
                    }
                }
            }
        }
        if (column >= Workbook.MOST_COLUMNS) {
            visitor.beyond(row);
        } else {
            add(type, style, inline.length() > 0 ? inline.toString() : value, formula);
        }
    }

    /** The characters of a simple element. */
    private String content(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST_CELL) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void add(String type, int style, String value, boolean formula) {
        SheetCell.Kind kind = SheetCell.Kind.TEXT;
        String text = value;
        switch (type) {
            case "s" -> {
                int place = Workbook.number(value.strip(), -1);
                text = place >= 0 && place < shared.size() ? shared.get(place) : "";
            }
            case "inlineStr" -> {
                // decoded already
            }
            case "str" -> text = CellText.decode(value);
            case "b" -> {
                kind = SheetCell.Kind.BOOLEAN;
                text = value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
            }
            case "e" -> {
                kind = SheetCell.Kind.ERROR;
                text = "";
            }
            case "d" -> {
                kind = SheetCell.Kind.DATE;
                text = value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value;
            }
            default -> {
                boolean date = formats.isDate(style);
                kind = date ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
                text = date ? formats.date(value) : CellFormats.number(value);
            }
        }
        boolean says = !text.isEmpty() || kind == SheetCell.Kind.ERROR || formula;
        if (says && !(value.isEmpty() && kind != SheetCell.Kind.ERROR && !formula)) {
            cells.add(new SheetCell(column, text, value.isEmpty() ? SheetCell.Kind.TEXT : kind, formula));
        }
    }

    private void merged(String range) {
        int colon = range.indexOf(':');
        if (colon > 0) {
            visitor.merged(range, rowOf(range.substring(0, colon)), rowOf(range.substring(colon + 1)));
        }
    }

    private static long rowOf(String cell) {
        int at = 0;
        while (at < cell.length() && !Character.isDigit(cell.charAt(at))) {
            at++;
        }
        return Workbook.number(cell.substring(at), 0);
    }

    /** The 0-based column of a cell's name; -1 if it has none. */
    private static int column(String cell) {
        int column = 0;
        int letters = 0;
        while (letters < cell.length() && letters < 3 && cell.charAt(letters) >= 'A' && cell.charAt(letters) <= 'Z') {
            column = 26 * column + cell.charAt(letters++) - 'A' + 1;
        }
        return column - 1;
    }
}
