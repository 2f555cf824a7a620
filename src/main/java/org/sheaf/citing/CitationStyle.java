// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The styles in which references are written. Each is a file of the Citation Style Language project. */
public enum CitationStyle {
    APA("apa", "APA Style, 7th edition", "en-US"),
    VANCOUVER("vancouver", "Vancouver: NLM, Citing Medicine, 2nd edition", "en-US"),
    AMA("ama", "AMA Manual of Style, 11th edition", "en-US"),
    HARVARD("harvard", "Harvard: Cite Them Right, 12th edition", "en-GB");

    /** The style where nobody names one. */
    public static final CitationStyle DEFAULT = APA;

    private final String key;
    private final String title;
    private final String locale;

    CitationStyle(String key, String title, String locale) {
        this.key = key;
        this.title = title;
        this.locale = locale;
    }

    /** The style with this key; nothing if there is none. */
    public static Optional<CitationStyle> parse(String key) {
        return Arrays.stream(values()).filter(style -> style.key.equals(key)).findFirst();
    }

    /** All keys, in the order in which they are shown. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(CitationStyle::key).toList();
    }

    /** The name by which a user asks for it. */
    public String key() {
        return key;
    }

    /** The guide that it follows, with its edition. */
    public String title() {
        return title;
    }

    /** The language of its own words, such as {@code and} and {@code in}. */
    String locale() {
        return locale;
    }

    /** The style's XML. */
    String xml() {
        return resource(key + ".csl");
    }

    /** The words of a language, as XML. */
    static String words(String language) {
        return resource("locales-" + language + ".xml");
    }

    private static String resource(String name) {
        try (InputStream in = CitationStyle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
