// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.markup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a DOCX as word processors do, as far as its text goes. */
public final class DocxMaker {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();

    public DocxMaker paragraph(String text) {
        return xml("<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>");
    }

    DocxMaker styled(String style, String text) {
        return xml("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>");
    }

    DocxMaker xml(String xml) {
        body.append(xml);
        return this;
    }

    /** Adds a part whose root is called so. */
    DocxMaker part(String name, String root, String content) {
        parts.put("word/" + name + ".xml", HEAD + "<w:" + root + SPACE + ">" + content + "</w:" + root + ">");
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", HEAD + "<Types/>");
            put(zip, "word/document.xml", HEAD + "<w:document" + SPACE + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
