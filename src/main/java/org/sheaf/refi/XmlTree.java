// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.OfficeXml;

/** Reads XML as far as it is XML: where a file breaks off, what stands before that is there. */
final class XmlTree {
    /** No codebook is nearly as deep. */
    private static final int DEEPEST = 500;

    private XmlTree() {}

    static Optional<XmlNode> read(String file, InputStream in, Consumer<Problem> problems) {
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = null;
        long line = 0;
        try {
            XMLStreamReader xml = OfficeXml.factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                line = Math.max(line, xml.getLocation().getLineNumber());
                if (event == XMLStreamConstants.START_ELEMENT) {
                    XmlNode node = node(xml);
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.getFirst().child(node);
                    }
                    open.push(node);
                    if (open.size() > DEEPEST) {
                        problems.accept(Problem.error(
                                file,
                                line,
                                "Elements stand in each other more than " + DEEPEST
                                        + " deep; what follows is not read.",
                                "Export it again; no program makes such a file."));
                        return Optional.ofNullable(root);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                } else if ((event == XMLStreamConstants.CHARACTERS
                                || event == XMLStreamConstants.CDATA
                                || event == XMLStreamConstants.SPACE)
                        && !open.isEmpty()) {
                    open.getFirst().characters(xml.getText());
                }
            }
        } catch (XMLStreamException e) {
            long at =
                    e.getLocation() == null ? line : Math.max(0, e.getLocation().getLineNumber());
            problems.accept(Problem.error(
                    file,
                    at,
                    root == null
                            ? "This is not XML as it can be read."
                            : "The XML ends or breaks off here; only what stands before is read.",
                    root == null
                            ? "Export it from the program once more."
                            : "It may not be whole: copy or export it once more."));
        }
        return Optional.ofNullable(root);
    }

    private static XmlNode node(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        XmlNode node = new XmlNode(
                xml.getLocalName(),
                namespace == null ? "" : namespace,
                Math.max(0, xml.getLocation().getLineNumber()));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String of = xml.getAttributeNamespace(i);
            if (of == null || of.isEmpty()) {
                node.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            } else if (!of.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
                node.attribute(
                        xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return node;
    }
}
