// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;
import java.util.stream.Stream;

/** The column of the logic model to which a theme belongs (Baxter and others 2014, doi:10.1186/1471-2288-14-62). */
public enum LogicModelColumn {
    /** What a programme is made of. */
    ELEMENT("element"),
    /** What changes its effect. */
    INFLUENCING_FACTOR("influencing-factor"),
    SHORT_TERM_EFFECT("short-term-effect"),
    LONG_TERM_EFFECT("long-term-effect");

    private final String key;

    LogicModelColumn(String key) {
        this.key = key;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<LogicModelColumn> parse(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
