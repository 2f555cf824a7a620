// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.ProblemLog;
import org.sheaf.formats.reading.Reading;

/**
 * Reads the records of one file in XML, each parsed by itself. A record that is no well-formed XML is an error with its
 * line, and what stands before the flaw is read if it is a citation; the records around it are not touched. No DTD is
 * ever read, so nothing is fetched and nothing can be expanded.
 */
final class XmlReader {
    /** Elements within elements; real records have a dozen. What is deeper is read as text. */
    private static final int DEEPEST = 100;

    /** Elements of one record: a paper of 5,000 authors with affiliations has some 60,000. */
    private static final int MOST_ELEMENTS = 100_000;

    /** Elements that are open at once; the parser keeps the names of all of them. */
    private static final int MOST_OPEN = 200_000;

    private static final Pattern DECLARED = Pattern.compile(
            "\uFEFF?\\s{0,99}<\\?xml\\s[^>]{0,200}?encoding\\s?=\\s?[\"']([A-Za-z0-9._:-]{1,40})[\"'][^>]{0,200}>.*");

    private static final XMLInputFactory FACTORY = factory();

    private final Reading reading;
    private final Set<String> names;
    private final XmlMapping mapping;

    /** @param names the names of the elements that are records, without prefix */
    XmlReader(Reading reading, Set<String> names, XmlMapping mapping) {
        this.reading = reading;
        this.names = names;
        this.mapping = mapping;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // a record alone does not declare its prefixes
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a citation file has no business with " + systemId);
        });
        return factory;
    }

    void read() throws IOException {
        declaredCharset();
        try (XmlRecords records = records()) {
            while (records.next()) {
                record(records);
                reading.progress(records.behind().offset());
            }
            if (records.hidden() > 0) {
                reading.problems()
                        .warning(
                                ProblemLog.Kind.STRAY_TEXT,
                                records.hiddenLine(),
                                "Entries that stand inside a comment or a CDATA section were passed over: "
                                        + records.hidden() + ".",
                                "If they should count, take the comment marks away.");
            }
        }
    }

    /** The records are read from the file's beginning, beside its lines: a whole file in XML may be one line. */
    private XmlRecords records() throws IOException {
        Head.Encoding encoding = reading.head().encoding();
        return new XmlRecords(() -> encoding.asUtf8(reading.open()), encoding.isWide(), names);
    }

    /** Honours what the XML declaration says; a charset that nobody knows is as good as none. */
    private void declaredCharset() {
        Matcher declared = DECLARED.matcher(
                reading.head().lines().isEmpty() ? "" : reading.head().lines().get(0));
        if (!declared.lookingAt() || reading.head().encoding() != Head.Encoding.ASCII_BASED) {
            return;
        }
        String name = declared.group(1);
        try {
            reading.declare(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            reading.problems()
                    .warning(
                            ProblemLog.Kind.CHARSET,
                            1,
                            "The file says that it is in " + name + ", which is not known here; it was read as UTF-8.",
                            "Look at a name with an accent; if it is wrong, export the file again as UTF-8.");
        }
    }

    private void record(XmlRecords records) {
        long line = records.start().line();
        String text = reading.text(records.bytes(), records.length(), line);
        Parsed parsed = parse(XmlSource.clean(text));
        XmlElement element = parsed.element();
        boolean flawed = records.cut() || !records.ended() || parsed.lineOfFlaw() > 0;
        if (flawed) {
            reportFlaw(records, line, parsed.lineOfFlaw());
        }
        if (element != null && mapping.isCitation(element)) {
            long offset = records.start().offset();
            reading.record(mapping.map(
                    element, reading.begin(line, offset, records.behind().offset() - offset)));
        } else if (!flawed && element != null) {
            mapping.reportEmpty(element, line, reading.problems());
        }
    }

    private void reportFlaw(XmlRecords records, long line, long lineOfFlaw) {
        if (records.cut()) {
            reading.problems()
                    .error(
                            line,
                            "The record that starts on this line is longer than " + (XmlRecords.CAP >> 20)
                                    + " MB; what lies beyond was not read.",
                            "Look whether the file holds something else than citations there.");
        } else if (!records.ended()) {
            reading.problems()
                    .error(
                            line,
                            "The record that starts on this line has no end; it was read as far as it goes.",
                            "If it is the last one, the file was cut off: export it again.");
        } else {
            reading.problems()
                    .error(
                            line + lineOfFlaw - 1,
                            "This is no well-formed XML; of its record only what stands before was read.",
                            "Compare the record with the database, or export the file again.");
        }
    }

    /**
     * What a parser made of a record.
     *
     * @param element the record, as far as it is well-formed; null if it is not even begun
     * @param lineOfFlaw 1-based line, in the record, at which it is not; 0 if it is throughout
     */
    private record Parsed(@Nullable XmlElement element, long lineOfFlaw) {}

    private static Parsed parse(String text) {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        StringBuilder characters = new StringBuilder();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
            int elements = 0;
            int tooDeep = 0;
            while (xml.hasNext() && tooDeep < MOST_OPEN) {
                int event = xml.next();
                boolean border = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
                if (border) {
                    flush(characters, open);
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && (open.size() >= DEEPEST || elements >= MOST_ELEMENTS)) {
                    tooDeep++;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    XmlElement element = new XmlElement(local(xml.getLocalName()), attributes(xml));
                    elements++;
                    if (root == null) {
                        root = element;
                    } else {
                        open.element().add(element);
                    }
                    open.push(element);
                } else if (event == XMLStreamConstants.END_ELEMENT && tooDeep > 0) {
                    tooDeep--;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                } else if (xml.hasText() && event != XMLStreamConstants.COMMENT && !open.isEmpty()) {
                    // the parser gives a text in many pieces, one for each entity
                    characters.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
            return new Parsed(root, tooDeep < MOST_OPEN ? 0 : xml.getLocation().getLineNumber());
        } catch (XMLStreamException e) {
            flush(characters, open);
            return new Parsed(
                    root,
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()));
        } catch (RuntimeException e) {
            // the JDK's parser has been seen to fail on damaged input with exceptions it does not declare
            flush(characters, open);
            return new Parsed(root, 1);
        }
    }

    /** Gives the text gathered so far to the element that is open. */
    private static void flush(StringBuilder characters, Deque<XmlElement> open) {
        if (characters.length() > 0 && !open.isEmpty()) {
            open.element().add(new XmlText(characters.toString()));
        }
        characters.setLength(0);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return attributes;
    }
}
