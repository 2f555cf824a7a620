// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

/** The columns of the PRISMA 2020 flow diagram. */
public enum FlowLane {
    /** Studies that an earlier version of the review included; only in an updated review. */
    PREVIOUS("Previous studies"),
    DATABASES_AND_REGISTERS("Identification of new studies via databases and registers"),
    /** Websites, organisations, citation searching; grey in the diagram, and there only if such methods were used. */
    OTHER_METHODS("Identification of new studies via other methods"),
    /** Where the lanes meet. */
    INCLUDED("Included");

    private final String label;

    FlowLane(String label) {
        this.label = label;
    }

    /** The heading over the lane, in the diagram's words. */
    public String label() {
        return label;
    }
}
