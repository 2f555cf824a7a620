// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;
import java.util.stream.Stream;

/** How an author's theme went into a theme of the review. */
public enum Taken {
    /** The author's own term was kept. */
    RETAINED("retained"),
    /** It went into a concept that the review made. */
    MERGED("merged");

    private final String key;

    Taken(String key) {
        this.key = key;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<Taken> parse(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
