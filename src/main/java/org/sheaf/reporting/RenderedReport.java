// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report, ready to be written: file names, without folder, and their bytes.
 *
 * @param files sorted by name
 */
public record RenderedReport(SortedMap<String, byte[]> files) {
    public RenderedReport {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Files of text, in UTF-8 without a byte order mark; what came in from outside may hold any character. */
    static RenderedReport ofTexts(SortedMap<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, XmlCharacters.only(text).getBytes(StandardCharsets.UTF_8)));
        return new RenderedReport(files);
    }

    /** The text of one file; empty if there is no such file. */
    public String text(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
