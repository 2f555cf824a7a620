// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sheaf.fulltext.assembly.FullTextBuilder;
import org.sheaf.fulltext.assembly.Passage;

/** The text of a DOCX, or its notes: what was deleted, moved away or hidden is no text, nor is the second copy of a text box. */
final class DocxBody {
    private static final Set<String> NO_TEXT = Set.of("Fallback", "moveFrom", "del", "instrText", "pict");

    private final DocxStyles styles;
    private final PassageCollector words;
    private int cells;
    private boolean firstRow;
    private boolean firstCell;
    private int level;
    private boolean bold;
    private boolean hidden;
    private boolean raised;
    private boolean inRun;

    DocxBody(DocxStyles styles, FullTextBuilder text) {
        this.styles = styles;
        this.words = new PassageCollector(text);
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (NO_TEXT.contains(name) || isSeparator(xml, name)) {
                    skip(xml);
                } else {
                    open(xml, name);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(xml.getLocalName());
            }
        }
        endParagraph();
    }

    /** Word keeps the line above its notes as a note. */
    private static boolean isSeparator(XMLStreamReader xml, String name) {
        return (name.equals("footnote") || name.equals("endnote"))
                && DocxStyles.attribute(xml, "type").toLowerCase(Locale.ROOT).contains("separator");
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
                endParagraph();
                level = DocxStyles.NONE;
            }
            case "pStyle" -> level = styles.level(DocxStyles.attribute(xml, "val"));
            case "outlineLvl" -> {
                int own = DocxStyles.outline(DocxStyles.attribute(xml, "val"));
                level = level == DocxStyles.NONE ? own : level;
            }
            case "r" -> {
                inRun = true;
                bold = false;
                hidden = false;
                raised = false;
            }
            case "b" -> bold = inRun && isOn(xml);
            case "vanish" -> hidden = inRun && isOn(xml);
            case "vertAlign" -> raised = DocxStyles.attribute(xml, "val").equals("superscript");
            case "t" -> {
                String text = xml.getElementText();
                if (!hidden) {
                    words.words(text, raised, bold);
                }
            }
            case "tab", "br", "cr" -> {
                if (inRun) {
                    words.words(" ", false, true);
                }
            }
            case "noBreakHyphen" -> words.words("-", false, bold);
            case "tbl" -> {
                endParagraph();
                firstRow = true;
            }
            case "tr" -> firstCell = true;
            case "tc" -> cells++;
            default -> {
                // how it looks
            }
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        String value = DocxStyles.attribute(xml, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private void close(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "r" -> inRun = false;
            case "tc" -> {
                if (--cells == 0 && !words.isEmpty()) {
                    words.end(
                            Passage.Kind.CELL,
                            !firstCell ? Passage.Apart.CELL : firstRow ? Passage.Apart.PARAGRAPH : Passage.Apart.ROW,
                            0);
                    firstCell = false;
                    firstRow = false;
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    private void endParagraph() {
        if (cells > 0) {
            words.words(" ", false, true);
        } else if (level == DocxStyles.TITLE) {
            words.end(Passage.Kind.TITLE, Passage.Apart.PARAGRAPH, 1);
        } else if (level > 0) {
            words.end(Passage.Kind.HEADING, Passage.Apart.PARAGRAPH, level);
        } else {
            words.endParagraph(Passage.Apart.PARAGRAPH);
        }
    }
}
