// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sheaf.document.FullText;
import org.sheaf.document.ReaderVersion;
import org.sheaf.fulltext.assembly.FullTextBuilder;
import org.sheaf.problem.Problem;
import org.sheaf.tabular.BoundedZip;
import org.sheaf.tabular.OfficeXml;

/**
 * Reads a text of a word processor (DOCX, ECMA-376): its paragraphs, headings, tables and notes. A DOCX knows no pages; all
 * stands on page 1. Its XML may neither refer to other files nor define entities, and what is unpacked is bounded.
 */
public final class DocxReader {
    public static final ReaderVersion VERSION = new ReaderVersion("docx", 1);

    private static final String ADVICE =
            "Open it in a word processor, which may repair it, and save it anew as DOCX or PDF.";
    private static final XMLInputFactory XML = OfficeXml.factory();

    private final String name;
    private final byte[] bytes;
    private final Consumer<Problem> problems;
    private final DocxStyles styles = new DocxStyles();
    private boolean sheet;
    private boolean found;

    private DocxReader(String name, byte[] bytes, Consumer<Problem> problems) {
        this.name = name;
        this.bytes = bytes;
        this.problems = problems;
    }

    /** The text of a DOCX; nothing if the file is none or cannot be read, which is a problem then. */
    public static Optional<FullText> read(String name, byte[] bytes, Consumer<Problem> problems) throws IOException {
        return new DocxReader(name, bytes, problems).read();
    }

    private interface PartReader {
        void read(String part, BoundedZip zip) throws IOException, XMLStreamException;
    }

    private Optional<FullText> read() throws IOException {
        FullTextBuilder text = new FullTextBuilder(VERSION, List.of(""));
        DocxBody body = new DocxBody(styles, text);
        // A part's place in the zip says nothing: styles and notes are read before the text that names them.
        boolean sound = walk((part, zip) -> {
            if (part.equals("word/styles.xml")) {
                styles.read(xml(zip));
            }
            found |= part.equals("word/document.xml");
            sheet |= part.startsWith("xl/");
        });
        if (sound && !found) {
            return refuse(
                    sheet
                            ? "The file is a workbook and no text."
                            : "The file is zipped, but holds no text of a word processor.",
                    "Save the text as DOCX or PDF. If it is an archive, unpack it and name the file in it.");
        }
        for (List<String> parts :
                List.of(List.of("word/document.xml"), List.of("word/footnotes.xml", "word/endnotes.xml"))) {
            sound = sound
                    && walk((part, zip) -> {
                        if (parts.contains(part)) {
                            body.read(xml(zip));
                        }
                    });
        }
        FullText whole = text.build();
        if (whole.text().isBlank()) {
            return sound ? refuse("The document holds no text.", ADVICE) : Optional.empty();
        }
        return Optional.of(whole);
    }

    /** Shows every part; false if the file broke off, which is told then. */
    private boolean walk(PartReader reader) throws IOException {
        try (BoundedZip zip = new BoundedZip(new ByteArrayInputStream(bytes))) {
            for (String part = zip.next(); !part.isEmpty(); part = zip.next()) {
                reader.read(part, zip);
                zip.skip();
            }
            return true;
        } catch (BoundedZip.Refused e) {
            refused(e);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BoundedZip.Refused refused) {
                refused(refused);
            } else {
                refuse("The document is damaged; what stands behind the damage was not read.", ADVICE);
            }
        } catch (ZipException | EOFException e) {
            refuse("The document is damaged; what stands behind the damage was not read.", ADVICE);
        }
        return false;
    }

    private void refused(BoundedZip.Refused refused) {
        String advice = "No word processor writes such a file: ask who made it.";
        switch (refused.why()) {
            case TOO_MANY_PARTS ->
                refuse(
                        "The file holds more than " + BoundedZip.MOST_ENTRIES + " parts; it was not read further.",
                        advice);
            case NAME_LEADS_OUT ->
                refuse("A part of the file has a name that leads out of it; it was not read.", advice);
            case TOO_MUCH ->
                refuse(
                        "The file unpacks to more than " + BoundedZip.RATIO
                                + " times its size; it was not read further.",
                        "It may be damaged or made to fill the memory. Fetch it again.");
        }
    }

    private static XMLStreamReader xml(BoundedZip zip) throws XMLStreamException {
        return XML.createXMLStreamReader(new InputStreamReader(zip.content(), StandardCharsets.UTF_8));
    }

    private Optional<FullText> refuse(String what, String advice) {
        problems.accept(Problem.error(name, 0, what, advice));
        return Optional.empty();
    }
}
