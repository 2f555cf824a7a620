// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small {@code .qdpx} files made by hand. */
final class Qdpx {
    static final String ROPE = "00000000-0000-4000-8000-000000000001";
    static final String KNOT = "00000000-0000-4000-8000-000000000002";
    static final String ADA = "10000000-0000-4000-8000-000000000001";
    static final String BEN = "10000000-0000-4000-8000-000000000002";
    static final String SOURCE = "40000000-0000-4000-8000-000000000001";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Qdpx of(String xml) {
        return new Qdpx().with("project.qde", xml);
    }

    Qdpx with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Qdpx with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    QdpxFile.Read read() {
        return read(bytes());
    }

    static QdpxFile.Read read(byte[] bytes) {
        try {
            return QdpxFile.read("p.qdpx", () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written again, with the losses of writing. */
    static byte[] write(QdpxFile.Read read, byte[] from, List<QdaLoss> losses) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            losses.addAll(QdpxFile.write(
                    read.project().orElseThrow(),
                    Optional.of(() -> new ByteArrayInputStream(from)),
                    read.files(),
                    out));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> unzipped(byte[] bytes) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** A project with two users and two codes, one below the other. */
    static String project(String more) {
        return project("hand-made", more);
    }

    static String project(String origin, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Rope walk" origin="%s">
                <Users><User guid="%s" name="Ada" id="A"/><User guid="%s" name="Ben"/></Users>
                <CodeBook><Codes><Code guid="%s" name="Rope" isCodable="true" color="#3366CC">
                <Description>What a rope is for</Description>
                <Code guid="%s" name="Knot" isCodable="true"/></Code></Codes></CodeBook>
                %s
                </Project>
                """.formatted(origin, ADA, BEN, ROPE, KNOT, more);
    }

    /** A text in a file, with what is marked in it. */
    static String text(String selections) {
        return "<Sources><TextSource guid=\"" + SOURCE + "\" name=\"walk.txt\" plainTextPath=\"internal://" + SOURCE
                + ".txt\">" + selections + "</TextSource></Sources>";
    }

    /** A passage that Ada and Ben gave the code Rope. */
    static String selection(int number, String name, int start, int end) {
        return ("<PlainTextSelection guid=\"50000000-0000-4000-8000-00000000000%d\" name=\"%s\" startPosition=\"%d\""
                        + " endPosition=\"%d\"><Coding guid=\"60000000-0000-4000-8000-00000000000%d\" creatingUser=\"%s\""
                        + " creationDateTime=\"2026-05-04T10:00:00Z\"><CodeRef targetGUID=\"%s\"/></Coding><Coding"
                        + " guid=\"61000000-0000-4000-8000-00000000000%d\" creatingUser=\"%s\"><CodeRef targetGUID=\"%s\"/>"
                        + "</Coding></PlainTextSelection>")
                .formatted(number, name, start, end, number, ADA, ROPE, number, BEN, ROPE);
    }
}
