// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sheaf.problem.Problem;

/**
 * Writes a page as DOCX (Office Open XML, ECMA-376, transitional). The XML is written here rather than by a library: what
 * is needed of it is small, its order is then ours, and nothing has to be loaded.
 */
final class DocxWriter {
    /** The first time that a ZIP file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxWriter() {}

    static Rendition write(RenderedPage page, InstalledFonts installed) {
        return write(page, installed, new Pictures());
    }

    static Rendition write(RenderedPage page, InstalledFonts installed, Pictures pictures) {
        List<Problem> problems = new ArrayList<>();
        PageContent content = PageReader.read(page);
        DocxParts parts = new DocxParts();
        String body =
                new DocxBlocks(page.name(), content, parts, installed, pictures, problems).write(content.blocks());
        Map<String, byte[]> files = new TreeMap<>();
        put(
                files,
                "word/document.xml",
                Xml.HEAD + "<w:document " + Xml.NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        put(files, "word/_rels/document.xml.rels", parts.relationships());
        put(files, "word/_rels/footnotes.xml.rels", parts.noteRelationships());
        put(files, "word/footnotes.xml", parts.footnotes());
        put(files, "word/numbering.xml", parts.numbering());
        put(files, "word/footer1.xml", footer(content, Paper.UPRIGHT));
        put(files, "word/footer2.xml", footer(content, Paper.LYING));
        put(files, "word/styles.xml", resource("styles.xml").replace("LANGUAGE", language(content)));
        put(files, "word/settings.xml", resource("settings.xml"));
        put(files, "word/fontTable.xml", resource("fontTable.xml"));
        String relationships = resource("rels.xml");
        String kinds = resource("content-types.xml");
        if (!page.properties().isEmpty()) {
            DocxProperties properties = new DocxProperties(page.properties());
            put(files, "docProps/custom.xml", properties.part());
            relationships = properties.amongRelationships(relationships);
            kinds = properties.amongKinds(kinds);
        }
        put(files, "_rels/.rels", relationships);
        put(files, "docProps/app.xml", resource("app.xml"));
        put(
                files,
                "docProps/core.xml",
                resource("core.xml")
                        .replace("TITLE", Xml.text(content.title()))
                        .replace("LANGUAGE", language(content)));
        for (int i = 0; i < parts.pictures().size(); i++) {
            files.put("word/media/image" + (i + 1) + ".png", parts.pictures().get(i));
        }
        return new Rendition(zip(kinds, files), problems);
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Pages are written in British English; a page in another language says so. */
    private static String language(PageContent content) {
        String language = content.language();
        return language.equals("en") || !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? "en-GB" : language;
    }

    private static String footer(PageContent content, double room) {
        return Xml.HEAD
                + String.format(
                        Locale.ROOT,
                        "<w:ftr %s><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs>"
                                + "</w:pPr><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r><w:r><w:tab/></w:r>"
                                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                                + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
                                + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>",
                        Xml.NAMESPACES,
                        DocxBlocks.twentieths(room),
                        Xml.text(shortened(content.title())));
    }

    /** A title that leaves room for the page's number in one line. */
    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= 90
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 88)).strip() + " …";
    }

    /** The files in one, the list of their kinds first, as readers of DOCX expect. */
    private static byte[] zip(String kinds, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", kinds.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entry(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file);
        zip.closeEntry();
    }

    private static String resource(String name) {
        try (InputStream in = DocxWriter.class.getResourceAsStream("docx/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
