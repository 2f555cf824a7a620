// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Optional;

/** How two records that are not the same report belong together. */
public enum LinkKind {
    /** One is an erratum, corrigendum or addendum to the other. */
    ERRATUM("erratum", "erratum"),
    /** One is the notice of the other's retraction or withdrawal. */
    RETRACTION("retraction", "retraction notice"),
    /** One is a comment on the other, a reply to it, or a review of it. */
    COMMENT("comment", "comment or reply"),
    /** One is the protocol of the other. */
    PROTOCOL("protocol", "protocol"),
    /** One is a preprint of the other. */
    PREPRINT("preprint", "preprint"),
    /** One is a conference abstract or paper of what the other reports in full. */
    CONFERENCE_ABSTRACT("conference-abstract", "conference abstract"),
    /** They are versions of one living document, such as two updates of a Cochrane review. */
    VERSION("version", "other version"),
    /** The same title by the same authors in two places: two reports, in all likelihood of one study. */
    COMPANION("companion", "published elsewhere too");

    private final String key;
    private final String label;

    LinkKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The kind with this key, or nothing if there is none. */
    public static Optional<LinkKind> parse(String key) {
        for (LinkKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The word used in {@code protocol.yml}. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
