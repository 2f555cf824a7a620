// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.sheaf.problem.Problem;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** What the standard takes: projects by its own schema, codebooks by one of ours that says the same as its other one. */
enum Schema {
    CODEBOOK("codebook.xsd"),
    PROJECT("Project.xsd");

    /** More say nothing that the first did not. */
    private static final int MOST = 50;

    private final String file;

    Schema(String file) {
        this.file = file;
    }

    /** What keeps these bytes from being valid, as problems with their line; empty if nothing does. */
    List<Problem> check(String name, byte[] xml) {
        List<Problem> found = new ArrayList<>();
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            XMLReader reader = parsers.newSAXParser().getXMLReader();
            Validator validator = load().newValidator();
            validator.setErrorHandler(new ErrorHandler() {
                @Override
                public void warning(SAXParseException e) {
                    add(name, e, found);
                }

                @Override
                public void error(SAXParseException e) {
                    add(name, e, found);
                }

                @Override
                public void fatalError(SAXParseException e) throws SAXException {
                    add(name, e, found);
                    throw e;
                }
            });
            validator.validate(new SAXSource(reader, new InputSource(new ByteArrayInputStream(xml))));
        } catch (SAXException e) {
            if (found.isEmpty()) {
                found.add(Problem.error(name, 0, "This is not XML that the schema takes.", "Export it once more."));
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has a parser that refuses type definitions", e);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be read", e);
        }
        return List.copyOf(found);
    }

    private static void add(String name, SAXParseException e, List<Problem> found) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (found.size() < MOST) {
            found.add(Problem.warning(
                    name,
                    Math.max(0, e.getLineNumber()),
                    "Not as the schema has it: " + message,
                    "Another program may refuse the file; -o writes one that is valid."));
        }
    }

    private javax.xml.validation.Schema load() throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside the classes");
            }
            return factory.newSchema(new StreamSource(in));
        }
    }
}
