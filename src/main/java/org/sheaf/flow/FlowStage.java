// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

/** The three bands of the PRISMA 2020 flow diagram, written along its side. */
public enum FlowStage {
    IDENTIFICATION("Identification"),
    SCREENING("Screening"),
    INCLUDED("Included");

    private final String label;

    FlowStage(String label) {
        this.label = label;
    }

    /** The words along the side of the diagram. */
    public String label() {
        return label;
    }
}
