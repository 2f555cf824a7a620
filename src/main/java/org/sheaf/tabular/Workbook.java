// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook as spreadsheet programs write it today (XLSX, ECMA-376), read row by row. Opening it reads what all sheets
 * share, which is held in memory: their names, the texts that cells refer to, the number formats; each sheet is then gone
 * through by itself. What a sheet claims about its size is not believed. Its XML may neither refer to other files nor
 * define entities, and what is unpacked is bounded ({@link BoundedZip}).
 */
public final class Workbook {
    /** Columns beyond this one (0-based) are passed over; no table of citations is so wide. */
    static final int MOST_COLUMNS = 1024;

    private static final int MOST_SHEETS = 256;

    /** Characters of shared texts that are held. */
    private static final long MOST_SHARED = 1L << 28;

    private static final XMLInputFactory XML = OfficeXml.factory();

    private final WorkbookSource source;
    private final List<String> names = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final CellFormats formats = new CellFormats();
    private List<String> shared = List.of();
    private String saved = "";

    private Workbook(WorkbookSource source) {
        this.source = source;
    }

    /**
     * Opens a workbook.
     *
     * @throws WorkbookTrouble if it is damaged, locked, or no workbook at all, or if it is refused
     * @throws IOException if its bytes cannot be had
     */
    public static Workbook open(WorkbookSource source) throws IOException, WorkbookTrouble {
        Workbook workbook = new Workbook(source);
        workbook.readParts();
        if (workbook.names.isEmpty()) {
            throw new WorkbookTrouble(
                    "The file is zipped, but holds no worksheet.",
                    "Open it in a spreadsheet program and save it as XLSX or \"CSV UTF-8\".");
        }
        return workbook;
    }

    /** The names of the sheets, in the order of their tabs. */
    public List<String> sheets() {
        return List.copyOf(names);
    }

    /** When the workbook was saved last, as the program wrote it that saved it (ISO 8601); empty if it did not. */
    public String saved() {
        return saved;
    }

    /**
     * Goes through a sheet.
     *
     * @param sheet 0-based place among {@link #sheets()}
     * @param visitor takes its rows; may ask for no more
     * @param progress told now and then how many bytes of the file were read
     */
    public void read(int sheet, SheetVisitor visitor, LongConsumer progress) throws IOException, WorkbookTrouble {
        String part = "xl/" + targets.getOrDefault(relations.get(sheet), "worksheets/sheet" + (sheet + 1) + ".xml");
        walk((name, zip) -> {
            if (!name.equals(part)) {
                return false;
            }
            new WorksheetReader(xml(zip), shared, formats, visitor, () -> progress.accept(zip.position())).read();
            return true;
        });
    }

    private void readParts() throws IOException, WorkbookTrouble {
        walk((name, zip) -> {
            switch (name) {
                case "xl/workbook.xml" -> sheets(xml(zip));
                case "xl/_rels/workbook.xml.rels" -> relations(xml(zip));
                case "xl/styles.xml" -> styles(xml(zip));
                case "docProps/core.xml" -> properties(xml(zip));
                case "xl/sharedStrings.xml" -> shared = texts(xml(zip));
                default -> {
                    // what else it holds is counted by those who read it
                }
            }
            return false;
        });
    }

    /** The XML of a part. It is UTF-8 in every workbook there is; bytes that are none cost a character and not the sheet. */
    private static XMLStreamReader xml(BoundedZip zip) throws XMLStreamException {
        return XML.createXMLStreamReader(new InputStreamReader(zip.content(), StandardCharsets.UTF_8));
    }

    /** Shows every part to {@code reader} until it has enough, and turns what goes wrong into words. */
    private void walk(PartReader reader) throws IOException, WorkbookTrouble {
        InputStream in = source.open();
        try (BoundedZip zip = new BoundedZip(in)) {
            for (String name = zip.next(); !name.isEmpty(); name = zip.next()) {
                if (reader.read(name, zip)) {
                    return;
                }
                zip.skip();
            }
        } catch (BoundedZip.Refused e) {
            throw refused(e);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BoundedZip.Refused refused) {
                throw refused(refused);
            }
            throw damaged();
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw damaged();
        }
    }

    private static WorkbookTrouble refused(BoundedZip.Refused refused) {
        return switch (refused.why()) {
            case TOO_MANY_PARTS ->
                new WorkbookTrouble(
                        "The file holds more than " + BoundedZip.MOST_ENTRIES + " parts; it was not read further.",
                        "A workbook has a dozen. Open it in a spreadsheet program and save the sheet anew.");
            case NAME_LEADS_OUT ->
                new WorkbookTrouble(
                        "A part of the file has a name that leads out of it; it was not read.",
                        "No spreadsheet program writes such a file: ask who made it.");
            case TOO_MUCH ->
                new WorkbookTrouble(
                        "The file unpacks to more than " + BoundedZip.RATIO
                                + " times its size; it was not read further.",
                        "It may be damaged or made to fill the memory. Save the sheet anew, or as \"CSV UTF-8\".");
        };
    }

    private static WorkbookTrouble damaged() {
        return new WorkbookTrouble(
                "The workbook is damaged; what stands behind the damage was not read.",
                "Open it in a spreadsheet program, which may repair it, and save it anew or as \"CSV UTF-8\".");
    }

    private void sheets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet") && names.size() < MOST_SHEETS) {
                names.add(attribute(xml, "name"));
                relations.add(attribute(xml, "id"));
            } else if (xml.getLocalName().equals("workbookPr")) {
                String from = attribute(xml, "date1904");
                if (from.equals("1") || from.equals("true")) {
                    formats.countFrom1904();
                }
            }
        }
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("modified")) {
                saved = xml.getElementText().strip();
            }
        }
    }

    private void relations(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                target = target.startsWith("/xl/") ? target.substring(4) : target;
                targets.put(attribute(xml, "Id"), target.startsWith("./") ? target.substring(2) : target);
            }
        }
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.define(number(attribute(xml, "numFmtId"), -1), attribute(xml, "formatCode"));
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells) {
                        formats.style(number(attribute(xml, "numFmtId"), 0));
                    }
                }
                default -> {
                    // looks
                }
            }
        }
    }

    private List<String> texts(XMLStreamReader xml) throws XMLStreamException, WorkbookTrouble {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = richText(xml, "si");
                characters += text.length() + 16L;
                if (characters > MOST_SHARED) {
                    throw new WorkbookTrouble(
                            "The texts of the workbook do not fit into memory.",
                            "Save the sheet as \"CSV UTF-8\", which is read row by row.");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text of an element up to its end: all runs of it, without the reading aids of Japanese. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aids = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                aids += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = xml.getLocalName().equals("t") && aids == 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                aids -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && event != XMLStreamConstants.COMMENT && xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return CellText.decode(text.toString());
    }

    /** The value of an attribute in whatever namespace; empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The number in {@code text}, or {@code otherwise} if there is none. */
    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Reads a part; true if no further one is wanted. */
    private interface PartReader {
        boolean read(String name, BoundedZip zip) throws IOException, XMLStreamException, WorkbookTrouble;
    }
}
