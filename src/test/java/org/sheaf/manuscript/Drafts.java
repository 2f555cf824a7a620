// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sheaf.problem.Problem;
import org.sheaf.reporting.rendition.Format;
import org.sheaf.reporting.rendition.RenderedPage;
import org.sheaf.reporting.rendition.Renditions;

/** Documents to compare, as our own writer makes them, and ways to change their parts. */
final class Drafts {
    private Drafts() {}

    /** A document with this body of HTML. */
    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    static byte[] docx(String body, Map<String, String> properties) {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>" + body + "</body></html>";
        return Renditions.of(Format.DOCX, new RenderedPage("p", html, new TreeMap<>(), new TreeMap<>(properties)))
                .bytes();
    }

    static Manuscript of(String body) {
        return read(docx(body));
    }

    static Manuscript read(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        return ManuscriptReader.read("text.docx", bytes, problems::add)
                .orElseThrow(() -> new AssertionError(problems.toString()));
    }

    /** The problem with a file that cannot be read. */
    static String trouble(byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        if (ManuscriptReader.read("text.docx", bytes, problems::add).isPresent()) {
            throw new AssertionError("it was read");
        }
        return problems.get(0).what();
    }

    /** The same document with one of its parts changed. */
    static byte[] edited(byte[] docx, String part, UnaryOperator<String> edit) {
        Map<String, byte[]> parts = parts(docx);
        parts.computeIfPresent(
                part,
                (name, bytes) ->
                        edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
