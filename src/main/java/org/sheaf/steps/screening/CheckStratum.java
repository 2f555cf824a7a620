// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Optional;
import java.util.stream.Stream;

/** By what the reports of a second check are divided, so that each part is drawn by its share. */
public enum CheckStratum {
    NONE("none"),
    /** Whether the first person excluded. */
    OUTCOME("outcome"),
    /** The search that found the report first. */
    SEARCH("search"),
    /** Who voted first. */
    REVIEWER("reviewer");

    private final String key;

    CheckStratum(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The stratum with this key; nothing if there is none. */
    public static Optional<CheckStratum> parse(String key) {
        return Stream.of(values()).filter(stratum -> stratum.key.equals(key)).findFirst();
    }
}
