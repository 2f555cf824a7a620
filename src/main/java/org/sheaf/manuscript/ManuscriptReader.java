// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sheaf.audit.Digest;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.BoundedZip;
import org.sheaf.tabular.OfficeXml;

/**
 * Reads a document of a word processor (DOCX, ECMA-376) as a manuscript. Its XML may neither refer to other files nor define
 * entities, and what is unpacked is bounded.
 */
public final class ManuscriptReader {
    /** Larger files are not read. */
    public static final int MOST_BYTES = 256 << 20;

    private static final XMLInputFactory XML = OfficeXml.factory();
    private static final String MEND = "Open it in a word processor, which may repair it, and save it anew as DOCX.";

    private final String name;
    private final byte[] bytes;
    private final Consumer<Problem> problems;
    private final WordStyles styles = new WordStyles();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> media = new HashMap<>();
    private boolean found;

    private ManuscriptReader(String name, byte[] bytes, Consumer<Problem> problems) {
        this.name = name;
        this.bytes = bytes;
        this.problems = problems;
    }

    /**
     * What stands in a document; nothing if the file is none or cannot be read, which is a problem then.
     *
     * @param name the file as the user knows it
     */
    public static Optional<Manuscript> read(String name, byte[] bytes, Consumer<Problem> problems) {
        return new ManuscriptReader(name, bytes, problems).read();
    }

    private interface PartReader {
        void read(String part, BoundedZip zip) throws IOException, XMLStreamException;
    }

    private Optional<Manuscript> read() {
        if (begins(0xD0, 0xCF, 0x11, 0xE0)) {
            return refuse(
                    "The file is locked with a password, or is of Word 97 to 2003; it cannot be read.",
                    "Open it in a word processor and save it as DOCX, without a password.");
        }
        if (!begins('P', 'K')) {
            return refuse(
                    "The file is no document of a word processor (DOCX).",
                    "Name a DOCX file. Another program can save its text as DOCX.");
        }
        // A part's place in the zip says nothing: what the text refers to is read before the text.
        if (!walk(this::aside)) {
            return Optional.empty();
        }
        if (!found) {
            return refuse(
                    "The file is zipped, but holds no text of a word processor.",
                    "Name a DOCX file; if this is an archive, unpack it first.");
        }
        Map<String, String> pictures = new HashMap<>();
        targets.forEach((id, target) -> pictures.put(id, media.getOrDefault(target, "")));
        BodyReader body = new BodyReader(styles, pictures);
        for (List<String> wanted :
                List.of(List.of("word/document.xml"), List.of("word/footnotes.xml", "word/endnotes.xml"))) {
            boolean notes = wanted.size() > 1;
            if (!walk((part, zip) -> {
                if (wanted.contains(part)) {
                    body.read(xml(zip), notes);
                }
            })) {
                return Optional.empty();
            }
        }
        if (body.parts().isEmpty()) {
            return refuse("The document holds no text.", MEND);
        }
        return Optional.of(new Manuscript(Origin.of(properties).orFacts(body.facts()), body.parts()));
    }

    private boolean begins(int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private void aside(String part, BoundedZip zip) throws IOException, XMLStreamException {
        found |= part.equals("word/document.xml");
        if (part.equals("word/styles.xml")) {
            styles.read(xml(zip));
        } else if (part.equals("word/_rels/document.xml.rels")) {
            readTargets(xml(zip));
        } else if (part.equals("docProps/custom.xml")) {
            readProperties(xml(zip));
        } else if (part.startsWith("word/media/")) {
            media.put(part, Digest.of(zip.content().readAllBytes()).hex());
        }
    }

    private void readTargets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = WordStyles.attribute(xml, "Target");
                targets.put(
                        WordStyles.attribute(xml, "Id"),
                        target.startsWith("/") ? target.substring(1) : "word/" + target);
            }
        }
    }

    private void readProperties(XMLStreamReader xml) throws XMLStreamException {
        String property = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("property")) {
                property = WordStyles.attribute(xml, "name");
            } else if (event == XMLStreamConstants.CHARACTERS && !property.isEmpty()) {
                properties.merge(property, xml.getText().strip(), String::concat);
            }
        }
    }

    /** Shows every part; false if the file broke off, which is told then. */
    private boolean walk(PartReader reader) {
        try (BoundedZip zip = new BoundedZip(new ByteArrayInputStream(bytes))) {
            for (String part = zip.next(); !part.isEmpty(); part = zip.next()) {
                reader.read(part, zip);
                zip.skip();
            }
            return true;
        } catch (BoundedZip.Refused e) {
            refused();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BoundedZip.Refused) {
                refused();
            } else {
                refuse("The document is damaged and cannot be read whole.", MEND);
            }
        } catch (IOException e) {
            refuse("The document is damaged and cannot be read whole.", MEND);
        }
        return false;
    }

    private void refused() {
        refuse(
                "The file unpacks to far more than a document has, or holds parts with names that lead out of it; it was not read.",
                "No word processor writes such a file: ask who made it.");
    }

    private static XMLStreamReader xml(BoundedZip zip) throws XMLStreamException {
        return XML.createXMLStreamReader(new InputStreamReader(zip.content(), StandardCharsets.UTF_8));
    }

    private Optional<Manuscript> refuse(String what, String advice) {
        problems.accept(Problem.error(name, 0, what, advice));
        return Optional.empty();
    }
}
