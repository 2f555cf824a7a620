// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Pages to turn into other formats. */
final class SamplePages {
    private SamplePages() {}

    /** One page with everything that a page can hold; see sample.html. */
    static RenderedPage sample() {
        return new RenderedPage(
                "sample", text("sample.html"), new TreeMap<>(Map.of("two-boxes.svg", text("two-boxes.svg"))));
    }

    /** A page around a body. */
    static RenderedPage page(String body) {
        return new RenderedPage(
                "page",
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title></head><body>" + body
                        + "</body></html>",
                new TreeMap<>());
    }

    static String text(String name) {
        try (InputStream in = SamplePages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
