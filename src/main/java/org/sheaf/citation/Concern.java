// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

/** What a source says about a publication's standing, worth telling every reviewer. */
public enum Concern {
    /** This publication has been retracted (or withdrawn). */
    RETRACTED("retracted"),
    /** The editors have published an expression of concern about it. */
    EXPRESSION_OF_CONCERN("expression of concern"),
    /** This record is itself the notice of a retraction of another publication. */
    RETRACTION_NOTICE("retraction notice"),
    /** A corrected version or erratum to it has been published. */
    CORRECTED("corrected");

    private final String label;

    Concern(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
