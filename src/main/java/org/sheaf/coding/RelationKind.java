// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.Optional;
import java.util.stream.Stream;

/** What one theme does to another, as studies say it. */
public enum RelationKind {
    /** The first leads to the second. */
    LEADS_TO("leads-to"),
    /** The first changes how strongly something leads to the second. */
    MODERATES("moderates"),
    /** The first lies between a cause and the second. */
    MEDIATES("mediates");

    private final String key;

    RelationKind(String key) {
        this.key = key;
    }

    /** The word in files. */
    public String key() {
        return key;
    }

    /** The constant whose key this is; nothing if there is none. */
    public static Optional<RelationKind> parse(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
