// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

/** How two records that are not the same report belong together. */
public enum LinkKind {
    /** One is an erratum, corrigendum or addendum to the other. */
    ERRATUM("erratum"),
    /** One is the notice of the other's retraction or withdrawal. */
    RETRACTION("retraction notice"),
    /** One is a comment on the other, a reply to it, or a review of it. */
    COMMENT("comment or reply"),
    /** One is the protocol of the other. */
    PROTOCOL("protocol"),
    /** One is a preprint of the other. */
    PREPRINT("preprint"),
    /** One is a conference abstract or paper of what the other reports in full. */
    CONFERENCE_ABSTRACT("conference abstract"),
    /** They are versions of one living document, such as two updates of a Cochrane review. */
    VERSION("other version"),
    /** The same title by the same authors in two places: two reports, in all likelihood of one study. */
    COMPANION("published elsewhere too");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
