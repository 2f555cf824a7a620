// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a theme goes beyond what the studies say (Thomas and Harden 2008). */
public enum CodeLevel {
    /** Stays close to the studies. */
    DESCRIPTIVE("descriptive"),
    /** Says more than any of the studies does by itself. */
    ANALYTICAL("analytical");

    private final String key;

    CodeLevel(String key) {
        this.key = key;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<CodeLevel> parse(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
