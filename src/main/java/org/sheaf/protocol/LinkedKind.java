// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;

/** Records that belong to another report without being the same document; by default linked to it, not merged. */
public enum LinkedKind {
    ERRATUM("erratum"),
    COMMENT("comment"),
    PROTOCOL("protocol"),
    PREPRINT("preprint"),
    CONFERENCE_ABSTRACT("conference-abstract");

    private final String key;

    LinkedKind(String key) {
        this.key = key;
    }

    /** The word used in {@code protocol.yml}. */
    public String key() {
        return key;
    }

    public static Optional<LinkedKind> parse(String key) {
        for (LinkedKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
