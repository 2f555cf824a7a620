// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

/** What a box counts. PRISMA 2020 keeps the three apart (Page et al. 2021, doi:10.1136/bmj.n71, Box 1). */
public enum FlowUnit {
    RECORDS("records"),
    REPORTS("reports"),
    STUDIES("studies");

    private final String word;

    FlowUnit(String word) {
        this.word = word;
    }

    /** The unit in the plural, as it stands in running text. */
    public String word() {
        return word;
    }
}
