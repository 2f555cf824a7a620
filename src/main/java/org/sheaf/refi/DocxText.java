// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sheaf.tabular.BoundedZip;
import org.sheaf.tabular.OfficeXml;

/**
 * The words of a document with layout (DOCX), a line a paragraph, for projects whose plain text is missing. No more than
 * that: which words a program counted in such a document nobody knows.
 */
final class DocxText {
    private static final String WORDS = "word/document.xml";

    private DocxText() {}

    /** Empty where it holds none or is no such document. */
    static String read(InputStream in) throws IOException {
        BoundedZip zip = new BoundedZip(in);
        for (String name = zip.next(); !name.isEmpty(); name = zip.next()) {
            if (name.equals(WORDS)) {
                try {
                    return words(zip.content());
                } catch (XMLStreamException e) {
                    return "";
                }
            }
            zip.skip();
        }
        return "";
    }

    private static String words(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = OfficeXml.factory().createXMLStreamReader(in);
        StringBuilder out = new StringBuilder();
        boolean words = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> words = true;
                    case "tab" -> out.append('\t');
                    case "br", "cr" -> out.append('\n');
                    default -> {
                        // layout
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    words = false;
                } else if (xml.getLocalName().equals("p")) {
                    out.append('\n');
                }
            } else if (words && event == XMLStreamConstants.CHARACTERS) {
                out.append(xml.getText());
            }
        }
        return out.toString();
    }
}
