// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.Locale;

/**
 * A journal, or another place in which works appear.
 *
 * @param name full title
 * @param abbreviation with dots, {@code J. Work Recov.}
 * @param code short code used in its DOIs
 * @param issn with hyphen and, on purpose, a wrong check digit
 * @param publisher publisher
 * @param city where the publisher sits
 * @param country where the publisher sits
 * @param medline whether PubMed covers it
 * @param dois whether it gives its articles DOIs
 */
record InventedJournal(
        String name,
        String abbreviation,
        String code,
        String issn,
        String publisher,
        String city,
        String country,
        boolean medline,
        boolean dois) {

    /** Without dots, as PubMed abbreviates. */
    String pubmedAbbreviation() {
        return abbreviation.replace(".", "");
    }

    /** Capitals without dots, as Web of Science abbreviates. */
    String wosAbbreviation() {
        return pubmedAbbreviation().toUpperCase(Locale.ROOT);
    }

    String issnDigits() {
        return issn.replace("-", "");
    }
}
