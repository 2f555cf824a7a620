// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of a document, or its notes. What a tracked change deleted or moved away, what is hidden, and the second copy
 * of a text box are no text; what it inserted is.
 */
final class BodyReader {
    private static final Set<String> NO_TEXT = Set.of("Fallback", "moveFrom", "instrText", "pict", "delText");
    /** A caption by its words, where no style says so. */
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:Table|Figure|Fig\\.?) [A-Z]?\\d{1,4}[a-z]?\\s?[.:]\\s*(.*)$", Pattern.DOTALL);

    private final WordStyles styles;
    /** Digests of the pictures by the ids with which the text names them. */
    private final Map<String, String> pictures;

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<String> shown = new ArrayList<>();
    private WordStyles.Role role = WordStyles.Role.BODY;
    private TableRows table = new TableRows();
    private int tables;
    private boolean inRun;
    private boolean inParagraphProperties;
    private boolean inRowProperties;
    private boolean hidden;
    private boolean endDeleted;
    private boolean joined;
    private boolean notes;
    private String facts = "";

    BodyReader(WordStyles styles, Map<String, String> pictures) {
        this.styles = styles;
        this.pictures = pictures;
    }

    List<Part> parts() {
        return parts;
    }

    /** The digest of facts in the foot of a report; empty if no foot was seen. */
    String facts() {
        return facts;
    }

    /** @param ofNotes whether these are footnotes or endnotes */
    void read(XMLStreamReader xml, boolean ofNotes) throws XMLStreamException {
        notes = ofNotes;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("del")) {
                    deleted(xml);
                } else if (NO_TEXT.contains(name) || isSeparator(xml, name)) {
                    skip(xml);
                } else {
                    open(xml, name);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(xml.getLocalName());
            }
        }
        endDeleted = false;
        endParagraph();
    }

    private void deleted(XMLStreamReader xml) throws XMLStreamException {
        if (inRowProperties && tables == 1) {
            table.isGone();
        } else if (inParagraphProperties) {
            endDeleted = true;
        }
        skip(xml);
    }

    /** Word keeps the line above its notes as a note. */
    private static boolean isSeparator(XMLStreamReader xml, String name) {
        return (name.equals("footnote") || name.equals("endnote"))
                && WordStyles.attribute(xml, "type").toLowerCase(Locale.ROOT).contains("separator");
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void open(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "p" -> {
                // A text box stands within a paragraph, whose words so far are a paragraph then.
                if (!joined) {
                    endParagraph();
                }
                joined = false;
                role = WordStyles.Role.BODY;
            }
            case "pPr" -> inParagraphProperties = true;
            case "trPr" -> inRowProperties = true;
            case "pStyle" -> role = styles.role(WordStyles.attribute(xml, "val"));
            case "r" -> {
                inRun = true;
                hidden = false;
            }
            case "vanish" -> hidden = inRun && isOn(xml);
            case "t" -> {
                String text = xml.getElementText();
                if (!hidden) {
                    words.append(text);
                }
            }
            case "tab", "br", "cr" -> words.append(inRun ? " " : "");
            case "noBreakHyphen" -> words.append('-');
            case "blip" -> shown.add(pictures.getOrDefault(WordStyles.attribute(xml, "embed"), ""));
            default -> openTable(xml, name);
        }
    }

    private void openTable(XMLStreamReader xml, String name) {
        if (name.equals("tbl")) {
            endParagraph();
            if (tables++ == 0) {
                table = new TableRows();
            }
        } else if (tables == 1) {
            switch (name) {
                case "tr" -> table.beginRow();
                case "tblHeader" -> {
                    if (isOn(xml)) {
                        table.isHead();
                    }
                }
                case "gridBefore" -> table.skip(number(xml));
                case "tc" -> table.beginCell();
                case "gridSpan" -> table.covers(number(xml));
                case "vMerge" -> {
                    if (!WordStyles.attribute(xml, "val").equals("restart")) {
                        table.goesOn();
                    }
                }
                default -> {
                    // how it looks
                }
            }
        }
    }

    private static int number(XMLStreamReader xml) {
        String value = WordStyles.attribute(xml, "val");
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = WordStyles.attribute(xml, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private void close(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> inParagraphProperties = false;
            case "trPr" -> inRowProperties = false;
            case "r" -> inRun = false;
            case "tc" -> {
                if (tables == 1) {
                    endParagraph();
                    table.endCell();
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    table.endRow();
                }
            }
            case "tbl" -> {
                if (--tables == 0 && !table.isEmpty()) {
                    parts.add(table.table(captionAbove()));
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    private String captionAbove() {
        return !parts.isEmpty()
                        && parts.get(parts.size() - 1) instanceof Part.Paragraph above
                        && above.kind() == Part.Kind.CAPTION
                ? above.text()
                : "";
    }

    private void endParagraph() {
        if (endDeleted) {
            // A tracked change joined this paragraph to the next.
            endDeleted = false;
            joined = true;
            return;
        }
        joined = false;
        String text = Plain.tidy(words.toString());
        words.setLength(0);
        if (tables > 0) {
            table.words(text);
        } else if (!text.isEmpty()) {
            Origin.foot(text).ifPresentOrElse(digest -> facts = digest, () -> paragraph(text));
        }
        if (tables == 0) {
            shown.forEach(digest -> parts.add(new Part.Picture("", digest)));
        }
        shown.clear();
    }

    private void paragraph(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        Part.Kind kind = notes
                ? Part.Kind.NOTE
                : numbered.matches() && role.kind() == Part.Kind.BODY ? Part.Kind.CAPTION : role.kind();
        String said = kind == Part.Kind.CAPTION && numbered.matches() ? numbered.group(1) : text;
        int last = parts.size() - 1;
        if (kind == Part.Kind.CAPTION
                && last >= 0
                && parts.get(last) instanceof Part.Picture picture
                && picture.caption().isEmpty()) {
            parts.set(last, new Part.Picture(said, picture.digest()));
        }
        parts.add(new Part.Paragraph(kind, kind == Part.Kind.HEADING ? role.level() : 0, said));
    }
}
