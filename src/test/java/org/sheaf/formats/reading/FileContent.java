// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sheaf.formats.Bytes;

/** What stands in a file, for tests that count in it what a reader should have found. */
public final class FileContent {
    private FileContent() {}

    /** Goes through its lines as readers do. */
    public static void eachLine(Bytes file, Consumer<ByteLines> line) throws IOException {
        try (ByteLines lines = Head.of(file.content()).encoding().lines(file.open())) {
            while (lines.next()) {
                line.accept(lines);
            }
        }
    }

    /** The text of its lines. */
    public static List<String> texts(Bytes file) throws IOException {
        List<String> texts = new ArrayList<>();
        LineDecoder decoder = new LineDecoder();
        eachLine(file, line -> texts.add(decoder.decode(line, line.start(), line.end())));
        return texts;
    }

    /** Its bytes, of UTF-16 those of the same text in UTF-8, as one character each. */
    public static String bytes(Bytes file) throws IOException {
        byte[] bytes = Head.of(file.content()).encoding().asUtf8(file.open()).readAllBytes();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
