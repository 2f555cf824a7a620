// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;

/** Where records were looked for, in the kinds that the PRISMA 2020 flow diagram keeps apart. */
public enum SourceKind {
    DATABASE("database", "Databases"),
    REGISTER("register", "Registers"),
    WEBSITE("website", "Websites"),
    ORGANISATION("organisation", "Organisations"),
    CITATION_SEARCHING("citation-searching", "Citation searching");

    private final String key;
    private final String label;

    SourceKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word used in {@code searches.yml}. */
    public String key() {
        return key;
    }

    /** The words used in the flow diagram. */
    public String label() {
        return label;
    }

    /** Whether this kind stands in the diagram's lane "via databases and registers" rather than "via other methods". */
    public boolean isDatabaseOrRegister() {
        return this == DATABASE || this == REGISTER;
    }

    /** The kind with this key, or nothing if there is none. */
    public static Optional<SourceKind> parse(String key) {
        for (SourceKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
